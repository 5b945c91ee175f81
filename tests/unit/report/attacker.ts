import { parseHTML } from 'linkedom';
import { solve, type Constraint } from 'yalps';

/** What someone who has the page knows of numbers of people: sums of them, each with its least and its most. */
type Known = { readonly terms: Readonly<Record<string, number>>; readonly low: number; readonly high: number };

/** A group of numbers that hang together, and those that would be of interest. */
type System = { readonly known: Known[]; readonly wanted: Set<string> };

const emptySystem = (): System => ({ known: [], wanted: new Set() });

type Page = {
  readonly text: (selector: string) => string;
  /** The rows of a download, by the headings' order; none where it isn't there. */
  readonly csv: (id: string) => string[][];
};

function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    (quoted ?? plain ?? '').replaceAll('""', '"'),
  );
}

function pageOf(markup: string): Page {
  const { document } = parseHTML(markup);
  const text = (selector: string) =>
    document.querySelector(selector)?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
  const csv = (id: string) => {
    const links = [...document.querySelectorAll('a.csv')];
    const link = links.find((one) => one.getAttribute('download')?.startsWith(`report-${id}-`));
    const data = decodeURIComponent(link?.getAttribute('href')?.split(',')[1] ?? '');
    return data.replace('\ufeff', '').trim().split('\r\n').slice(1).map(cellsOf);
  };
  return { text, csv };
}

/** How many of so many a percentage may be: "< 12%" is one to four, "> 88%" all but one to four. */
function countsOf(text: string, of: number): [low: number, high: number] {
  const [, sign, digits] = /^([<>])? ?([\d.]+)%$/.exec(text) ?? [];
  if (digits === undefined) return [0, of];
  if (sign === '<') return [1, 4];
  if (sign === '>') return [of - 4, of - 1];
  const half = digits.includes('.') ? 0.0005 : 0.005;
  const share = Number(digits) / 100;
  return [Math.max(0, Math.ceil((share - half) * of - 1e-9)), Math.min(of, Math.floor((share + half) * of + 1e-9))];
}

const sum = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, 1]));

/** A whole is the sum of its parts. */
const adds = (whole: string, ...parts: readonly string[]): Known => ({
  terms: { ...sum(...parts), [whole]: -1 },
  low: 0,
  high: 0,
});

const is = (name: string, [low, high]: readonly [number, number]): Known => ({ terms: sum(name), low, high });

const exactly = (count: string): [number, number] => [Number(count), Number(count)];

/** A group's people by how far they got, with its rates. */
function splitInto({ known, wanted }: System, id: string, people: number, finished: string, passed: string): void {
  known.push(is(`${id}all`, [people, people]), adds(`${id}all`, `${id}passed`, `${id}failed`, `${id}open`));
  known.push(adds(`${id}finished`, `${id}passed`, `${id}failed`), adds(`${id}not`, `${id}failed`, `${id}open`));
  known.push(is(`${id}passed`, countsOf(passed, people)));
  // "Passed 60%, finished > 60%": a few finished without a pass.
  if (finished === `> ${passed}`) known.push(is(`${id}failed`, [1, 4]));
  else known.push(is(`${id}finished`, countsOf(finished, people)));
  for (const kind of ['passed', 'failed', 'open', 'finished', 'not']) wanted.add(`${id}${kind}`);
}

/**
 * The averages of fewer than five people's scores by someone who knows how many of each department have one: of a
 * department, or, by taking those that are shown from everyone's, of all that are not.
 */
function averagesIn(page: Page, scored: ReadonlyMap<string, number>): string[] {
  const rows = page.csv('by').map(([name = '', , , , mean = '']) => ({ name, shown: /\d/.test(mean) }));
  const named = rows.flatMap(({ name }) => (scored.has(name) ? [name] : []));
  const together = [...scored].flatMap(([name, count]) => (named.includes(name) ? [] : [count]));
  const countOf = (name: string) => scored.get(name) ?? together.reduce((sum, count) => sum + count, 0);
  const hidden = rows
    .flatMap(({ name, shown }) => (shown ? [] : [countOf(name)]))
    .reduce((sum, count) => sum + count, 0);
  const few = (count: number) => count > 0 && count < 5;
  return [
    ...rows.flatMap(({ name, shown }) => (shown && few(countOf(name)) ? [`average of ${name}`] : [])),
    ...(few(hidden) ? [`average of the ${hidden} in no average of a department`] : []),
  ];
}

/** What was said of a number, or that nothing was. */
const countIn = (text: string, pattern: RegExp): string | undefined => pattern.exec(text)?.[1]?.replaceAll(',', '');

/** Everything on the page about people: how far they got, by each kind of group, their scores, and who tried again. */
function peopleIn(page: Page): System {
  const system = emptySystem();
  const { known, wanted } = system;
  const people = Number(countIn(page.text('.top'), /([\d,]+) people/));
  const cards = page.text('.cards');
  const rate = (name: string) => new RegExp(`${name} ([<>]? ?[\\d.]+%)`).exec(cards)?.[1] ?? '';
  splitInto(system, '', people, rate('Finished'), rate('Passed'));
  for (const [name = '', count = ''] of page.csv('status')) {
    const kind = { Passed: 'passed', 'Finished, not passed': 'failed', 'Not finished': 'open' }[name];
    if (kind && count) known.push(is(kind, exactly(count)));
  }
  for (const id of ['by', 'languages', 'versions', 'months']) {
    const rows = page.csv(id);
    for (const [nth, [, count = '', finished = '', passed = '']] of rows.entries())
      splitInto(system, `${id}${nth}`, Number(count), finished, passed);
    for (const kind of rows.length > 0 ? ['passed', 'failed', 'open'] : [])
      known.push(adds(kind, ...rows.keys().map((nth) => `${id}${nth}${kind}`)));
  }
  const complete = / counts ([<>]? ?[\d.]+%) as completed/.exec(cards)?.[1];
  if (complete) {
    known.push(is('complete', countsOf(complete, people)), adds('complete', 'passed', 'complete, not passed'));
    known.push(adds('finished', 'complete', 'finished, not complete'));
    wanted.add('complete, not passed').add('finished, not complete');
  }
  const scores = page.csv('scores');
  for (const [nth, [, count = '']] of scores.entries()) known.push(is(`score${nth}`, exactly(count)));
  const above = scores.flatMap(([name = ''], nth) => (Number.parseInt(name, 10) >= 80 ? [`score${nth}`] : []));
  const straddles = scores.some(([name = '']) => /^[0-7]\d?–(8|9|100)/.test(name));
  const folded = scores.some(([name = '']) => name.includes('not known'));
  if (scores.length > 0 && !straddles && !folded) known.push(adds('passed', ...above));
  if (scores.length > 0 && !folded) known.push(adds('finished', ...scores.keys().map((nth) => `score${nth}`)));
  const again = countIn(page.text('#retry'), /([\d,]+) people \(/);
  if (again) {
    known.push(
      is('again', exactly(again)),
      adds('again', 'again passed', 'again not'),
      adds('finished', 'again', 'once'),
    );
    known.push(adds('passed', 'again passed', 'once passed'), adds('not', 'again not', 'once not'));
    known.push(
      is(
        'again passed',
        countsOf(/\. ([<>]? ?[\d.]+%) of them passed/.exec(page.text('#retry'))?.[1] ?? '', Number(again)),
      ),
    );
    for (const name of ['again', 'again passed', 'again not', 'once', 'once passed', 'once not']) wanted.add(name);
  }
  return system;
}

type Question = {
  readonly id: string;
  readonly skill: string;
  readonly scored: boolean;
  readonly worth: Readonly<Record<string, number>>;
};

/** What the page says of a question: how many answered, of what worth, and with which reply. */
function questionIn({ known, wanted }: System, page: Page, people: number, { id, scored, worth }: Question): void {
  const keys = Object.keys(worth);
  const at = (points: number) => keys.filter((key) => worth[key] === points).map((key) => `${id} ${key}`);
  known.push(adds(`${id} n`, ...keys.map((key) => `${id} ${key}`)));
  known.push(is('everyone', [people, people]), adds('everyone', `${id} n`, `${id} silent`));
  const kinds = ['poor', 'acceptable', 'best'];
  for (const [points, kind] of kinds.entries()) known.push(adds(`${id} ${kind}`, ...at(points)));
  for (const name of [...kinds, ...keys, 'n', 'silent']) wanted.add(`${id} ${name}`);
  known.push(adds(`${id} n`, `${id} best`, `${id} other`));
  wanted.add(`${id} other`);
  const [, count, best = '', , acceptable = '', poor = ''] = page.csv('scenarios').find(([one]) => one === id) ?? [];
  const of = Number(count ?? 0);
  const everyone = of === people;
  if (count && !everyone) known.push(is(`${id} n`, [of, of]));
  if (count) {
    const rates = [poor, acceptable, best];
    for (const [points, kind] of kinds.entries()) known.push(is(`${id} ${kind}`, countsOf(rates[points] ?? '', of)));
  }
  for (const [one, , key = '', , , chosen = ''] of page.csv(scored ? 'replies' : 'practice'))
    if (one === id && chosen) known.push(is(`${id} ${key}`, exactly(chosen)));
}

/** A skill's share of best answers: a sum over its questions, hidden ones too. */
function skillIn({ known }: System, page: Page, name: string, ids: readonly string[]): void {
  const best = page.csv('skills').find(([one]) => one === name)?.[1];
  if (!best) return;
  const share = Number(best.replace('%', '')) / 100;
  const answers = ids.reduce((sum, id) => sum + Number(page.csv('scenarios').find(([one]) => one === id)?.[1] ?? 0), 0);
  // Rounded to steps of five answers or more.
  const half = ([0.01, 0.02, 0.05].find((step) => step * answers >= 5) ?? 0.1) / 2;
  const against = (bound: number) =>
    Object.fromEntries(
      ids.flatMap((id) => [
        [`${id} best`, 1],
        [`${id} n`, -bound],
      ]),
    );
  known.push({ terms: against(share - half), low: 0, high: Infinity });
  known.push({ terms: against(share + half), low: -Infinity, high: 0 });
}

/** The least or the most that a number can be, by linear programming. */
function bound({ known }: System, name: string, direction: 'minimize' | 'maximize'): number {
  const variables = new Map<string, [string, number][]>();
  const constraints = known.map(({ terms, low, high }, nth): [string, Constraint] => {
    for (const [term, factor] of Object.entries(terms))
      variables.set(term, [...(variables.get(term) ?? []), [String(nth), factor]]);
    if (low === high) return [String(nth), { equal: low }];
    return [String(nth), { ...(low > -Infinity && { min: low }), ...(high < Infinity && { max: high }) }];
  });
  variables.set(name, [...(variables.get(name) ?? []), ['goal', 1]]);
  const { status, result } = solve({ direction, objective: 'goal', constraints, variables }, { maxIterations: 20_000 });
  if (status === 'unbounded') return Infinity;
  if (status !== 'optimal') throw new Error(`The page contradicts itself: ${name} is ${status}.`);
  return result;
}

/** The numbers of one to four people that follow from a system, with what they are. */
function solvedIn(system: System): string[] {
  return [...system.wanted].flatMap((name) => {
    const low = Math.ceil(bound(system, name, 'minimize') - 1e-6);
    if (low < 1 || low > 4) return [];
    return Math.floor(bound(system, name, 'maximize') + 1e-6) === low ? [`${name} = ${low}`] : [];
  });
}

/**
 * What someone with the page alone can work out of fewer than five people: each with the number that it comes to. Of
 * averages, what they can who know how many of each department have a score.
 */
export function attack(
  markup: string,
  questions: readonly Question[],
  skills: Readonly<Record<string, string>>,
  scored: ReadonlyMap<string, number>,
): string[] {
  const page = pageOf(markup);
  const whole = peopleIn(page);
  const people = Number(countIn(page.text('.top'), /([\d,]+) people/));
  if (Number.isNaN(people)) return [];
  const parts = Map.groupBy(questions, ({ scored, skill, id }) => (scored ? skill : id));
  const systems = [...parts].map(([skill, own]) => {
    const system = emptySystem();
    for (const question of own) questionIn(system, page, people, question);
    if (skills[skill])
      skillIn(
        system,
        page,
        skills[skill],
        own.map(({ id }) => id),
      );
    return system;
  });
  return [...[whole, ...systems].flatMap(solvedIn), ...averagesIn(page, scored)];
}
