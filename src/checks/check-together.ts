import { checkMedia } from './media/check-media.ts';
import { checkBank } from './bank.ts';
import { checkColours } from './colours.ts';
import { checkIds } from './ids.ts';
import { checkSteps } from './lesson-steps.ts';
import { checkLessonText } from './lesson-text.ts';
import { remarkAddresses } from './links.ts';
import { checkLogo } from './logo.ts';
import { checkNamed } from './named.ts';
import { checkPractice } from './practice.ts';
import { fillTexts } from './placeholders.ts';
import { checkStrays } from './strays.ts';
import { checkTerms } from './terms.ts';
import { checkTexts } from './texts.ts';
import { checkTranslations } from './translations.ts';
import { remarkUnfinished } from './unfinished.ts';
import { blanksOf, checkWords } from './words.ts';
import type { CourseContent, CourseFiles } from '../schemas/content.ts';
import type { MediaFiles } from '../schemas/media.ts';
import type { Fault } from '../yaml/fault.ts';
import { folderMeant, isBank } from './file-names.ts';
import type { Read } from '../yaml/read-yaml.ts';
import type { ScenarioFile } from '../schemas/scenario.ts';

/** The files of a course as they were read. */
export type FilesRead = {
  readonly files: CourseFiles;
  /** Every file that is readable as YAML, reduced to what its schema accepts. */
  readonly read: readonly Read[];
  /** The same files, unreduced. */
  readonly raw: readonly Read[];
  /** Its pictures, films and documents; undefined where they were not looked at. */
  readonly media?: MediaFiles | undefined;
};

const nowhere = { file: 'course.yaml', lineOf: () => undefined, isSound: () => false };

/** The checks that need more than one field or file. */
export function checkTogether(
  { files, read, raw, media }: FilesRead,
  content: CourseContent,
  defaults: CourseContent['words'],
): Fault[] {
  const { course, sources, lessons } = content;
  const own = read.find((one) => one.file === 'course.yaml') ?? nowhere;
  // As learners see them: their lengths are compared.
  const scenarios = read
    .filter((one): one is Read<ScenarioFile> => isBank(one.file) || one.file.endsWith('/scenario.yaml'))
    .map((one) => ({ ...one, value: fillTexts(one.value, course) }));
  const bank = scenarios.filter(({ file }) => isBank(file));
  const held = [...files.keys()].map((path) => path.split('/')[0] ?? '').filter((one) => /^\D/.test(one));
  const isWhole =
    bank.length === [...files.keys()].filter((path) => /^final-check\/(?!media\/)/.test(path)).length &&
    !held.some((one) => one !== 'final-check' && folderMeant(one) === 'final-check');
  const hasSources =
    !(files.has('sources.yaml') || files.has('sources.yml')) ||
    read.some((one) => one.file === 'sources.yaml' && Object.keys(sources).every((id) => one.isSound([id])));
  return [
    ...checkColours(course, own),
    ...raw.flatMap((one) => [...checkTexts(one, course), ...remarkAddresses(one)]),
    ...checkIds({ read, raw }, course, files, own.lineOf),
    ...checkStrays(files, course),
    ...checkLogo(course, files, own),
    ...lessons.flatMap((one) => checkSteps(one, course.languages, files)),
    ...lessons.flatMap((one) => checkLessonText(one, course, files, hasSources ? Object.keys(sources) : undefined)),
    ...scenarios.filter(({ file }) => !isBank(file)).flatMap((one) => checkPractice(one, course.languages)),
    ...checkBank(bank, course, isWhole),
    ...checkNamed(read, content, hasSources),
    ...checkWords(
      read.filter((one): one is Read<Record<string, string>> => one.file.startsWith('interface/')),
      content,
      defaults,
    ),
    ...remarkUnfinished(content, files, raw),
    ...(media ? checkMedia(content, files, raw, media) : []),
    ...checkTranslations(files, course, defaults, read),
    ...checkTerms(course, [...new Set(Object.values(defaults['en'] ?? {}).flatMap(blanksOf))], own),
  ];
}
