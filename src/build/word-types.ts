import type { AstroIntegration } from 'astro';
import { ownWords } from './own-words.ts';

/** TypeScript's declaration of the interface's words: every name in the player's English words, with what it says. */
export function wordTypes(words: Readonly<Record<string, string>>): string {
  const fields = Object.entries(words).map(
    ([name, says]) => `    /** ${says.replaceAll('*/', '*\u200b/')} */\n    readonly ${JSON.stringify(name)}: string;`,
  );
  return `declare module 'virtual:words' {\n  export interface Words {\n${fields.join('\n')}\n  }\n}\n`;
}

/** Writes the types of the interface's words whenever Astro writes its own, so that they are up to date. */
export const typedWords: AstroIntegration = {
  name: 'typed-words',
  hooks: {
    'astro:config:done': ({ injectTypes }) => {
      injectTypes({ filename: 'words.d.ts', content: wordTypes(ownWords()['en'] ?? {}) });
    },
  },
};
