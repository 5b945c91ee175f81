import type { CourseContent, LessonContent } from '../schemas/content.ts';
import type { CourseFile } from '../schemas/course.ts';
import { nearest } from '../yaml/did-you-mean.ts';
import { fieldName, type Fault } from '../yaml/fault.ts';
import type { Read } from '../yaml/read-yaml.ts';
import type { ScenarioFile } from '../schemas/scenario.ts';
import { figureIn } from './style.ts';
import { say, unchanged, type Said } from '../said/say.ts';

function at({ file, lineOf }: Read, path: readonly PropertyKey[], problem: Said, mend: Said): Fault {
  return { file, line: lineOf(path), field: fieldName(path), problem, mend, severity: 'error' };
}

function unknown(
  read: Read,
  path: readonly PropertyKey[],
  problem: Said,
  name: string,
  known: readonly string[],
): Fault {
  const meant = nearest(name, known);
  const list = known.length > 0 ? unchanged(known.join(', ')) : say`none yet`;
  const mend = meant ? say`Did you mean "${meant}"?` : say`Name one of: ${list}, or add it there.`;
  return at(read, path, problem, mend);
}

function skillFaults(read: Read<ScenarioFile>, course: CourseFile): Fault[] {
  const known = course.skills.map(({ id }) => id);
  return known.includes(read.value.skill) || !read.isSound(['skill'])
    ? []
    : [unknown(read, ['skill'], say`There is no skill "${read.value.skill}" in course.yaml.`, read.value.skill, known)];
}

function sourceFaults(read: Read<NonNullable<LessonContent['statements']>>, sources: readonly string[]): Fault[] {
  return read.value.statements.flatMap(({ source, text, feedback }, index) => {
    const path = ['statements', index];
    if (!read.isSound([...path, 'source'])) return [];
    if (source !== undefined)
      return sources.includes(source)
        ? []
        : [unknown(read, [...path, 'source'], say`There is no source "${source}" in sources.yaml.`, source, sources)];
    const figure = [...Object.values(text), ...Object.values(feedback)].map(figureIn).find(Boolean);
    if (!figure) return [];
    const mend = say`Name it with "source", and add it to sources.yaml.`;
    return [{ ...at(read, path, say`A figure has no source: "${figure}".`, mend), severity: 'warning' as const }];
  });
}

/** Checks that each topic names a contact of the course. */
function turnToFaults(read: Read<CourseFile>): Fault[] {
  const { contacts, turnTo } = read.value.organisation;
  const known = contacts.map(({ id }) => id);
  if (!read.isSound(['organisation', 'contacts'])) return [];
  return turnTo.flatMap(({ contact }, index) => {
    const path = ['organisation', 'turnTo', index, 'contact'];
    if (known.includes(contact) || !read.isSound(path)) return [];
    return [unknown(read, path, say`There is no contact "${contact}" in organisation.contacts.`, contact, known)];
  });
}

function draftFaults(read: Read, { twoQuestions }: CourseFile): Fault[] {
  if (twoQuestions) return [];
  const mend = say`Add "twoQuestions" to course.yaml, with "title", "fitting" and "helps".`;
  return [at(read, ['drafts'], say`Drafts are held against two questions, and the course has none.`, mend)];
}

/**
 * Checks that what one file names in another exists: the skill of a scenario, the source of a statement, the contact of
 * a topic, the questions of a draft.
 */
export function checkNamed(read: readonly Read[], { course, sources }: CourseContent, hasSources: boolean): Fault[] {
  return read.flatMap((one) => {
    if (one.file === 'course.yaml') return turnToFaults(one as Read<CourseFile>);
    if (/(^final-check\/|\/scenario\.ya?ml$)/.test(one.file)) return skillFaults(one as Read<ScenarioFile>, course);
    if (one.file.endsWith('/drafts.yaml')) return draftFaults(one, course);
    if (!one.file.endsWith('/statements.yaml') || !hasSources) return [];
    return sourceFaults(one as Read<NonNullable<LessonContent['statements']>>, Object.keys(sources));
  });
}
