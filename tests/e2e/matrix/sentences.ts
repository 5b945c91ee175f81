import { expect, type Frame } from '@playwright/test';
import { decode } from '../../../src/course/suspend-data.ts';
import { course } from './packages.ts';
import type { Held } from './stage.ts';

/** An answer that the learner has given in this case. */
export type Given = { readonly question: string; readonly key: string };

/** What can be known of a moment: what the LMS had before the case and has now, what the learner has answered, how it was opened. */
export type Moment = {
  readonly before: Held['data'];
  readonly held: Held;
  readonly given: readonly Given[];
  readonly mode: string;
};

const value = ({ held }: Moment, ...names: string[]) => names.map((name) => held.data[name]).find(Boolean) ?? '';
const score = (now: Moment) => Number(value(now, 'cmi.core.score.raw', 'cmi.score.raw'));
const isPassed = (now: Moment) => value(now, 'cmi.core.lesson_status', 'cmi.success_status') === 'passed';

/** True where the LMS has every answer that the learner gave. */
function hasAll({ held, given }: Moment): boolean {
  if (given.length === 0) return true;
  const attempt = decode(held.data['cmi.suspend_data'] ?? '', course);
  if (typeof attempt === 'string') return false;
  return given.every((one) =>
    attempt.answers.some(({ question, key }) => question === one.question && key === one.key),
  );
}

/** True where nothing that the learner did has changed what the LMS has. */
const isAsBefore = ({ held, before }: Moment) =>
  ['cmi.suspend_data', 'cmi.core.lesson_status', 'cmi.success_status', 'cmi.core.score.raw', 'cmi.score.raw'].every(
    (name) => (held.data[name] ?? '') === (before[name] ?? ''),
  );

const lacks = (now: Moment) => !hasAll(now);
const scoreIn = (said: string) => Number(/\d+(?=[^\d]*(?: out of 100|\.$))/.exec(said)?.[0]);

/** What each sentence about the record claims, and whether that is so. */
const claims: readonly (readonly [words: RegExp, isSo: (now: Moment, said: string) => boolean])[] = [
  [/^Saved$/, (now) => hasAll(now) && now.mode === 'normal'],
  [/^Not saved yet: /, lacks],
  [/^Your employer’s learning system keeps your answers and score/, ({ mode }) => mode === 'normal'],
  [/is not being recorded\./, isAsBefore],
  [/^The connection with the learning system has already been closed/, isAsBefore],
  [/^You are (looking back|browsing)/, (now) => now.mode !== 'normal' && isAsBefore(now)],
  [/^Practice: none of this is recorded/, isAsBefore],
  [/^The score of this round is \d+ out of 100\. Nothing you do/, isAsBefore],
  [/^There is no recorded result here/, (now) => now.mode !== 'normal' && Number.isNaN(score(now))],
  [/^Passed$/, isPassed],
  [/^Not passed yet$/, (now) => !isPassed(now)],
  [/Read below why, and try again/, ({ mode }) => mode === 'normal'],
  [/You are looking back: to try again, leave/, ({ mode }) => mode !== 'normal'],
  [/^(Your score is|Well done:) \d+ out of 100\./, (now, said) => score(now) === scoreIn(said)],
  [/Your recorded score stays \d+\.$/, (now, said) => score(now) === scoreIn(said)],
  [/^Everything is saved\.$/, hasAll],
  // It says what the learner can do, not what the LMS has.
  [/^(Well done[.,]|Thank you for your time\.|Worth reading again: )/, () => true],
  [/^You can (close this window|leave this page now)\.$/, (now) => now.mode !== 'normal' || hasAll(now)],
  [/^Not everything has reached the learning system/, lacks],
  [/nothing from this visit was recorded, and your result is as it was/, isAsBefore],
  [/^Your progress is kept in this browser\. Nothing was recorded in a learning system/, isAsBefore],
];

const told = [
  '.save > *',
  '[data-notice] [data-when]',
  '.closed p',
  '.small-print',
  'section:not([hidden]) :is(.summary, .no-result, .completed) :is(h3, p)',
  'section:not([hidden]) .practice-note',
];

/** The sentences about the record that are on screen. */
const sentencesIn = (frame: Frame): Promise<string[]> =>
  frame.evaluate(
    (selectors) =>
      document.documentElement.dataset['shown'] !== 'en'
        ? []
        : [...document.querySelectorAll<HTMLElement>(selectors)]
            .filter((one) => one.checkVisibility({ visibilityProperty: true }))
            .map((one) => one.innerText.replaceAll(/[‹›]/g, '').replaceAll(/\s+/g, ' ').trim())
            .filter(Boolean),
    told.join(),
  );

/** Those of the sentences that are not so, and those that say what nobody has held against the record yet. */
function wrongOf(said: readonly string[], now: Moment): string[] {
  return said.flatMap((sentence) => {
    const found = claims.filter(([words]) => words.test(sentence));
    if (found.length === 0) return [`no claim is known of: ${sentence}`];
    return found.every(([, isSo]) => isSo(now, sentence)) ? [] : [`not so: ${sentence}`];
  });
}

/** Fails unless all that the page says of the record comes to be so: what is on its way may still arrive. */
export async function holdToTheirWords(frame: Frame, moment: () => Promise<Moment>): Promise<void> {
  await expect
    .poll(async () => wrongOf(await sentencesIn(frame), await moment()), { message: 'what is said of the record' })
    .toEqual([]);
}
