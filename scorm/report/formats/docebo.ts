import type { Format } from '../format.ts';

/** Docebo and LMSs like it: a training material report with the answers, one row each. */
export const format: Format = {
  id: 'docebo',
  name: 'Docebo',
  kind: 'interactions',
  needs: ['learner', 'course', 'id', 'response'],
  columns: {
    learner: ['Username', 'User Unique ID', 'User ID'],
    name: ['Full Name', 'User Full Name'],
    course: ['Course Code', 'Course Name', 'Training Material Title'],
    version: ['Training Material Version'],
    attempt: ['Attempt Number', 'Attempt'],
    status: ['Training Material Status', 'Course Enrollment Status', 'Status'],
    score: ['Training Material Score', 'Score'],
    seconds: ['Time in Training Material', 'Training Material Time', 'Session Time'],
    id: ['Interaction ID', 'Question ID', 'Test Question ID'],
    question: ['Question', 'Question Text', 'Interaction Description'],
    response: ['Answer', 'User Answer', 'Learner Response'],
    result: ['Answer Result', 'Result', 'Correct'],
    weighting: ['Weighting'],
    at: ['Answer Date', 'Interaction Date', 'Date'],
    language: ['User Language', 'Language'],
  },
  words: {
    'in progress': 'incomplete',
    'in itinere': 'incomplete',
    enrolled: 'not attempted',
    subscribed: 'not attempted',
  },
  dates: ['%d/%m/%Y %H:%M:%S', '%d/%m/%Y %H:%M', '%d-%m-%Y %H:%M', '%d/%m/%Y'],
};
