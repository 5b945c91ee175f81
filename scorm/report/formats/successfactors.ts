import type { Format } from '../format.ts';

/** SAP SuccessFactors Learning: a report on online item interactions, with table names or their labels as headings. */
export const format: Format = {
  id: 'successfactors',
  name: 'SAP SuccessFactors Learning',
  kind: 'interactions',
  needs: ['learner', 'course', 'id', 'response'],
  columns: {
    learner: ['STUD_ID', 'Student ID', 'Learner User ID', 'Person ID External'],
    name: ['STUD_NAME', 'Student Name', 'Learner Full Name'],
    course: ['CPNT_ID', 'Item ID', 'CPNT_TITLE', 'Item Title'],
    version: ['REV_NUM', 'Revision Number', 'Item Revision'],
    attempt: ['ATTEMPT_NUM', 'Attempt Number', 'Launch Number'],
    status: ['LESSON_STATUS', 'Content Object Status', 'CMPL_STAT_ID', 'Completion Status'],
    score: ['SCORE_RAW', 'Score', 'Content Object Score'],
    seconds: ['TOTAL_TIME', 'Total Time'],
    id: ['INTERACTION_ID', 'Interaction ID'],
    question: ['INTERACTION_DESC', 'Interaction Description', 'Question'],
    response: ['STUDENT_RESPONSE', 'Student Response', 'Learner Response'],
    result: ['RESULT', 'Interaction Result'],
    weighting: ['WEIGHTING', 'Weighting'],
    at: ['INTERACTION_TIMESTAMP', 'LST_UPD_TSTMP', 'Interaction Date', 'Interaction Time'],
    language: ['LOCALE_ID', 'Locale', 'Language'],
  },
  words: { 'online-complete': 'completed', 'online-incomplete': 'incomplete', complete: 'completed' },
  dates: ['%m/%d/%Y %I:%M:%S %p', '%m/%d/%Y %I:%M %p', '%m/%d/%Y %H:%M', '%d-%b-%Y %H:%M:%S', '%m/%d/%Y'],
};
