import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Format } from '../format.ts';

const folder = join(import.meta.dirname, '..', 'formats');

/** The fields of which a list of people needs at least one. */
const saysHowFar = ['status', 'completion', 'success'] as const;
const answerFields = ['id', 'response', 'result', 'question'] as const;

/**
 * An LMS's list of people without answers: in its headings, words and dates. Only where its headings tell a status, since a
 * table of answers has most of the others too.
 */
function withoutAnswers(format: Format): Format[] {
  // Of lists that no LMS is known by, those of people are a format of their own.
  if (format.kind !== 'interactions' || format.id === 'answers' || !saysHowFar.some((field) => format.columns[field]))
    return [];
  const { columns, words, dates, scaled } = format;
  return [
    {
      id: `${format.id}-people`,
      name: `${format.name}, without answers`,
      kind: 'people',
      needs: ['learner'],
      needsOneOf: saysHowFar,
      without: answerFields,
      columns,
      ...(words && { words }),
      ...(dates && { dates }),
      ...(scaled && { scaled }),
    },
  ];
}

/** Every format in `formats/`, by name of file, and the lists without answers of those that have them. */
export async function loadFormats(): Promise<readonly Format[]> {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.slice(0, -3))
    .toSorted();
  const modules = await Promise.all(
    names.map((name) => import(`../formats/${name}.ts`) as Promise<{ format: Format }>),
  );
  return modules.flatMap(({ format }) => [format, ...withoutAnswers(format)]);
}
