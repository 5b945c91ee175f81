import { say, type Said } from '../said/say.ts';

/** A screen on which the cover is shown: its width, its side, and the size of the title on it, in CSS pixels (styles/tokens.css). */
const screens = [320, 768, 1280].map((width) => {
  // --text-1 and --gutter, as the style sheets have them.
  const size = Math.min(72, Math.max(36, 21.6 + width * 0.036));
  const gutter = Math.min(40, Math.max(16, width * 0.04));
  // A title is at most 7.5 em wide (styles/cover.css); a letter of its face is 0.53 em on average.
  return { width, letters: Math.floor(Math.min(7.5, (width - 2 * gutter) / size) / 0.53) };
});

/** The lines of a title where so many characters are on a line, and the longest word. */
function linesOf(title: string, letters: number): number {
  let [lines, on] = [1, 0];
  for (const word of title.split(/\s+/)) {
    if (on > 0 && on + 1 + word.length > letters) [lines, on] = [lines + 1, 0];
    on += (on > 0 ? 1 : 0) + word.length;
    lines += Math.max(0, Math.ceil(word.length / letters) - 1);
  }
  return lines;
}

/** With more lines than this, a title pushes the start button out of sight. */
const mostLines = 4;

/** What SCORM keeps of a title, in characters (smallest permitted maximum). */
const mostInLms = 200;

/** What is wrong with a course's title that is too long for a screen or for an LMS; empty where it is not. */
export function titleTrouble(title: string): Said[] {
  const crowded = screens.find(({ letters }) => linesOf(title, letters) > mostLines);
  const cut = title.split(/\s+/).find((word) => word.length > (screens[0]?.letters ?? 0) + 2);
  return [
    ...(crowded
      ? [say`The title takes ${linesOf(title, crowded.letters)} lines on a screen of ${crowded.width} pixels.`]
      : []),
    ...(cut ? [say`The title has a word that is broken on a phone: "${cut}".`] : []),
    ...(title.length > mostInLms ? [say`The title has ${title.length} characters, and LMSs keep ${mostInLms}.`] : []),
  ];
}
