import { resultCells, resultRow, resultsHeader } from '../../files/results-csv.ts';
import type { BuiltCourse } from '../../package/built-course.ts';
import type { SimulatedAnswer, SimulatedLearner } from './learner.ts';

const results = ['wrong', 'neutral', 'correct'];

/** The cells that follow from a question and a choice alone, worked out once: a large file repeats them. */
function answerCells(course: BuiltCourse, language: string) {
  const made = new Map<string, string>();
  return ({ id, response, points }: SimulatedAnswer): string => {
    const known = made.get(`${id} ${response}`);
    if (known !== undefined) return known;
    const question = course.questions.find((one) => one.id === id);
    const text = question?.choices.find((choice) => choice.key === response)?.text[language];
    const cells = resultCells('answer', {
      interaction_id: id,
      lesson: question?.lesson ?? '',
      skill: question?.skill ?? '',
      scored: question?.scored ?? false,
      question: question?.question[language] ?? id,
      response,
      response_text: text ?? response,
      points,
      result: results[points] ?? 'wrong',
      correct_response: question?.choices.find((choice) => choice.score === 2)?.key ?? '',
      weighting: question?.scored ? '1' : '0',
    });
    made.set(`${id} ${response}`, cells);
    return cells;
  };
}

const noAnswer = [resultCells('index'), resultCells('answer'), resultCells('time')] as const;

/** Writes records as the preview LMS's CSV: its header, then each learner's rows. */
export function previewCsv(course: BuiltCourse, language: string) {
  const answered = answerCells(course, language);
  const rowsOf = ({ learner, interactions, ...one }: SimulatedLearner): string => {
    const own = resultCells('learner', {
      learner_id: learner.id,
      learner_name: learner.name,
      course_id: course.id,
      course_version: one.version,
      standard: one.dialect,
      launches: one.launches,
      completion: one.completion,
      success: one.success,
      score: one.score,
      total_time_s: one.seconds,
    });
    const tail = resultCells('language', { language: one.language });
    if (interactions.length === 0) return resultRow(own, ...noAnswer, tail);
    return interactions
      .map((answer) => {
        const time = `${answer.latency},${new Date(answer.at).toISOString()}`;
        return resultRow(own, String(answer.index), answered(answer), time, tail);
      })
      .join('');
  };
  return { header: resultsHeader, rowsOf };
}
