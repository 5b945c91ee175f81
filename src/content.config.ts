import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { courseFolder } from './build/course-folder.ts';
import { lessonHead } from './schemas/lesson.ts';

const lessons = defineCollection({
  loader: glob({ base: courseFolder(), pattern: '[0-9]*-*/*.mdx' }),
  schema: lessonHead,
});

export const collections = { lessons };
