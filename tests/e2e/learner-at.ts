import type { Page } from '@playwright/test';
import type { Dialect } from './course.ts';
import { seeded, type Seed } from './matrix/seeds.ts';
import { lmsOf } from './matrix/stage.ts';

let count = 0;

/** Adds a learner who has come so far in the course already, and answers the name, which nobody else has. */
export async function learnerAt(page: Page, seed: Seed, dialect: Exclude<Dialect, 'web'> = 'scorm12'): Promise<string> {
  const name = `Zoë ${process.pid}-${Date.now()}-${(count += 1)} (${seed})`;
  const lms = lmsOf(page.request, dialect === 'scorm2004' ? 'scorm2004-3rd' : dialect);
  await lms.put(await lms.addLearner(name), await seeded(dialect === 'scorm12' ? dialect : 'scorm2004', seed));
  return name;
}
