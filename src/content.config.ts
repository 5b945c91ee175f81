import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import folder from 'virtual:course-folder';
import { lessonHead } from './schemas/lesson.ts';

const lessons = defineCollection({
  loader: glob({ base: folder, pattern: '[0-9]*-*/*.mdx' }),
  schema: lessonHead,
});

export const collections = { lessons };
