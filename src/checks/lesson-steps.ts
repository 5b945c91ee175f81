import type { CourseFiles, LessonContent } from '../schemas/content.ts';
import { splitHead } from '../schemas/lesson.ts';
import { nearest } from '../yaml/did-you-mean.ts';
import type { Fault } from '../yaml/fault.ts';
import type { Finding } from './style.ts';
import { say, together, unchanged, type Said } from '../said/say.ts';

/** The exercises that <Activity /> can name, by the file that each comes from. */
const names: Readonly<Record<string, string>> = { scenario: 'scenario.yaml', writing: 'writing.yaml' };

type Mark = { readonly at: number; readonly tag: string; readonly name?: string | undefined };

/** Each <Step /> and <Activity /> in a lesson's text; a misspelt one is reported elsewhere, as an unknown component. */
function marksIn(body: string): Mark[] {
  return [...body.matchAll(/<((?:a|ste?p)\w*)([^<>]*)/gi)].flatMap(({ 1: tag = '', 2: rest = '', index }) => {
    if (tag === 'Step') return [{ at: index, tag }];
    const name = /\bname=["']([^"']*)["']/.exec(rest)?.[1];
    return nearest(tag, ['Activity']) ? [{ at: index, tag: 'Activity', name }] : [];
  });
}

/**
 * True where a place in the text is inside a block such as <Aside>; a block that is never closed is reported elsewhere.
 */
function isWithin(body: string, at: number): boolean {
  const depth = (text: string) =>
    [...text.matchAll(/<(Aside|Columns|Steps)\b/g)].length - [...text.matchAll(/<\/(Aside|Columns|Steps)\b/g)].length;
  return depth(body) === 0 && depth(body.slice(0, at)) > 0;
}

/** Checks that <Step /> and <Activity /> stand on a line of their own, outside any block. */
function placeFindings(body: string, { at, tag }: Mark): Finding[] {
  const row = body.slice(body.lastIndexOf('\n', at) + 1).split('\n')[0] ?? '';
  const isStep = tag === 'Step';
  const mend = say`Put <${tag} /> on a line of its own.`;
  const withinLine = isStep ? say`The step begins within a line.` : say`The exercise stands within a line.`;
  if (!/^\s*<[^<>]*>\s*$/.test(row)) return [{ at, problem: withinLine, mend, severity: 'error' }];
  if (!isWithin(body, at)) return [];
  const outside = say`Put <${tag} /> before or behind it.`;
  const problem = isStep
    ? say`The step begins within a block, such as <Aside>.`
    : say`The exercise stands within a block, such as <Aside>.`;
  return [{ at, problem, mend: outside, severity: 'error' }];
}

function nameFindings({ at, name = '' }: Mark, has: (file: string) => boolean): Finding[] {
  const file = names[name];
  if (name === '' || (file !== undefined && has(file))) return [];
  const known = Object.keys(names).filter((one) => has(names[one] ?? ''));
  const mend = known.length > 0 ? say`Name one of: ${known.join(', ')}; or none.` : say`Write <Activity />.`;
  return [{ at, problem: say`The lesson has no exercise "${name}".`, mend, severity: 'error' }];
}

/**
 * Checks the markers of steps and exercises in a lesson's text. `wanted`: the lesson has an exercise; undefined where
 * that is not known.
 */
export function stepFindings(body: string, wanted: boolean | undefined, has: (file: string) => boolean): Finding[] {
  const marks = marksIn(body);
  const activities = marks.filter(({ tag }) => tag === 'Activity');
  const inPlace = marks.flatMap((mark) => placeFindings(body, mark));
  if (wanted === undefined) return inPlace;
  if (!wanted) {
    const [found] = activities;
    const mend = say`Remove <Activity />.`;
    const problem = say`The lesson has no exercise, but a place for it.`;
    return found ? [...inPlace, { at: found.at, problem, mend, severity: 'error' }] : inPlace;
  }
  const twice = activities.find(({ name }, index) => activities.findIndex((one) => one.name === name) < index);
  if (activities.length > 0 && !twice)
    return [...inPlace, ...activities.flatMap((activity) => nameFindings(activity, has))];
  const problem = say`The exercise has no place, or more than one.`;
  const mend = say`Put <Activity /> once, on a line of its own, where the exercise is to stand.`;
  return [...inPlace, { at: twice?.at ?? 0, problem, mend, severity: 'error' }];
}

const exercise = 'exercise';

/** The order of texts and exercises in a lesson, each as a word. */
function orderOf(text: string): string[] {
  const body = splitHead(text).body.replaceAll(/\{\/\*[\s\S]*?\*\/\}/g, '');
  const marks = marksIn(body);
  return [undefined, ...marks].flatMap((mark, index) => {
    const from = mark ? body.indexOf('>', mark.at) + 1 : 0;
    const text = body.slice(from, marks[index]?.at).trim() === '' ? [] : ['text'];
    return mark?.tag === 'Activity' ? [`${exercise}${mark.name ? ` "${mark.name}"` : ''}`, ...text] : text;
  });
}

/** That order as it is said. */
const inWords = (order: readonly string[]): Said =>
  together(
    order.map((one) => (one === 'text' ? say`text` : say`exercise${one.slice(exercise.length)}`)),
    unchanged(', '),
  );

const exercisesOf = (order: readonly string[]) => order.filter((one) => one !== 'text').length;

/** Checks that a lesson has the same steps in every language: its exercises are shared by all of them. */
export function checkSteps(lesson: LessonContent, languages: readonly string[], files: CourseFiles): Fault[] {
  const read = languages.flatMap((language) => {
    const text = files.get(`${lesson.folder}/${language}.mdx`) ?? '';
    return text.trim() === '' ? [] : [{ file: `${lesson.folder}/${language}.mdx`, order: orderOf(text) }];
  });
  const [first, ...others] = read;
  return others.flatMap(({ file, order }): Fault[] => {
    // A missing or extra exercise is reported elsewhere, where it is.
    if (!first || exercisesOf(order) !== exercisesOf(first.order) || order.join() === first.order.join()) return [];
    const problem = say`Its steps are ${inWords(order)}; those of ${first.file} are ${inWords(first.order)}.`;
    const mend = say`Put <Step /> and <Activity /> in the same order in both.`;
    return [{ file, problem, mend, severity: 'error' }];
  });
}
