import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import content from 'virtual:course';
import folder from 'virtual:course-folder';

/** The organisation's logo beside the page, where the course has one. */
export const getStaticPaths: GetStaticPaths = () => {
  const { logo } = content.course.organisation;
  return logo === undefined ? [] : [{ params: { logo: logo.replace(/\.svg$/, '') } }];
};

export const GET: APIRoute = ({ params }) =>
  new Response(readFileSync(join(folder, `${params['logo']}.svg`)), {
    headers: { 'content-type': 'image/svg+xml' },
  });
