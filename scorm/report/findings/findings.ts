import type { Context } from './context.ts';
import type { Finding } from './finding.ts';
import { gaps, unfinished } from './people.ts';
import { easyOnes, hardestSkill, poorReplies, tellsNothing } from './scenarios.ts';

const most = 6;

/** What to look at first, at most six: what can be mended comes before what goes well. */
export function findingsOf(context: Context): Finding[] {
  const [worst, ...replies] = poorReplies(context);
  const found = [
    ...(worst ? [worst] : []),
    ...hardestSkill(context),
    ...tellsNothing(context).slice(0, 1),
    ...unfinished(context),
    ...gaps(context),
    ...replies.slice(0, 1),
    ...easyOnes(context),
  ];
  return found.slice(0, most);
}
