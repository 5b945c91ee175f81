const leaves = (value: unknown): string[] => {
  if (value === null || value === undefined) return [];
  if (typeof value !== 'object') return [String(value)];
  return Object.entries(value).flatMap(([name, own]) => (name === 'id' || name === 'key' ? [] : leaves(own)));
};

/** A value as words: the texts in it, a line each, whatever holds them. */
export function inWords(text: string): string {
  if (!/^[[{]/.test(text)) return text;
  try {
    return leaves(JSON.parse(text)).filter(Boolean).join('\n');
  } catch {
    return text;
  }
}
