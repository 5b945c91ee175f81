import type { CourseContent } from '../schemas/content.ts';
import { actions, type SceneFile } from '../schemas/scenario.ts';
import { say, type Said } from '../said/say.ts';
import { wordsOf } from './count-words.ts';

export type ChoiceFile = SceneFile['choices'][number];

/**
 * A feature of choices that someone could answer by without knowing the subject. The choice with the highest `measure`
 * is taken.
 */
export type Cue = {
  /** Completes "someone who chooses …". */
  readonly name: Said;
  readonly measure: (choice: ChoiceFile, place: number) => number;
  /** Completes "in scenario X, …": how to change a scenario in which this feature points to the best choice. */
  readonly cure: Said;
};

/** A comma-separated list in the interface's words, as lower-case items. */
const listed = (words: Readonly<Record<string, string>> | undefined, name: string): string[] =>
  (words?.[name] ?? '').split(',').flatMap((one) => one.trim().toLowerCase() || []);

/** How often any of these words or phrases stands in a text, as whole words. Each text is asked for with every other cue. */
const hits = (list: readonly string[]) => {
  const escaped = list.map((one) => one.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])(${escaped.join('|')})(?![\p{L}\p{N}])`, 'giu');
  const counted = new Map<string, number>();
  return (text: string) => {
    const count = counted.get(text) ?? (list.length === 0 ? 0 : [...text.matchAll(pattern)].length);
    counted.set(text, count);
    return count;
  };
};

/** The contacts' names in a language, whole and by their words of more than five letters. */
function contactNames({ course }: CourseContent, language: string): string[] {
  const { contacts } = course.organisation;
  const names = contacts.flatMap(({ name, called }) => [name?.[language], called?.[language]]).filter((one) => one);
  const words = names.flatMap((name) => wordsOf(name ?? '').filter((word) => word.length > 5));
  return [...new Set([...names, ...words].flatMap((one) => one?.toLowerCase() ?? []))];
}

/** How polite a choice sounds: how many of the language's polite words it has. */
export function politenessIn(content: CourseContent, language: string): Cue['measure'] {
  const count = hits(listed(content.words[language], 'guess-polite'));
  return ({ text }) => count(text[language] ?? '');
}

function cuesOfWords(content: CourseContent, language: string): Cue[] {
  const by = (list: readonly string[]): Cue['measure'] => {
    const count = hits(list);
    return ({ text }) => count(text[language] ?? '');
  };
  const from = (name: string) => by(listed(content.words[language], name));
  const names = from('guess-joining');
  const saysWork = from('guess-workHere');
  const isContact = by(contactNames(content, language));
  return [
    {
      name: say`what names a contact`,
      measure: (choice, place) => Math.min(1, isContact(choice, place)),
      cure: say`name a contact in another choice too, or in none`,
    },
    {
      name: say`what says "I work here"`,
      measure: (choice, place) => Math.min(1, saysWork(choice, place)),
      cure: say`let another choice say it too`,
    },
    { name: say`the most polite`, measure: politenessIn(content, language), cure: say`write the others as politely` },
    { name: say`the most cautious`, measure: from('guess-cautious'), cure: say`write the best one with less caution` },
    {
      name: say`the one with most clauses`,
      measure: (choice, place) => names(choice, place) + [...(choice.text[language] ?? '').matchAll(/[,;:–]/g)].length,
      cure: say`give the others as many clauses`,
    },
  ];
}

const positions = [
  say`the first in the file`,
  say`the second in the file`,
  say`the third in the file`,
  say`the fourth in the file`,
];

/** The cues by which the final check is tried out in a language. */
export function cuesIn(content: CourseContent, language: string): Cue[] {
  const length = ({ text }: ChoiceFile) => (text[language] ?? '').length;
  return [
    { name: say`the longest`, measure: length, cure: say`give another choice more words` },
    { name: say`the shortest`, measure: (choice) => -length(choice), cure: say`give another choice fewer words` },
    ...positions.map((name, nth) => ({
      name,
      measure: (_: ChoiceFile, place: number) => Number(place === nth),
      cure: say`put the best one in another place`,
    })),
    ...actions.map((action) => ({
      name: say`what is labelled "${action}"`,
      measure: (choice: ChoiceFile) => Number(choice.action === action),
      cure: say`add scenarios in which "${action}" is not best`,
    })),
    {
      name: say`what is quoted speech`,
      measure: ({ text }: ChoiceFile) => Number(/[‘“„«"]|(?<!\p{L})'/u.test(text[language] ?? '')),
      cure: say`quote another choice too`,
    },
    ...cuesOfWords(content, language),
  ];
}
