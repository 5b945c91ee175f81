import { filled, words } from '../../i18n/words.ts';
import type { ScenarioFile } from '../../schemas/scenario.ts';
import { Photo } from './Photo.tsx';
import { FacePaths } from './Face.tsx';
import { backdropOf } from './faces.ts';
import { faceOf, type Post } from './thread.ts';

type Props = {
  readonly place: ScenarioFile['place'];
  readonly posts: readonly Post[];
  readonly language: string;
};

/** The first letters of whoever writes: for the learner, who has no face here. */
const initials = (name: string) => name.slice(0, 1).toUpperCase();

function Avatar({ post, posts }: { post: Post; posts: readonly Post[] }) {
  const face = faceOf(post, posts);
  return (
    <svg className="avatar" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <rect width="48" height="48" fill={backdropOf(face)} />
      <FacePaths name={face} />
    </svg>
  );
}

function Stars({ n, language }: { n: number; language: string }) {
  return (
    <span className="post-stars" role="img" aria-label={filled(words(language)['stars'], { n })}>
      {'★'.repeat(n).padEnd(5, '☆')}
    </span>
  );
}

type OnePostProps = { readonly post: Post; readonly posts: readonly Post[]; readonly language: string };

function OnePost({ post, posts, language }: OnePostProps) {
  const own = words(language);
  // What the learner says later on stands in the scenario, under the same name.
  const mine = post.own || post.by === own['you'];
  return (
    <li className="post" data-own={mine || undefined} data-aside={post.aside || undefined}>
      {!post.aside && mine && (
        <span className="avatar" data-own aria-hidden="true">
          {initials(post.by)}
        </span>
      )}
      {!post.aside && !mine && <Avatar post={post} posts={posts} />}
      <div className="post-body">
        <span className="post-by">{post.by}</span>
        {post.stars !== undefined && <Stars n={post.stars} language={language} />}
        <p className="post-text">{post.text}</p>
        {post.image && <Photo text={post.image} drawing={post.drawing} language={language} />}
        {post.likes !== undefined && post.likes > 0 && (
          <span className="post-likes">{filled(own['likes'], { n: post.likes })}</span>
        )}
      </div>
    </li>
  );
}

/** The conversation, in the look of the place where it happens. */
export function Thread({ place, posts, language }: Props) {
  const own = words(language);
  return (
    <div className="thread" data-place={place}>
      <p className="thread-place">{own[`place-${place}`]}</p>
      <ol className="posts">
        {posts.map((post) => (
          <OnePost key={post.id} post={post} posts={posts} language={language} />
        ))}
      </ol>
    </div>
  );
}
