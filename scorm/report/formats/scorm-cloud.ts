import type { Format } from '../format.ts';

/** SCORM Cloud and Rustici Engine: registrations with their runtime interactions, one row each. */
export const format: Format = {
  id: 'scorm-cloud',
  name: 'SCORM Cloud',
  kind: 'interactions',
  needs: ['learner', 'attempt', 'id', 'response'],
  columns: {
    learner: ['Learner Id', 'learnerId'],
    name: ['Learner Name', 'Learner', 'learnerName'],
    course: ['Course Id', 'courseId', 'Course Title'],
    version: ['Course Version', 'courseVersion'],
    attempt: ['Registration Id', 'registrationId'],
    launches: ['Instance', 'registrationInstance'],
    completion: ['Registration Completion', 'Completion', 'registrationCompletion'],
    success: ['Registration Success', 'Success', 'registrationSuccess'],
    score: ['Score', 'Score Scaled', 'scoreScaled'],
    seconds: ['Total Seconds Tracked', 'totalSecondsTracked', 'Total Time'],
    index: ['Interaction Index'],
    id: ['Interaction Id', 'interactionId'],
    weighting: ['Weighting'],
    question: ['Description', 'Interaction Description'],
    response: ['Learner Response', 'learnerResponse'],
    result: ['Result', 'Interaction Result'],
    at: ['Timestamp', 'timestampUtc', 'Interaction Timestamp'],
    language: ['Learner Language'],
  },
  words: { complete: 'completed' },
  dates: [
    '%m/%d/%Y %I:%M:%S %p',
    '%m/%d/%Y %I:%M %p',
    '%m/%d/%Y %H:%M:%S',
    '%b %d, %Y %I:%M:%S %p',
    '%b %d, %Y %I:%M %p',
  ],
};
