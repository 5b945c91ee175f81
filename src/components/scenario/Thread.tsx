import { hash } from '../../course/random.ts';
import { filled, words } from '../../i18n/words.ts';
import type { ScenarioFile } from '../../schemas/scenario.ts';
import { Photo } from './Photo.tsx';
import type { Post } from './thread.ts';

type Props = {
  readonly place: ScenarioFile['place'];
  readonly posts: readonly Post[];
  readonly language: string;
};

const tints = 5;

const initials = (name: string) =>
  name
    .split(/[\s-]+/)
    .map((part) => part[0] ?? '')
    .join('')
    .slice(0, 2)
    .toUpperCase();

function Stars({ n, language }: { n: number; language: string }) {
  return (
    <span className="post-stars" role="img" aria-label={filled(words(language)['stars'], { n })}>
      {'★'.repeat(n).padEnd(5, '☆')}
    </span>
  );
}

function OnePost({ post, language }: { post: Post; language: string }) {
  const own = words(language);
  // What the learner says later on stands in the scenario, under the same name.
  const mine = post.own || post.by === own['you'];
  return (
    <li className="post" data-own={mine || undefined} data-aside={post.aside || undefined}>
      {!post.aside && (
        <span className="avatar" data-tint={mine ? 'own' : hash(post.by) % tints} aria-hidden="true">
          {initials(post.by)}
        </span>
      )}
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
          <OnePost key={post.id} post={post} language={language} />
        ))}
      </ol>
    </div>
  );
}
