import type { APIRoute } from 'astro';
import content from 'virtual:course';
import { builtCourseOf } from '../build/built-course.ts';

/** `course.json` beside the page: every package carries it. */
export const GET: APIRoute = () => Response.json(builtCourseOf(content));
