/** What a new text says until it is written. The three dots in brackets are what the check takes for unfinished. */
const words = {
  idea: { nl: 'Hier komt het idee van deze les […]', en: 'Here comes the idea of this lesson […]' },
  body: { nl: 'Hier komt de tekst van deze les […]', en: 'Here comes the text of this lesson […]' },
  statement: { nl: 'Hier komt een stelling […]', en: 'Here comes a statement […]' },
  draft: { nl: 'Hier komt een bericht […]', en: 'Here comes a post […]' },
  answer: { nl: 'Hier komt het antwoord […]', en: 'Here comes the answer […]' },
  why: { nl: 'Hier komt waarom […]', en: 'Here comes why […]' },
  title: { nl: 'Nieuwe situatie […]', en: 'New situation […]' },
  situation: { nl: 'Hier komt waar je bent en wat je ziet […]', en: 'Here comes where you are and what you see […]' },
  post: { nl: 'Hier komt wat iemand schrijft […]', en: 'Here comes what somebody writes […]' },
  question: { nl: 'Wat doe je?', en: 'What do you do?' },
  choice: { nl: 'Hier komt wat je kunt doen […]', en: 'Here comes what you can do […]' },
  task: {
    nl: 'Schrijf één korte reactie die iedereen kan lezen.',
    en: 'Write one short reply that everyone can read.',
  },
  model: { nl: 'Hier komt een goede reactie […]', en: 'Here comes a good reply […]' },
  line: { nl: 'Hier komt wat een goede reactie heeft […]', en: 'Here comes what a good reply has […]' },
  intention: { nl: 'Als ik … […], dan …', en: 'When I … […], I …' },
  good: { nl: 'Goed afgelopen', en: 'It ended well' },
  mixed: { nl: 'Half gelukt', en: 'Halfway there' },
  poor: { nl: 'Slecht afgelopen', en: 'It ended badly' },
  outcome: { nl: 'Hier komt wat ervan kwam […]', en: 'Here comes what came of it […]' },
  copy: { nl: 'kopie', en: 'copy' },
} as const;

export type NewWord = keyof typeof words;

/** A new text in a language; in English where there are no words in that. */
export const newWord = (name: NewWord, language: string): string =>
  language === 'nl' ? words[name].nl : words[name].en;

/** A new text in each language, with a letter or a number behind it where several must differ. */
export const newText = (name: NewWord, languages: readonly string[], mark = ''): Record<string, string> =>
  Object.fromEntries(languages.map((language) => [language, newWord(name, language) + (mark && ` ${mark}`)]));
