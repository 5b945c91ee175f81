import type { Page } from '@playwright/test';
import { seeded } from './matrix/seeds.ts';
import { courseIn, open, questionIn, type LmsSide } from './matrix/stage.ts';

/** Opens the course as someone who has one situation of nine left; answers the launch's token. */
export async function openBeforeLast(page: Page, lms: LmsSide): Promise<string> {
  const learner = await lms.addLearner('Zoë');
  await lms.put(learner, await seeded('scorm12', 'eight'));
  const { location, token } = await lms.launch(learner);
  await open(page, location);
  await questionIn(courseIn(page));
  return token;
}
