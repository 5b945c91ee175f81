/** A text in lines of at most so many letters, broken between words; a longer word has a line of its own. */
function linesOf(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Names at the left of a chart's rows, whole: in as many lines as they take. */
export function labelsOf(names: readonly string[], letters: number) {
  const all = names.map((name) => linesOf(name, letters));
  const widest = Math.max(0, ...all.flat().map(({ length }) => length));
  const most = Math.max(1, ...all.map(({ length }) => length));
  return {
    /** What the widest of fonts takes, so that none begins outside the picture. */
    room: 10 + 7.5 * widest,
    /** The height of a row in which the longest has its place. */
    row: Math.max(28, 15 * most + 8),
    /** Rows go by number: two may have the same name. */
    domain: [...names.keys()],
    text: (nth: number) => (all[nth] ?? []).join('\n'),
  };
}

/** How axes are written. */
export const axisText = { fontSize: 12, fill: 'var(--quiet)', tickSize: 0 } as const;
