import type { Data } from '../store.ts';
import { attemptPlace } from './launch.ts';
import { uuidFor, type LaunchedSession, type Records } from './records.ts';
import type { Json } from './rules.ts';

const cmi5 = 'https://w3id.org/xapi/cmi5';

const points: Readonly<Record<string, number>> = { correct: 2, neutral: 1, incorrect: 0 };

/** Puts a record in place, given in SCORM 2004's words, as if an earlier session had told it. */
export function seed(records: Records, launch: LaunchedSession, data: Data): void {
  const { registration, activity, actor, template } = launch;
  const session = crypto.randomUUID();
  const timestamp = new Date(Date.now() - 60_000).toISOString();
  const add = (verb: string, parts: Json, defined = true, id = uuidFor(`${session} ${verb}`)) =>
    records.addStatement(id, registration, session, {
      id,
      actor,
      verb: { id: `http://adlnet.gov/expapi/verbs/${verb}`, display: { en: verb } },
      object: { objectType: 'Activity', id: activity },
      context: {
        registration,
        contextActivities: {
          ...(template['contextActivities'] as Json),
          ...(defined && { category: [{ id: `${cmi5}/context/categories/cmi5` }] }),
        },
        extensions: { [`${cmi5}/context/extensions/sessionid`]: session },
      },
      timestamp,
      ...parts,
    });
  add('initialized', {});
  for (const name of Object.keys(data).filter((key) => /^cmi\.interactions\.\d+\.id$/.test(key))) {
    const field = (of: string) => data[name.replace(/id$/, of)] ?? '';
    const parts = {
      object: {
        objectType: 'Activity',
        id: `urn:sharewise:seeded/questions/${data[name]}`,
        definition: {
          type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
          interactionType: 'choice',
          correctResponsesPattern: [field('correct_responses.0.pattern')],
        },
      },
      result: {
        response: field('learner_response'),
        success: field('result') === 'correct',
        duration: field('latency'),
        extensions: { 'urn:sharewise:points': points[field('result')] ?? 0 },
      },
      timestamp: field('timestamp') || timestamp,
    };
    add('answered', parts, false, uuidFor(`${session} ${name}`));
  }
  const score = data['cmi.score.raw'];
  const scored = score ? { score: { scaled: Number(score) / 100 } } : {};
  const success = data['cmi.success_status'];
  if (success === 'passed' || success === 'failed')
    add(success, { result: { ...scored, success: success === 'passed', duration: 'PT1S' } });
  if (data['cmi.completion_status'] === 'completed')
    add('completed', { result: { completion: true, duration: 'PT1S' } });
  add('terminated', { result: { duration: 'PT1S' } });
  records.putDocument(
    attemptPlace(registration),
    JSON.stringify({ data: data['cmi.suspend_data'] ?? '', location: '', owed: [] }),
  );
}
