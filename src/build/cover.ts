import type { CourseFile } from '../schemas/course.ts';

/** The picture of the start beside `course.yaml`, and how its name ends; undefined where a drawing is shown. */
export function pictureOf({
  cover,
}: Pick<CourseFile, 'cover'>): { readonly file: string; readonly kind: string } | undefined {
  const kind = /\.(\w+)$/.exec(cover ?? '')?.[1];
  return cover === undefined || kind === undefined ? undefined : { file: cover, kind };
}
