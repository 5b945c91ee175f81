import type { Format } from '../format.ts';

/** Cornerstone: a custom report on online course interactions. Admins can rename headings: add yours to the lists. */
export const format: Format = {
  id: 'cornerstone',
  name: 'Cornerstone',
  kind: 'interactions',
  needs: ['learner', 'course', 'id', 'response'],
  columns: {
    learner: ['User ID', 'User Ref', 'User GUID'],
    name: ['User Full Name', 'User Name'],
    course: ['Training Title', 'Training Locator Number', 'Training Object ID'],
    version: ['Training Version'],
    attempt: ['Transcript Registration Number', 'Training Record ID', 'Attempt Number'],
    status: ['Transcript Status', 'Training Record Status'],
    score: ['Transcript Score', 'Training Record Score'],
    seconds: ['Transcript Total Time', 'Total Time In Training'],
    id: ['Interaction ID', 'Online Course Interaction ID', 'Question ID'],
    question: ['Interaction Description', 'Question Text', 'Question'],
    response: ['Interaction Response', 'Student Response', 'User Response', 'Learner Response'],
    result: ['Interaction Result', 'Response Result', 'Result'],
    weighting: ['Interaction Weighting', 'Weighting'],
    at: ['Interaction Timestamp', 'Interaction Date', 'Response Date'],
    language: ['User Language', 'User Display Language'],
  },
  words: {
    'in progress': 'incomplete',
    registered: 'not attempted',
    'completed equivalent': 'completed',
    '4': 'completed',
  },
  dates: ['%m/%d/%Y %I:%M:%S %p', '%m/%d/%Y %I:%M %p', '%m/%d/%Y %H:%M', '%d/%m/%Y %H:%M', '%m/%d/%Y'],
};
