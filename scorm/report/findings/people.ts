import type { ShownGroup } from '../privacy/groups.ts';
import { differs, few } from './certainty.ts';
import { languageName, type Context } from './context.ts';
import type { Finding } from './finding.ts';
import { caveatOf } from './scenarios.ts';

/** Many who haven't completed, or haven't passed. */
export function unfinished(context: Context): Finding[] {
  const { shown, words, numbers } = context;
  const { people } = shown;
  const [, failed, open] = shown.status;
  if (people === null || !failed || !open) return [];
  const found: Finding[] = [];
  if (open.share !== null && open.share >= 0.1) {
    const who = words.fraction(open.share) ?? words.percentOfPeople(numbers.percent(open.share));
    found.push({
      kind: 'open',
      sentence: `${words.open(who)} ${words.openAdvice}`,
      evidence: words.figures(numbers.percent(open.share), numbers.count(open.count), numbers.count(people)),
      caveat: caveatOf(context, open.share, people),
      to: 'status',
      toText: words.seeSection,
    });
  }
  const completed = open.count === null ? null : people - open.count;
  if (failed.count !== null && completed !== null && completed >= few && failed.count / completed >= 0.2) {
    const share = failed.count / completed;
    found.push({
      kind: 'failing',
      sentence: words.failing(numbers.percent(share)),
      evidence: words.figures(numbers.percent(share), numbers.count(failed.count), numbers.count(completed)),
      caveat: caveatOf(context, share, completed),
      to: 'status',
      toText: words.seeSection,
    });
  }
  return found;
}

type Compared = ShownGroup & { readonly people: number; readonly share: number };

const comparable = (groups: readonly ShownGroup[]): Compared[] =>
  groups.flatMap((group) =>
    group.key !== '' && group.people !== null && group.people >= few && group.passed !== null
      ? [{ ...group, people: group.people, share: group.passed.share }]
      : [],
  );

const apart = (a: Compared, b: Compared) => differs({ share: a.share, of: a.people }, { share: b.share, of: b.people });

function languageGap(context: Context): Finding[] {
  const { shown, words, numbers } = context;
  const groups = comparable(shown.languages).toSorted((a, b) => a.share - b.share);
  const [low] = groups;
  const high = groups.at(-1);
  if (!low || !high || !apart(low, high)) return [];
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
  if (!newest || !before || !apart(newest, before)) return [];
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

/** What taking the final check again did. */
export function retried(context: Context): Finding[] {
  const { shown, words, numbers } = context;
  const { retry } = shown;
  if (!retry?.passed || retry.firstMean === null || retry.bestMean === null) return [];
  const helps = retry.passed.share >= 0.5 || retry.bestMean - retry.firstMean >= 10;
  const say = helps ? words.retryHelps : words.retryHelpsLittle;
  return [
    {
      kind: 'retry',
      sentence: say(
        numbers.rate(retry.passed),
        numbers.decimal(retry.firstMean, 0),
        numbers.decimal(retry.bestMean, 0),
      ),
      evidence: words.retryFigures(numbers.count(retry.people)),
      caveat: retry.people < few ? words.few(numbers.count(retry.people)) : '',
      to: 'retry',
      toText: words.seeSection,
    },
  ];
}
