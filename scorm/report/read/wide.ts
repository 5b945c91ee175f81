import type { BuiltCourse } from '../../package/built-course.ts';
import type { Format } from '../format.ts';

const plain = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

/** A heading may be cut short, or have a number before it. */
const shortest = 25;

/** The question of a course that a heading is: by its id, its title or its text; null where it is none. */
export function questionOf(course: BuiltCourse, heading: string): string | null {
  const own = plain(heading.replace(/^\s*(?:q|question|vraag|v)?\s*\d+\s*[.:)-]\s*/i, ''));
  if (own === '') return null;
  const found = course.questions.find(({ id, title, question }) => {
    const names = [id, ...Object.values(title), ...Object.values(question)].map(plain);
    return names.some((name) => name !== '' && (name === own || (own.length >= shortest && name.startsWith(own))));
  });
  return found?.id ?? null;
}

/** The format of a table in which each of these questions has a column: what else it has is as in a list of people. */
export function wideFormat(people: Format, headings: readonly string[], course: BuiltCourse): Format | null {
  const asked = headings.filter((heading) => questionOf(course, heading) !== null);
  if (asked.length < 3) return null;
  const { without: _without, needsOneOf: _needsOneOf, ...rest } = people;
  return { ...rest, id: 'wide', name: 'a table with a column a question', kind: 'attempts', needs: ['learner'], asked };
}
