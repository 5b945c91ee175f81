import type { ShownGroup } from '../privacy/people-shown.ts';
import { chanceOfGap, few } from './certainty.ts';
import { languageName, type Context } from './context.ts';
import type { Finding } from './finding.ts';
import { significance } from './looks.ts';

/** Many who haven't completed, or haven't passed: the figures are those of the table of how far people got. */
export function unfinished(context: Context): Finding[] {
  const { shown, words, numbers } = context;
  const { people } = shown;
  const { failed, open } = shown.status;
  if (people === null) return [];
  const found = (kind: 'open' | 'failing', share: number, count: number | null, sentence: string): Finding => ({
    kind,
    sentence,
    evidence: words.figures(numbers.percent(share), numbers.count(count), numbers.count(people)),
    // These are all the people there are, and no sample.
    caveat: people < few ? words.few(numbers.count(people)) : '',
    to: 'status',
    toText: words.seeSection,
  });
  const who = (share: number) => words.fraction(share) ?? words.percentOfPeople(numbers.percent(share));
  return [
    ...(open.share !== null && open.share >= 0.1
      ? [
          found(
            'open',
            open.share,
            open.count,
            `${(shown.known.begun ? words.open : words.openListed)(who(open.share))} ${words.openAdvice}`,
          ),
        ]
      : []),
    ...(failed.share !== null && failed.share >= 0.2
      ? [
          found(
            'failing',
            failed.share,
            failed.count,
            (shown.known.completion ? words.failing : words.failedSoFar)(who(failed.share)),
          ),
        ]
      : []),
  ];
}

type Compared = ShownGroup & { readonly share: number };

const comparable = (groups: readonly ShownGroup[]): Compared[] =>
  groups.flatMap((group) =>
    /^[^*]/.test(group.key) && group.people >= few && group.passed?.bound === 'exact'
      ? [{ ...group, share: group.passed.share }]
      : [],
  );

/** True where two groups' pass rates differ by five points or more, and significantly. */
const apart = ({ shown }: Context, a: Compared, b: Compared, looks = 1) =>
  Math.abs(a.share - b.share) >= 0.05 &&
  chanceOfGap({ share: a.share, of: a.people }, { share: b.share, of: b.people }) * looks < significance(shown);

function languageGap(context: Context): Finding[] {
  const { shown, words, numbers } = context;
  const groups = comparable(shown.languages).toSorted((a, b) => a.share - b.share);
  const [low] = groups;
  const high = groups.at(-1);
  // The largest difference of all pairs, so each pair counts as a test.
  if (!low || !high || !apart(context, low, high, (groups.length * (groups.length - 1)) / 2)) return [];
  const [name, other] = [languageName(context, low.key), languageName(context, high.key)];
  return [
    {
      kind: 'group',
      sentence: words.gap(name, numbers.rate(low.passed), other, numbers.rate(high.passed)),
      evidence: `${name} ${numbers.count(low.people)}, ${other} ${numbers.count(high.people)}`,
      caveat: '',
      to: 'languages',
      toText: words.seeSection,
    },
  ];
}

function versionGap(context: Context): Finding[] {
  const { shown, words, numbers } = context;
  const groups = comparable(shown.versions).toSorted((a, b) => a.key.localeCompare(b.key, 'en', { numeric: true }));
  const newest = groups.at(-1);
  const before = groups.at(-2);
  if (!newest || !before || !apart(context, newest, before)) return [];
  return [
    {
      kind: 'group',
      sentence: words.gapVersion(
        newest.key,
        numbers.rate(newest.passed),
        before.key,
        numbers.rate(before.passed),
        newest.share > before.share,
      ),
      evidence: `${newest.key}: ${numbers.count(newest.people)}, ${before.key}: ${numbers.count(before.people)}`,
      caveat: '',
      to: 'versions',
      toText: words.seeSection,
    },
  ];
}

/** Languages and versions in which clearly fewer people pass. */
export const gaps = (context: Context): Finding[] => [...languageGap(context), ...versionGap(context)];
