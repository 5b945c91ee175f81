import { defineConfig } from 'vitest/config';
import { askedOf } from './src/build/asked.ts';
import { viteCourse } from './src/build/vite-course.ts';

export default defineConfig({
  plugins: [viteCourse(askedOf([]))],
  test: {
    environment: 'node',
    include: ['tests/{unit,contract,content}/**/*.test.ts'],
    // Two cores at most: tests with real servers and many runs would slow each other down.
    maxWorkers: 2,
    // No limit of speed: only what will never come any more ends a test.
    testTimeout: 15 * 60_000,
    hookTimeout: 15 * 60_000,
  },
});
