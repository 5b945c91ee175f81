declare module 'virtual:words' {
  /** The interface's words, keyed by language and name. */
  const words: Readonly<Record<string, Readonly<Record<string, string>>>>;
  export default words;
}

declare module 'virtual:bank' {
  /** The final check's scenarios with their words. */
  const bank: readonly import('../schemas/scenario.ts').ScenarioFile[];
  export default bank;
}

declare module 'virtual:practice' {
  /** The scenarios to practise with, by lesson. */
  const practice: Readonly<Record<string, import('../schemas/scenario.ts').ScenarioFile>>;
  export default practice;
}

declare module 'virtual:exercises' {
  /** What the exercises ask, by lesson. */
  const exercises: Readonly<Record<string, import('../schemas/content.ts').Exercises>>;
  export default exercises;
}
