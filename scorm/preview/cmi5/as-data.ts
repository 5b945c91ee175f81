import type { BuiltCourse } from '../../package/built-course.ts';
import type { Data } from '../store.ts';
import { isDefined, verbOf, type Json } from './rules.ts';

const objectOf = (value: unknown): Json => (typeof value === 'object' && value !== null ? (value as Json) : {});

const results = ['incorrect', 'neutral', 'correct'] as const;

/** An answer as an interaction of SCORM 2004. */
function interactionOf(one: Json, index: number, course: BuiltCourse): Data {
  const result = objectOf(one['result']);
  const object = objectOf(one['object']);
  const id = String(object['id']).split('/').at(-1) ?? '';
  const question = course.questions.find((other) => other.id === id);
  const points = Number(objectOf(result['extensions'])['urn:sharewise:points']);
  const fields: Data = {
    id,
    type: 'choice',
    'objectives.0.id': question?.lesson ?? '',
    timestamp: String(one['timestamp']),
    'correct_responses.0.pattern': String(
      (objectOf(object['definition'])['correctResponsesPattern'] as unknown[])?.[0],
    ),
    weighting: question?.scored ? '1' : '0',
    learner_response: String(result['response']),
    result: results[points] ?? (result['success'] === true ? 'correct' : 'incorrect'),
    latency: String(result['duration']),
  };
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [`cmi.interactions.${index}.${name}`, value]),
  );
}

/** A registration's statements and its suspended attempt in the words that the preview's other records have, SCORM 2004's. */
export function asData(statements: readonly Json[], suspended: string, course: BuiltCourse): Data {
  const defined = statements.filter(isDefined);
  const has = (verb: string) => defined.findLast((one) => verbOf(one) === verb);
  const judged = has('passed') ?? has('failed');
  const scaled = objectOf(objectOf(judged?.['result'])['score'])['scaled'];
  const answers = statements.filter((one) => verbOf(one) === 'answered');
  if (defined.length === 0 && suspended === '') return {};
  return {
    'cmi.completion_status': has('completed') ? 'completed' : 'incomplete',
    ...(judged && { 'cmi.success_status': verbOf(judged) }),
    ...(typeof scaled === 'number' && { 'cmi.score.raw': String(Number((scaled * 100).toFixed(2))) }),
    ...(suspended !== '' && { 'cmi.suspend_data': suspended }),
    ...Object.assign({}, ...answers.map((one, index) => interactionOf(one, index, course))),
  };
}
