import type { Format } from '../format.ts';

/** Exports whose headings are the names of SCORM's data model, as database dumps and many report builders write them. */
export const format: Format = {
  id: 'scorm-elements',
  name: 'a table with SCORM’s element names',
  kind: 'interactions',
  needs: ['learner', 'id', 'response'],
  columns: {
    learner: ['cmi.core.student_id', 'cmi.learner_id', 'student_id', 'learner_id', 'user_id', 'learner', 'user'],
    name: ['cmi.core.student_name', 'cmi.learner_name', 'student_name', 'learner_name', 'name'],
    course: ['course_id', 'course', 'activity_id'],
    version: ['course_version', 'version'],
    attempt: ['attempt', 'attempt_number', 'registration_instance'],
    status: ['cmi.core.lesson_status', 'lesson_status'],
    completion: ['cmi.completion_status', 'completion_status', 'completion'],
    success: ['cmi.success_status', 'success_status', 'success'],
    score: ['cmi.core.score.raw', 'cmi.score.raw', 'score_raw', 'score'],
    seconds: ['cmi.core.total_time', 'cmi.total_time', 'total_time'],
    index: ['interaction_index', 'index', 'n'],
    id: ['cmi.interactions.n.id', 'interactions.id', 'interaction_id', 'interaction'],
    weighting: ['cmi.interactions.n.weighting', 'weighting'],
    question: ['cmi.interactions.n.description', 'description', 'question'],
    response: [
      'cmi.interactions.n.student_response',
      'cmi.interactions.n.learner_response',
      'student_response',
      'learner_response',
      'response',
    ],
    result: ['cmi.interactions.n.result', 'interaction_result', 'result'],
    at: ['cmi.interactions.n.timestamp', 'timestamp', 'cmi.interactions.n.time', 'time'],
    language: ['cmi.student_preference.language', 'cmi.learner_preference.language', 'language'],
  },
  dates: ['%d-%m-%Y %H:%M:%S', '%d-%m-%Y %H:%M', '%d/%m/%Y %H:%M:%S', '%d/%m/%Y %H:%M', '%d-%m-%Y', '%d/%m/%Y'],
};
