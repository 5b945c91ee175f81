import { z } from 'zod';

const heading = z.union([z.string(), z.number()]).transform(String);
const column = heading.nullish();
const wordList = z.array(heading).nullish();

/**
 * A mapping: what each column of a file is, in the words of L&D. An empty field means that the file has no such column.
 */
export const mapping = z.strictObject({
  person: z
    .union([heading, z.array(heading).min(1)])
    .describe('What tells people apart: a number, a user name, an e-mail address; a name where there is nothing else.'),
  name: column.describe('What people are called.'),
  course: column.describe('The name or the id of the course.'),
  version: column.describe('The version of the course.'),
  attempt: column.describe('The number of the attempt.'),
  status: column.describe('How far someone is: completed, passed, in progress.'),
  completed: column.describe('Whether, or on which day, someone completed.'),
  passed: column.describe('Whether someone passed.'),
  score: column.describe('The score.'),
  scoreOf: z.number().positive().nullish().describe('What the score is out of: 100, 10, 1.'),
  time: column.describe('How long someone took: seconds, or hours, minutes and seconds.'),
  date: column.describe('When the answer was given; in a list without answers, when someone completed.'),
  question: column.describe('Which question was answered.'),
  questionText: column.describe('The text of the question.'),
  answer: column.describe('What was answered.'),
  answerText: column.describe('The text of the answer.'),
  result: column.describe('Whether the answer is right.'),
  language: column.describe('The language in which someone took the course.'),
  questions: z
    .array(heading)
    .nullish()
    .describe('Where each question has a column of its own: the headings of these columns.'),
  words: z
    .strictObject({
      completed: wordList,
      passed: wordList,
      failed: wordList,
      'in progress': wordList,
      'not started': wordList,
      best: wordList,
      acceptable: wordList,
      poor: wordList,
    })
    .nullish()
    .describe('What the file writes for each of these.'),
});

/** A mapping as it was read. */
export type Mapping = z.infer<typeof mapping>;
