import type { CourseContent, CourseFiles } from '../schemas/content.ts';
import type { CourseFile } from '../schemas/course.ts';
import { isUntranslated, judge } from '../translation/judge.ts';
import type { Unit } from '../translation/unit.ts';
import { unitsOf } from '../translation/units.ts';
import { fieldName, type Fault } from '../yaml/fault.ts';
import type { Read } from '../yaml/read-yaml.ts';
import { say, together, unchanged } from '../said/say.ts';

type Words = CourseContent['words'];

/** The line of a lesson's text on which a translation stands. */
function lineOfText(text: string | undefined, words: string): number | undefined {
  const at = text?.indexOf(words.split(/[\n*]/).find((one) => one.trim() !== '') ?? words) ?? -1;
  return at < 0 ? undefined : text?.slice(0, at).split('\n').length;
}

function remarksOn(unit: Unit, terms: readonly string[], files: CourseFiles, read: readonly Read[]): Fault[] {
  const { file, path } = unit.place;
  const target = unit.target ?? '';
  const isYaml = file.endsWith('.yaml');
  const line = isYaml ? read.find((one) => one.file === file)?.lineOf(path) : lineOfText(files.get(file), target);
  const field = isYaml ? fieldName(path) : unit.id.replace(/\..*/, '');
  return judge(unit, target, terms).map(({ problem, mend }) => ({
    file,
    line,
    field,
    problem,
    mend,
    severity: 'warning',
    isOfTranslation: true,
  }));
}

// With more than this, one remark stands for all of them.
const mostTold = 10;

/** What could be wrong with the translations of a published language. Texts that are missing are told as such elsewhere. */
function checkPublished(
  language: string,
  units: readonly Unit[],
  { terms }: CourseFile,
  files: CourseFiles,
  read: readonly Read[],
): Fault[] {
  const there = units.filter(({ target, file, id }) => target && !(file === 'interface' && id.startsWith('guess-')));
  const remarks = there.flatMap((unit) => remarksOn(unit, Object.keys(terms), files, read));
  const same = remarks.filter(({ problem }) => problem === isUntranslated);
  if (same.length <= mostTold) return remarks;
  const inFiles = [...new Set(same.map(({ file }) => file))];
  const named = inFiles.slice(0, 3).join(', ');
  const where = inFiles.length > 3 ? say`${named} and ${inFiles.length - 3} more files` : named;
  const all: Fault = {
    file: 'course.yaml',
    field: 'languages',
    severity: 'warning',
    problem: say`${same.length} texts in "${language}" say the same as their source.`,
    isUnfinished: true,
    mend: say`Translate them, or move the language to draft. They are in ${where}.`,
  };
  return [all, ...remarks.filter((one) => !same.includes(one))];
}

/** How far a language is that is under way, in one line. */
function draftRemark(language: string, units: readonly Unit[], { terms }: CourseFile, line: number | undefined): Fault {
  const there = units.filter(({ target }) => target);
  const verdicts = there.map((unit) => judge(unit, unit.target ?? '', Object.keys(terms)));
  const wrong = verdicts.filter((all) => all.some(({ severity }) => severity === 'error')).length;
  const odd = verdicts.filter((all) => all.length > 0).length - wrong;
  const says = [
    say`${units.length - there.length} are missing`,
    ...(wrong > 0 ? [wrong === 1 ? say`1 has a mistake` : say`${wrong} have a mistake`] : []),
    ...(odd > 0 ? [odd === 1 ? say`1 is to be looked at` : say`${odd} are to be looked at`] : []),
  ];
  const isDone = there.length === units.length && wrong === 0;
  return {
    file: 'course.yaml',
    line,
    field: 'draft',
    severity: 'warning',
    problem: say`The draft "${language}" has ${there.length} of ${units.length} texts: ${together(says, unchanged(', '))}.`,
    mend: isDone
      ? say`To publish it, move "${language}" from draft to languages.`
      : say`It is in no package yet. Write what is missing, or give it to a translator: npm run translate -- export --language ${language}`,
  };
}

/** Languages that are published and under way at once. */
function checkBoth({ languages, draft }: CourseFile, line: number | undefined): Fault[] {
  return draft
    .filter((one) => languages.includes(one))
    .map((one) => ({
      file: 'course.yaml',
      line,
      field: 'draft',
      severity: 'error',
      problem: say`The language "${one}" is published and a draft.`,
      mend: say`Keep it in languages, or in draft.`,
    }));
}

/** Remarks on the translations of a course from its first language, and how far its drafts are. */
export function checkTranslations(
  files: CourseFiles,
  course: CourseFile,
  defaults: Words,
  read: readonly Read[],
): Fault[] {
  const [source, ...others] = course.languages;
  const line = read.find(({ file }) => file === 'course.yaml')?.lineOf(['draft']);
  if (source === undefined) return [];
  const units = (target: string) => unitsOf({ files, playerWords: defaults, source, target });
  return [
    ...checkBoth(course, line),
    ...others.flatMap((target) => checkPublished(target, units(target), course, files, read)),
    ...course.draft
      .filter((one) => !course.languages.includes(one))
      .map((target) => draftRemark(target, units(target), course, line)),
  ];
}
