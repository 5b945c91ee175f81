/** Those of these languages that are written from right to left. */
export const rightToLeft = (languages: readonly string[]): string[] =>
  languages.filter((code) => new Intl.Locale(code).getTextInfo?.().direction === 'rtl');
