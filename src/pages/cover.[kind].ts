import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import content from 'virtual:course';
import folder from 'virtual:course-folder';
import { pictureOf } from '../build/cover.ts';

const types: Readonly<Record<string, string>> = { svg: 'svg+xml', jpg: 'jpeg', jpeg: 'jpeg', png: 'png', webp: 'webp' };

/** The organisation's picture of the start beside the page, where the course has one. */
export const getStaticPaths: GetStaticPaths = () => {
  const picture = pictureOf(content.course);
  return picture === undefined ? [] : [{ params: { kind: picture.kind } }];
};

export const GET: APIRoute = ({ params }) =>
  new Response(readFileSync(join(folder, pictureOf(content.course)?.file ?? '')), {
    headers: { 'content-type': `image/${types[params['kind'] ?? ''] ?? 'png'}` },
  });
