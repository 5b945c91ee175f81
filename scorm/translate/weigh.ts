import { judge } from '../../src/translation/judge.ts';
import { nameOf, type Unit } from '../../src/translation/unit.ts';
import type { Delivery, Returned } from './job.ts';

/** Something told of one text that came back: a `fault` is why it can't go in. */
export type Told = {
  readonly unit: string;
  readonly problem: string;
  readonly mend: string;
  readonly severity: 'fault' | 'remark';
};

/** What a delivery comes to: what is to be written, of which units it says that they are done, and what is told. */
export type Weighed = {
  readonly taken: readonly { readonly unit: Unit; readonly text: string }[];
  readonly done: readonly Unit[];
  readonly told: readonly Told[];
  readonly untranslated: number;
};

const same = (a: string, b: string) => a.replaceAll(/\s+/g, ' ').trim() === b.replaceAll(/\s+/g, ' ').trim();

const fault = (unit: string, problem: string, mend: string): Told => ({ unit, problem, mend, severity: 'fault' });

/** What is wrong with a text that came back, before its words are looked at. */
function formFaults(name: string, unit: Unit | undefined, { source, broken }: Returned): Told[] {
  if (!unit)
    return [
      fault(name, 'The course has no such text.', 'It was removed or renamed since: export anew, or leave it out.'),
    ];
  if (broken) return [fault(name, broken, 'Restore the codes as they are in the source.')];
  if (source !== undefined && !same(source, unit.source))
    return [
      fault(
        name,
        `It was translated from an older text: "${source}".`,
        `Today the source says "${unit.source}". Export anew, and have it looked at.`,
      ),
    ];
  return [];
}

/** Holds what came back against the course's texts. `terms` are the names of the course's terms. */
export function weigh(units: readonly Unit[], { texts }: Delivery, terms: readonly string[]): Weighed {
  const known = new Map(units.map((unit) => [nameOf(unit), unit]));
  const seen = new Set<string>();
  const [taken, done, told]: [{ unit: Unit; text: string }[], Unit[], Told[]] = [[], [], []];
  let untranslated = 0;
  for (const text of texts) {
    const name = nameOf(text);
    const unit = known.get(name);
    if (seen.has(name)) told.push(fault(name, 'The file has this text twice.', 'Keep one of the two.'));
    seen.add(name);
    const wrong = formFaults(name, unit, text);
    told.push(...wrong);
    if (wrong.length > 0 || !unit) continue;
    if (!text.target) {
      untranslated += 1;
      continue;
    }
    const isSame = unit.target !== undefined && same(unit.target, text.target);
    const verdicts = isSame ? [] : judge(unit, text.target, terms);
    told.push(
      ...verdicts.map(
        ({ severity, problem, mend }) =>
          ({
            unit: name,
            problem: problem.en,
            mend: mend.en,
            severity: severity === 'error' ? 'fault' : 'remark',
          }) as const,
      ),
    );
    if (verdicts.some(({ severity }) => severity === 'error')) continue;
    if (!isSame) taken.push({ unit, text: text.target });
    if (!isSame || text.isDone) done.push(unit);
  }
  const missing = units.filter((unit) => !seen.has(nameOf(unit)));
  const left = missing.map((unit): Told => ({
    unit: nameOf(unit),
    problem: 'The file lacks this text.',
    mend: 'It stays as it is. Was a part of the file lost?',
    severity: 'remark',
  }));
  return { taken, done, told: [...told, ...left], untranslated };
}
