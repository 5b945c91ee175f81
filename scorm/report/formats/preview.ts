import type { Format } from '../format.ts';

/** The CSV of the preview LMS (`scorm/files/results-csv.ts`). */
export const format: Format = {
  id: 'preview',
  name: 'the preview LMS',
  kind: 'interactions',
  needs: ['learner', 'course', 'index', 'id', 'response', 'at'],
  columns: {
    learner: ['learner_id'],
    name: ['learner_name'],
    course: ['course_id'],
    version: ['course_version'],
    standard: ['standard'],
    launches: ['launches'],
    completion: ['completion'],
    success: ['success'],
    score: ['score'],
    seconds: ['total_time_s'],
    index: ['interaction_index'],
    id: ['interaction_id'],
    lesson: ['lesson'],
    skill: ['skill'],
    scored: ['scored'],
    weighting: ['weighting'],
    question: ['question'],
    response: ['response'],
    responseText: ['response_text'],
    points: ['points'],
    result: ['result'],
    at: ['timestamp'],
    language: ['language'],
  },
};
