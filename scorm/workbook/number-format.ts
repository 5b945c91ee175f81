/** What a number in a workbook means, by its number format. */
export type Kind =
  | { readonly kind: 'number' }
  | { readonly kind: 'date' }
  | { readonly kind: 'time'; readonly seconds: boolean }
  | { readonly kind: 'percent' }
  /** Shown with zeros before it, to so many digits. */
  | { readonly kind: 'padded'; readonly digits: number };

/** The formats that every workbook has by their number, where they are no plain number (ECMA-376, 18.8.30). */
const builtIn: Readonly<Record<number, string>> = {
  9: '0%',
  10: '0.00%',
  ...Object.fromEntries(
    [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, 'yyyy-mm-dd']),
  ),
  ...Object.fromEntries([18, 20, 32].map((id) => [id, 'h:mm'])),
  ...Object.fromEntries([19, 21, 33, 45, 46, 47].map((id) => [id, 'h:mm:ss'])),
};

/** The kind of a number format: by its code, or by its number where it is a built-in one. */
export function kindOf(id: number, code: string | undefined): Kind {
  const shown =
    (code ?? builtIn[id] ?? '')
      .split(';')[0]
      ?.replaceAll(/"[^"]*"|\\.|_.|\*.|\[(?:\$[^\]]*|[A-Za-z]+\d*|[<>=].*?)\](?!\])/g, (found) =>
        /^\[(?:h+|m+|s+)\]$/i.test(found) ? found : '',
      )
      .toLowerCase() ?? '';
  if (/[yd]/.test(shown) || (/m/.test(shown) && !/[hs]/.test(shown))) return { kind: 'date' };
  if (/[hs]/.test(shown)) return { kind: 'time', seconds: /s/.test(shown) };
  if (shown.includes('%')) return { kind: 'percent' };
  return /^0{2,}$/.test(shown) ? { kind: 'padded', digits: shown.length } : { kind: 'number' };
}

const two = (value: number) => String(value).padStart(2, '0');

/** A number as digits: no exponent, and no more than the fifteen that a workbook keeps. */
const digits = (value: number) =>
  Number.isInteger(value) && Math.abs(value) < 1e21
    ? value.toLocaleString('en', { useGrouping: false })
    : String(Number(value.toPrecision(15)));

/** A number of days as a date or time: `2026-03-02 09:00:00`, `0:12:55`, or `12:55` where seconds are not shown. */
function moment(days: number, kind: 'date' | 'time', seconds: boolean, from1904: boolean): string {
  const all = Math.round(days * 86_400);
  if (kind === 'time') {
    const [hours, minutes] = [Math.floor(all / 3600), Math.floor(all / 60) % 60];
    return seconds ? `${hours}:${two(minutes)}:${two(all % 60)}` : `${hours}:${two(minutes)}`;
  }
  // Excel counts 29 February 1900, which did not exist, as day 60.
  const since = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  const iso = new Date(since + all * 1000).toISOString();
  return all % 86_400 === 0 ? iso.slice(0, 10) : iso.slice(0, 19).replace('T', ' ');
}

/** A number as the workbook shows it, with all its digits. */
export function numberText(text: string, kind: Kind, from1904: boolean): string {
  const value = Number(text);
  if (text === '' || !Number.isFinite(value)) return text;
  // Longer than a number can be exactly, as programs write ids: its digits are kept.
  if (kind.kind === 'number' && /^\d{16,}$/.test(text)) return text;
  if (kind.kind === 'date' && value >= 1 && value < 2_958_466) return moment(value, 'date', true, from1904);
  if (kind.kind === 'date' || kind.kind === 'time')
    // A time of more than 20,000 days is a date.
    return kind.kind === 'time' && value >= 20_000 && value < 2_958_466
      ? moment(value, 'date', true, from1904)
      : value >= 0 && value < 20_000
        ? moment(value, 'time', kind.kind !== 'time' || kind.seconds, from1904)
        : digits(value);
  if (kind.kind === 'percent') return `${digits(value * 100)}%`;
  return kind.kind === 'padded' ? digits(value).padStart(kind.digits, '0') : digits(value);
}
