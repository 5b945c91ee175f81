/** The names that each dialect gives to the same six functions. */
export const apiNames = {
  scorm12: {
    initialize: 'LMSInitialize',
    terminate: 'LMSFinish',
    get: 'LMSGetValue',
    set: 'LMSSetValue',
    commit: 'LMSCommit',
    error: 'LMSGetLastError',
  },
  scorm2004: {
    initialize: 'Initialize',
    terminate: 'Terminate',
    get: 'GetValue',
    set: 'SetValue',
    commit: 'Commit',
    error: 'GetLastError',
  },
} as const;

export type ScormDialect = keyof typeof apiNames;

/** The functions of an API that content uses. */
export type Verb = keyof (typeof apiNames)[ScormDialect];
