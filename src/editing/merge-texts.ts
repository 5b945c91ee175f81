/** How many lines two lists have in common at their start, and then at their end. */
function inCommon(one: readonly string[], other: readonly string[]): { start: number; end: number } {
  const most = Math.min(one.length, other.length);
  let start = 0;
  while (start < most && one[start] === other[start]) start++;
  let end = 0;
  while (end < most - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end++;
  return { start, end };
}

/**
 * Two later versions of a text put together, each of them changed in one stretch of lines. Undefined where the two stretches
 * meet.
 */
export function mergeTexts(base: string, mine: string, theirs: string): string | undefined {
  if (mine === base || mine === theirs) return theirs;
  if (theirs === base) return mine;
  const [from, own, other] = [base, mine, theirs].map((text) => text.split(/(?<=\n)/)) as [
    string[],
    string[],
    string[],
  ];
  const [a, b] = [inCommon(from, own), inCommon(from, other)];
  const [upper, lower, upperText, lowerText] = a.start <= b.start ? [a, b, own, other] : [b, a, other, own];
  // A line between the two has to be the same in all three.
  if (from.length - upper.end >= lower.start) return undefined;
  return [
    ...upperText.slice(0, upperText.length - upper.end),
    ...from.slice(from.length - upper.end, lower.start),
    ...lowerText.slice(lower.start),
  ].join('');
}
