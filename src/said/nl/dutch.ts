import { build } from './build.ts';
import { checks } from './checks.ts';
import { desk } from './desk.ts';
import { editing } from './editing.ts';
import { lessons } from './lessons.ts';
import { media } from './media.ts';
import { review } from './review.ts';
import { report } from './report.ts';
import { schemas } from './schemas.ts';
import { shared } from './shared.ts';
import { translation } from './translation.ts';
import { yaml } from './yaml.ts';

/** The Dutch of each sentence of the check and the desk, by its English. */
export const dutch: Readonly<Record<string, string>> = {
  ...build,
  ...checks,
  ...desk,
  ...editing,
  ...lessons,
  ...media,
  ...review,
  ...report,
  ...schemas,
  ...shared,
  ...translation,
  ...yaml,
};
