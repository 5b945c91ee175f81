import { useEffect, useRef } from 'react';
import { filled, words } from '../../i18n/words.ts';
import type { ScenarioFile } from '../../schemas/scenario.ts';
import { bringIntoView } from './into-view.ts';
import { Photo } from './Photo.tsx';
import { FacePaths } from './Face.tsx';
import { backdropOf } from './faces.ts';
import { useDrawn } from './useDrawn.ts';
import { avatarOf, faceOf, type Post } from './thread.ts';

type Props = {
  readonly place: ScenarioFile['place'];
  readonly posts: readonly Post[];
  /** How many posts at the end are not shown yet; the first of them is being typed. */
  readonly typing?: number;
  /** True where the learner's last post has just been written. */
  readonly isFresh?: boolean;
  readonly language: string;
};

/** The first letters of whoever writes: for the learner, who has no face here. */
const initials = (name: string) => name.slice(0, 1).toUpperCase();

function Avatar({ post, posts }: { post: Post; posts: readonly Post[] }) {
  const face = faceOf(post, posts);
  const isDrawn = useDrawn();
  const src = avatarOf(post, posts);
  if (src) return <img className="avatar" src={src} alt="" />;
  return (
    <svg className="avatar" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <rect width="48" height="48" fill={backdropOf(face)} />
      {isDrawn && <FacePaths name={face} />}
    </svg>
  );
}

/** A photo of the course with a post: fetched once it is shown. */
function Picture({ photo, alt = '' }: { photo: string; alt?: string | undefined }) {
  const [width, height, ...set] = photo.split(' ');
  return (
    <span className="post-photo">
      <img alt={alt} width={width} height={height} src={set[0]} srcSet={set.join(' ')} sizes="26rem" loading="lazy" />
    </span>
  );
}

function Stars({ n, language }: { n: number; language: string }) {
  return (
    <span className="post-stars" role="img" aria-label={filled(words(language)['stars'], { n })}>
      {'★'.repeat(n).padEnd(5, '☆')}
    </span>
  );
}

type OnePostProps = {
  readonly post: Post;
  readonly posts: readonly Post[];
  readonly language: string;
  /**
   * True for a post that the learner has just written: it takes the focus, and screen readers read it by that rather
   * than through the log.
   */
  readonly isNew: boolean;
};

function OnePost({ post, posts, language, isNew }: OnePostProps) {
  const own = words(language);
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!isNew) return;
    item.current?.focus({ preventScroll: true });
    bringIntoView(item.current, 'center');
  }, [isNew]);
  // Later replies of the learner are posts in the scenario's file, under the same name.
  const mine = post.own || post.by === own['you'];
  return (
    <li
      className="post"
      data-own={mine || undefined}
      data-aside={post.aside || undefined}
      data-post={post.id}
      ref={item}
      {...(post.own && { tabIndex: -1, 'aria-live': 'off' })}
    >
      {!post.aside && mine && (
        <span className="avatar" data-own aria-hidden="true">
          {initials(post.by)}
        </span>
      )}
      {!post.aside && !mine && <Avatar post={post} posts={posts} />}
      <div className="post-body">
        <span className={mine ? 'visually-hidden' : 'post-by'}>{post.by}</span>
        {post.stars !== undefined && <Stars n={post.stars} language={language} />}
        <p className="post-text">{post.text}</p>
        {post.photo ? (
          <Picture photo={post.photo} alt={post.image} />
        ) : (
          post.image && <Photo text={post.image} drawing={post.drawing} language={language} />
        )}
        {post.likes !== undefined && post.likes > 0 && (
          <span className="post-likes">
            <span aria-hidden="true">{post.likes}</span>
            <span className="visually-hidden">{filled(own['likes'], { n: post.likes })}</span>
          </span>
        )}
      </div>
    </li>
  );
}

/** Somebody is writing the post that comes next. */
function Typing({ post, posts }: { post: Post; posts: readonly Post[] }) {
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => bringIntoView(item.current, 'nearest'), []);
  return (
    <li className="post typing" aria-hidden="true" ref={item}>
      <Avatar post={post} posts={posts} />
      <span className="typing-dots" />
    </li>
  );
}

/** The conversation, styled as the place where it happens; screen readers read added posts as they come. */
export function Thread({ place, posts, typing = 0, isFresh = false, language }: Props) {
  const own = words(language);
  const shown = posts.slice(0, posts.length - typing);
  const next = posts[shown.length];
  const newest = isFresh ? shown.findLastIndex((post) => post.own) : -1;
  return (
    <div className="thread" data-place={place} role="log" aria-label={own[`place-${place}`]}>
      <p className="thread-place">{own[`place-${place}`]}</p>
      <ol className="posts">
        {shown.map((post, nth) => (
          <OnePost key={post.id} post={post} posts={posts} language={language} isNew={nth === newest} />
        ))}
        {next && <Typing key={`typing-${next.id}`} post={next} posts={posts} />}
      </ol>
    </div>
  );
}
