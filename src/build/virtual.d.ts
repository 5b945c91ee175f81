declare module 'virtual:course' {
  /** The course that is built, for the page alone: a script in the browser that imports it stops the build. */
  const content: import('../schemas/content.ts').CourseContent;
  export default content;
}

declare module 'virtual:course-folder' {
  /** The absolute path of the folder of the course that is built. */
  const folder: string;
  export default folder;
}

declare module 'virtual:lessons' {
  /** The lessons' texts as components, by folder and language: `05-compliment/nl`. */
  const texts: Readonly<Record<string, import('astro/runtime/server/index.js').AstroComponentFactory>>;
  export default texts;
}

declare module 'virtual:media' {
  /** How the course's media are shown on the page, by their path in its folder; for the page alone. */
  const media: import('./media/built-media.ts').BuiltAll['shown'];
  /** True where the course has media or tables, whose style is left out otherwise. */
  export const isStyled: boolean;
  export default media;
}

declare module 'virtual:words' {
  /** The interface's words, keyed by language and name. */
  const words: Readonly<Record<string, Words>>;
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
