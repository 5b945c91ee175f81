const pairs: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  ø: 'oe',
  å: 'aa',
  œ: 'oe',
  ij: 'ij',
};

/** A word in the letters a to z, as German and Danish write theirs where there are no others, and without accents. */
export const asciiOf = (word: string): string =>
  word
    .normalize('NFC')
    .replaceAll(/[äöüßæøåœij]/gi, (letter) => pairs[letter.toLowerCase()] ?? letter)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '');

/** The first letter of a word that is a Latin one with an accent, or of another kind than a to z; undefined where there is none. */
export const accentedIn = (word: string): string | undefined =>
  /(?![A-Za-z])\p{Script=Latin}/u.exec(word.normalize('NFC'))?.[0];
