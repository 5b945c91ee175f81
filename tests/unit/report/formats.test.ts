import { gzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  answersWorth,
  fileOf,
  figuresIn,
  keyOf,
  pointsOf,
  rowsOf,
  withFiles,
  type Answer,
  type Files,
} from './sample.ts';
import { headOf } from '../../../scorm/report/read/head.ts';
import { loadFormats } from '../../../scorm/report/read/load-formats.ts';
import { recognise } from '../../../scorm/report/read/recognise.ts';

/** What everybody answered, in every fixture: the same six people, as each LMS writes them down. */
const worth = [
  [2, 2, 2, 2, 2],
  [2, 1, 2, 2, 2],
  [2, 1, 2, 0, 2],
  [0, 2, 1, 1, 0],
  [2, 0, 0, 0, 1],
  [0, 0, 0, 0, 0],
];

const people = worth.map((points, nth) => {
  const score = points.reduce((sum, one) => sum + one, 0) * 10;
  return { id: `p${nth}`, score, passed: score >= 80, seconds: 60 * (nth + 1), answers: answersWorth(points) };
});

type Someone = (typeof people)[number];

const two = (value: number) => String(value).padStart(2, '0');
const clock = (seconds: number) =>
  `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
/** As in 03/02/2026 9:04 AM. */
const american = (iso: string) =>
  `${iso.slice(5, 7)}/${iso.slice(8, 10)}/${iso.slice(0, 4)} ${Number(iso.slice(11, 13))}:${iso.slice(14, 16)} AM`;
const european = (iso: string) => `${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(0, 4)} ${iso.slice(11, 16)}`;
const correct = ({ response }: Answer) =>
  pointsOf(response) === 2 ? 'correct' : pointsOf(response) === 1 ? 'neutral' : 'wrong';

const table = (
  headings: string,
  cells: (one: Someone, answer: Answer, nth: number) => readonly (string | number)[],
  delimiter = ',',
) =>
  [
    headings,
    ...people.flatMap((one) => one.answers.map((answer, nth) => cells(one, answer, nth).join(delimiter))),
  ].join('\r\n');

const statements = people.flatMap((one) => {
  const actor = { account: { homePage: 'https://lms.example', name: one.id }, name: `Name of ${one.id}` };
  const parent = [{ id: 'https://lms.example/courses/small' }];
  const registration = `00000000-0000-4000-8000-00000000000${one.id.slice(1)}`;
  const last = one.answers.at(-1)?.at;
  return [
    ...one.answers.map((answer, nth) => ({
      actor,
      // Some say so by the verb, some by the type alone.
      verb: { id: `http://adlnet.gov/expapi/verbs/${nth % 2 === 0 ? 'answered' : 'scored'}` },
      object: {
        id: `https://lms.example/courses/small/${answer.id}`,
        definition: {
          ...(nth % 2 === 1 && { type: 'http://adlnet.gov/expapi/activities/cmi.interaction' }),
          description: { en: 'What now?' },
        },
      },
      result: {
        response: answer.response,
        success: pointsOf(answer.response) === 2,
        score: { scaled: pointsOf(answer.response) / 2 },
      },
      context: { registration, language: 'nl', contextActivities: { parent } },
      timestamp: answer.at,
    })),
    {
      actor,
      verb: { id: `http://adlnet.gov/expapi/verbs/${one.passed ? 'passed' : 'failed'}` },
      object: { id: 'https://lms.example/courses/small' },
      result: { score: { scaled: one.score / 100 }, duration: `PT${one.seconds}S`, completion: true },
      context: { registration, language: 'nl' },
      timestamp: last,
    },
  ];
});

/** Statements as a store lists them: what a reader looks for, and the statement as JSON. */
const inCells = (wrapped: (one: unknown) => unknown) =>
  [
    'Stored;Actor;Verb;Activity;Raw JSON',
    ...statements.map((one) => `2026-03-02;someone;a verb;x;"${JSON.stringify(wrapped(one)).replaceAll('"', '""')}"`),
  ].join('\n');

const fixtures: Readonly<Record<string, readonly [format: string, text: string]>> = {
  'the preview’s CSV': [
    'preview',
    fileOf(
      rowsOf(
        people.map(({ passed, ...one }) => ({
          ...one,
          completion: 'completed',
          success: passed ? 'passed' : 'failed',
        })),
      ),
    ),
  ],
  'Moodle’s interactions report': [
    'moodle-interactions',
    [
      [
        'First name / Last name',
        'ID number',
        'Email address',
        'Attempt',
        'Started on',
        'Last accessed on',
        'Score',
        ...[1, 2, 3, 4, 5].flatMap((nth) => [
          `Question ${nth}`,
          `Response ${nth}`,
          `Right answer ${nth}`,
          `Result ${nth}`,
        ]),
      ].join('\t'),
      ...people.map((one) =>
        [
          `Name ${one.id}`,
          one.id,
          `${one.id}@lms.example`,
          1,
          'Monday, 2 March 2026, 9:00 AM',
          'Monday, 2 March 2026, 9:30 AM',
          one.score,
          ...one.answers.flatMap((answer) => [answer.id, answer.response, 'a', correct(answer)]),
        ].join('\t'),
      ),
    ].join('\n'),
  ],
  'SCORM Cloud’s interactions': [
    'scorm-cloud',
    table(
      'Registration Id,Learner Id,Learner Name,Course Id,Course Version,Instance,Registration Completion,Registration Success,Score,Total Seconds Tracked,Interaction Id,Learner Response,Result,Timestamp',
      (one, answer) => [
        `r-${one.id}`,
        one.id,
        'Name',
        'small',
        0,
        0,
        'COMPLETED',
        one.passed ? 'PASSED' : 'FAILED',
        one.score,
        one.seconds,
        answer.id,
        answer.response,
        correct(answer),
        answer.at,
      ],
    ),
  ],
  'SuccessFactors’ item interactions': [
    'successfactors',
    table(
      'STUD_ID,STUD_NAME,CPNT_ID,REV_NUM,LESSON_STATUS,SCORE_RAW,TOTAL_TIME,INTERACTION_ID,STUDENT_RESPONSE,RESULT,INTERACTION_TIMESTAMP',
      (one, answer) => [
        one.id,
        'Name',
        'small',
        1,
        one.passed ? 'passed' : 'failed',
        one.score,
        clock(one.seconds),
        answer.id,
        answer.response,
        correct(answer),
        american(answer.at),
      ],
    ),
  ],
  'Cornerstone’s custom report': [
    'cornerstone',
    [
      'Interactions report',
      '',
      table(
        'User ID,User Full Name,Training Title,Transcript Status,Transcript Score,Transcript Total Time,Interaction ID,Interaction Response,Interaction Result,Interaction Timestamp',
        (one, answer) => [
          one.id,
          'Name',
          'A small course',
          one.passed ? 'Passed' : 'Failed',
          one.score,
          clock(one.seconds),
          answer.id,
          answer.response,
          correct(answer),
          american(answer.at),
        ],
      ),
    ].join('\r\n'),
  ],
  'Docebo’s training material report': [
    'docebo',
    table(
      'Username;Full Name;Course Name;Training Material Status;Training Material Score;Time in Training Material;Interaction ID;Answer;Answer Result;Answer Date',
      (one, answer) => [
        one.id,
        'Name',
        'small',
        one.passed ? 'passed' : 'failed',
        one.score,
        clock(one.seconds),
        answer.id,
        answer.response,
        correct(answer),
        european(answer.at),
      ],
      ';',
    ),
  ],
  'a table with SCORM’s names': [
    'scorm-elements',
    table(
      'cmi.core.student_id|cmi.core.student_name|cmi.core.lesson_status|cmi.core.score.raw|cmi.core.total_time|cmi.interactions.n.id|cmi.interactions.n.student_response|cmi.interactions.n.result|timestamp',
      (one, answer) => [
        one.id,
        'Name',
        one.passed ? 'passed' : 'failed',
        one.score,
        `00${clock(one.seconds)}.00`,
        answer.id,
        answer.response,
        correct(answer),
        answer.at,
      ],
      '|',
    ),
  ],
  'xAPI statements in an array': ['xapi', JSON.stringify(statements, null, 1)],
  'xAPI statements, one a line': ['xapi', statements.map((one) => JSON.stringify(one)).join('\n')],
  'what an LRS answers': ['xapi', JSON.stringify({ more: '', statements })],
  'what a search index stores': ['xapi', statements.map((one) => JSON.stringify({ _id: '', _source: one })).join('\n')],
  'what a search index answers': [
    'xapi',
    JSON.stringify({ took: 3, shards: [1], hits: { hits: statements.map((one) => ({ _id: '', _source: one })) } }),
  ],
  'what a query for a graph answers': [
    'xapi',
    JSON.stringify({ data: { statements: { edges: statements.map((node) => ({ node })) } } }),
  ],
  'whole statements in a column of a table': ['xapi', inCells((one) => one)],
  'a store’s records in a column of a table': ['xapi', inCells((statement) => ({ voided: false, statement }))],
};

const without = new Set(['moodle-interactions']);

describe('a file', () => {
  it.each(Object.entries(fixtures))(
    'that is %s is recognised by its content, and tells the same',
    async (_, [format, text]) => {
      const { figures, read } = await figuresIn({ 'export.dat': text });
      const [reading] = read.readings;
      expect([reading?.format.id, reading?.problems.counts]).toEqual([format, {}]);
      expect(figures).toMatchObject({ people: 6, answers: 30, from: '2026-03-02', to: '2026-03-02' });
      expect(figures.status).toEqual({ passed: 2, failed: 4, completed: 0, open: 0 });
      expect(figures.scores.mean).toBeCloseTo((100 + 90 + 70 + 40 + 30 + 0) / 6, 9);
      if (!without.has(format)) expect(figures.times.mean).toBeCloseTo(3.5, 5);
      for (const [nth, id] of ['q-1', 'q-2', 'q-3', 'q-4', 'q-5'].entries())
        expect([id, ...(figures.questions.find((one) => one.id === id)?.points ?? [])]).toEqual([
          id,
          ...[0, 1, 2].map((one) => worth.filter((points) => points[nth] === one).length),
        ]);
    },
  );

  it('of two LMSs at once counts each person once where the ids are the same', async () => {
    const files: Files = {
      'a.csv': fixtures['the preview’s CSV']?.[1] ?? '',
      'b.csv': fixtures['SCORM Cloud’s interactions']?.[1] ?? '',
    };
    const { figures, read } = await figuresIn(files);
    expect(read.readings.map(({ format }) => format.id)).toEqual(['preview', 'scorm-cloud']);
    expect(figures).toMatchObject({ people: 6, answers: 30, repeated: 30 });
  });

  it.each([
    ['true', 'false'],
    ['Correct', 'Incorrect'],
  ])('whose LMS knows right and wrong alone gets "acceptable" from the course: %s, %s', async (right, wrong) => {
    const text = table('student_id,interaction_id,learner_response,result', (one, { id, response }) => [
      one.id,
      id,
      response,
      response === keyOf(2) ? right : wrong,
    ]);
    const { figures } = await figuresIn({ 'a.csv': text });
    expect(figures.questions.find(({ id }) => id === 'q-2')?.points).toEqual([2, 2, 2]);
  });
});

describe('a list of answers that no LMS is known by', () => {
  const titled = table('Employee No,Question,Answer,Correct?,Date answered', (one, { id, response, at }) => [
    one.id,
    `Title of ${id}`,
    response,
    response === keyOf(2) ? 'Yes' : 'No',
    european(at),
  ]);

  it('has the course’s questions by their titles, and its own worth of replies', async () => {
    const { figures, read } = await figuresIn({ 'a.csv': titled });
    expect([read.readings[0]?.format.id, read.course?.id]).toEqual(['answers', 'small']);
    expect(figures.questions.find(({ id }) => id === 'q-2')?.points).toEqual([2, 2, 2]);
  });
});

describe('a file that is none of the formats', () => {
  const refusal = (name: string, content: string | Uint8Array) =>
    withFiles({ [name]: content }, async ([path = '']) => {
      const formats = await loadFormats();
      try {
        recognise(headOf(path), formats);
      } catch (error) {
        return (error as Error).message;
      }
      return '';
    });

  it('gets a sentence that names what was expected', async () => {
    const sentence = await refusal('staff.csv', 'Name,Department,Phone\nA,B,C\n');
    expect(sentence).toMatch(
      /^staff\.csv is none of the formats this report reads: a table with headings, or JSON of xAPI statements\./,
    );
    expect(sentence).toMatch(/Moodle’s SCORM interactions report/);
    expect(sentence).toMatch(/xAPI statements/);
  });

  it('is told what it misses where it comes near', async () => {
    const sentence = await refusal(
      'moodle.txt',
      'Naam\tPoging\tGestart op\tLaatst bekeken op\tScore\tCursus\tAntwoord 0\tAntwoord 1\nA\t1\tmaandag, 2 maart 2026, 09:00\tmaandag, 2 maart 2026, 09:30\t80\t80/100\ta\tb\n',
    );
    expect(sentence).toMatch(/don’t say which question was asked.+In Moodle, tick “Summary of question”/);
  });

  it.each([
    ['an empty file', '', /is empty\. Export the results/],
    ['a zip', 'PK\u0003\u0004rest', /is a zip/],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /is a workbook of an old kind/],
    ['a compressed file', gzipSync(Buffer.from('learner_id')), /is compressed \(gzip\)\. Unpack it/],
    ['a web page', '\ufeff<html><table><tr><td>User ID</td></tr></table></html>', /is a web page, as some LMSs export/],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), /is a picture, such as Moodle’s graphs report gives/],
    ['a chart’s table', 'Percentage,Participants\n0 - 10,3\n10 - 20,0\n20 - 30,5\n', /is the table of a chart/],
    ['a PDF', '%PDF-1.7\n%âãÏÓ\n1 0 obj\n', /is none of the formats/],
    ['nothing but zeros', Buffer.alloc(5000), /is none of the formats/],
    ['other JSON', '{"a": 1}', /is none of the formats/],
    ['JSON with the words of statements', '[{"actor": "Tom", "verb": "plays"}]', /is none of the formats/],
  ])('says so of %s', async (_, content, why) => {
    expect(await refusal('file', content)).toMatch(why);
  });

  it('is named where it is missing or a folder', () => {
    expect(() => headOf('/nowhere/at-all.csv')).toThrow('There is no file /nowhere/at-all.csv.');
    expect(() => headOf('/')).toThrow(/is a folder/);
  });
});
