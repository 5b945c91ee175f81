import { resultCells, resultRow, resultsHeader } from '../files/results-csv.ts';
import type { LearnerResult, Recorded } from './results.ts';

const learnerCells = ({ learner, course, version, seconds, ...rest }: LearnerResult) =>
  resultCells('learner', {
    learner_id: learner.id,
    learner_name: learner.name,
    course_id: course,
    course_version: version,
    standard: rest.dialect,
    launches: rest.launches,
    completion: rest.completion,
    success: rest.success,
    score: rest.score,
    total_time_s: seconds,
  });

const answerCells = (one: Recorded | undefined) =>
  resultCells(
    'answer',
    one && {
      interaction_id: one.id,
      lesson: one.lesson,
      skill: one.skill,
      scored: one.scored,
      question: one.question,
      response: one.response,
      response_text: one.responseText,
      points: one.points,
      result: one.result,
      correct_response: one.correct,
      weighting: one.weighting,
    },
  );

/** The results as CSV: one row for each interaction, and one for a learner without any. */
export function csvOf(results: readonly LearnerResult[]): string {
  const rows = results.flatMap((result) => {
    const learner = learnerCells(result);
    const language = resultCells('language', { language: result.language });
    const recorded = result.interactions.length > 0 ? result.interactions : [undefined];
    return recorded.map((one) => {
      const index = resultCells('index', one && { interaction_index: one.index });
      const time = resultCells('time', one && { latency_s: one.latency, timestamp: one.time });
      return resultRow(learner, index, answerCells(one), time, language);
    });
  });
  return resultsHeader + rows.join('');
}
