import type { BuiltCourse } from '../../package/built-course.ts';
import { cell } from '../../preview/csv.ts';
import type { SimulatedAnswer, SimulatedLearner } from './learner.ts';

const header =
  'learner_id,learner_name,course_id,course_version,standard,launches,completion,success,score,total_time_s,interaction_index,interaction_id,lesson,skill,scored,question,response,response_text,points,result,correct_response,weighting,latency_s,timestamp,language';

const results = ['wrong', 'neutral', 'correct'];

const line = (cells: readonly (string | number | boolean | null)[]) => cells.map(cell).join(',');

/** The cells that follow from a question and a choice alone, worked out once: a large file repeats them. */
function wordedCells(course: BuiltCourse, language: string) {
  const made = new Map<string, string>();
  return ({ id, response, points }: SimulatedAnswer): string => {
    const known = made.get(`${id} ${response}`);
    if (known !== undefined) return known;
    const question = course.questions.find((one) => one.id === id);
    const text = question?.choices.find((choice) => choice.key === response)?.text[language];
    const correct = question?.choices.find((choice) => choice.score === 2)?.key ?? '';
    const cells = line([
      id,
      question?.lesson ?? '',
      question?.skill ?? '',
      question?.scored ?? false,
      question?.question[language] ?? id,
      response,
      text ?? response,
      points,
      results[points] ?? 'wrong',
      correct,
      question?.scored ? '1' : '0',
    ]);
    made.set(`${id} ${response}`, cells);
    return cells;
  };
}

/** Writes records as the preview LMS's CSV: a header with byte order mark, then each learner's rows. Lines end in CRLF. */
export function previewCsv(course: BuiltCourse, language: string) {
  const worded = wordedCells(course, language);
  const rowsOf = (one: SimulatedLearner): string => {
    const { learner, version, standard, launches, completion, success, score, seconds } = one;
    const own = line([
      learner.id,
      learner.name,
      course.id,
      version,
      standard,
      launches,
      completion,
      success,
      score,
      seconds,
    ]);
    const tail = cell(one.language);
    if (one.interactions.length === 0) return `${own}${','.repeat(15)}${tail}\r\n`;
    return one.interactions
      .map((answer) => {
        const time = new Date(answer.at).toISOString();
        return `${own},${answer.index},${worded(answer)},${answer.latency},${time},${tail}\r\n`;
      })
      .join('');
  };
  return { header: `\ufeff${header}\r\n`, rowsOf };
}
