import { readFileSync } from 'node:fs';
import { faultText } from '../../../src/yaml/fault.ts';
import { readYaml } from '../../../src/yaml/read-yaml.ts';
import type { Field, Format } from '../format.ts';
import { mapping, type Mapping } from './mapping.ts';

/** SCORM's word for each that a mapping has. */
const states = {
  completed: 'completed',
  passed: 'passed',
  failed: 'failed',
  'in progress': 'incomplete',
  'not started': 'not attempted',
} as const;
const judgements = { best: 'correct', acceptable: 'neutral', poor: 'wrong' } as const;

function wordsOf<Word extends string>(
  words: Mapping['words'],
  as: Readonly<Record<Word, string>>,
): Record<string, string> {
  const given = (words ?? {}) as Readonly<Record<string, readonly string[] | null | undefined>>;
  return Object.fromEntries(
    Object.entries<string>(as).flatMap(([word, scorm]) => (given[word] ?? []).map((own) => [own.toLowerCase(), scorm])),
  );
}

/** A mapping as a format: the headings that it names are all needed. */
export function formatFrom(map: Mapping): Format {
  const fields: Partial<Record<Field, string | null | undefined>> = {
    name: map.name,
    course: map.course,
    version: map.version,
    attempt: map.attempt,
    status: map.status,
    completion: map.completed,
    success: map.passed,
    score: map.score,
    seconds: map.time,
    at: map.date,
    id: map.question ?? map.questionText,
    question: map.questionText,
    response: map.answer ?? map.answerText,
    responseText: map.answerText,
    result: map.result,
    language: map.language,
  };
  const named = Object.entries(fields).filter(
    (one): one is [Field, string] => typeof one[1] === 'string' && one[1].trim() !== '',
  );
  const asked = map.questions?.filter((one) => one.trim() !== '') ?? [];
  const answers = asked.length > 0 || named.some(([field]) => field === 'id');
  return {
    id: 'mapping',
    name: 'what your mapping says',
    kind: asked.length > 0 ? 'attempts' : answers ? 'interactions' : 'people',
    needs: ['learner', ...named.map(([field]) => field)],
    columns: {
      learner: [map.person].flat(),
      ...Object.fromEntries(named.map(([field, heading]) => [field, [heading]])),
    },
    words: wordsOf(map.words, states),
    judgements: wordsOf(map.words, judgements),
    ...(asked.length > 0 && { asked }),
    ...(map.scoreOf && { scoreOf: map.scoreOf }),
  };
}

/** Reads a mapping into a format. Throws every mistake in it, with its line and how to mend it. */
export function readMapping(path: string): Format {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new Error(
      `There is no mapping ${path}. Leave --map out, and the report writes a first draft of one for a file that it doesn't know.`,
      { cause: error },
    );
  }
  const { value, faults } = readYaml(path, text, mapping);
  const errors = faults.filter(({ severity }) => severity === 'error');
  if (errors.length > 0 || !value)
    throw new Error(errors.map(faultText).join('\n') || `${path} is empty. Write in it which column names the person.`);
  return formatFrom(value);
}
