import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { courseFolder, loadCourse } from '../build/course-folder.ts';

/** The organisation's logo beside the page, where the course has one. */
export const getStaticPaths: GetStaticPaths = () => {
  const { logo } = loadCourse().course.organisation;
  return logo === undefined ? [] : [{ params: { logo: logo.replace(/\.svg$/, '') } }];
};

export const GET: APIRoute = ({ params }) =>
  new Response(readFileSync(join(courseFolder(), `${params['logo']}.svg`)), {
    headers: { 'content-type': 'image/svg+xml' },
  });
