/** The languages that Moodle has and that months are known in. */
const languages =
  'nl en de fr es it pt pl sv da nb fi cs sk hu ro tr ca eu gl el ru uk bg hr sl sr bs mk lt lv et is ga cy sq hy ka az kk uz mn ja zh zh-TW ko vi id ms th hi bn ta te ml mr gu pa ur fa ar he af sw'.split(
    ' ',
  );

/** Words for months in one language: each with its number, 1 to 12. */
type Months = ReadonlyMap<string, number>;

const plain = (text: string) => text.normalize('NFKC').toLowerCase().trim();

function monthsOf(language: string): Months {
  const words = new Map<string, number>();
  const styles = [
    { month: 'long' },
    { month: 'short' },
    { month: 'long', day: 'numeric' },
    { month: 'short', day: 'numeric' },
  ] as const;
  for (const style of styles) {
    const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, { ...style, timeZone: 'UTC' });
    for (let month = 1; month <= 12; month += 1) {
      const parts = format.formatToParts(Date.UTC(2026, month - 1, 15));
      const word = plain(parts.find(({ type }) => type === 'month')?.value ?? '').replace(/\.$/, '');
      // A month in digits is not a word: it is in dates without words.
      if (/\p{L}/u.test(word) && !words.has(word)) words.set(word, month);
      else if (/^\d+$/.test(word)) words.set(`${word}月`, month);
    }
  }
  return words;
}

const letter = /[\p{L}\p{M}]/u;

/** The month in a text: the longest word of a month that stands in it by itself; null where there is none. */
function monthIn(text: string, months: Months): { month: number; word: string } | null {
  const found = [...months].filter(([word]) => {
    const at = text.indexOf(word);
    if (at < 0) return false;
    const alone = !letter.test(text[at - 1] ?? ' ') && !letter.test(text[at + word.length] ?? ' ');
    return alone || /[\u3040-\u9fff]/.test(word);
  });
  const [best] = found.toSorted(([a], [b]) => b.length - a.length);
  return best ? { word: best[0], month: best[1] } : null;
}

const afternoon = /(?:^|[\s\d])(?:pm|p\.\s?m\.?|μ\.?μ\.?|下午|午後|오후|م)(?:$|[\s.,])/u;
const morning = /(?:^|[\s\d])(?:am|a\.\s?m\.?|π\.?μ\.?|上午|午前|오전|ص)(?:$|[\s.,])/u;
const clocks = [/(\d{1,2}):(\d{2})(?::(\d{2}))?/, /(\d{1,2})[.h](\d{2})(?:[.](\d{2}))?/];

const two = (text: string | number | undefined) => String(text ?? 0).padStart(2, '0');

/** A date with its month in words, as `YYYY-MM-DD hh:mm:ss`; null where a part of it is missing. */
export function wordedDate(text: string, months: Months): string | null {
  const whole = plain(text);
  const named = monthIn(whole, months);
  if (!named) return null;
  const full = /\d{4}/.exec(whole)?.[0];
  // 05-okt-26: a year of two digits follows the month.
  const short = full ? undefined : /^\D*\d{1,2}\W*\|\W*(\d{2})(?![\d:])/.exec(whole.replace(named.word, ' | '))?.[1];
  const year = full ?? (short && `20${short}`);
  if (!year) return null;
  const bare = whole.replace(named.word, ' | ');
  const dated = full ? bare.replace(full, ' | ') : bare.replace(/(\|\W*)\d{2}/, '$1');
  const clock = clocks.map((pattern) => pattern.exec(dated)).find(Boolean);
  const day = /\d{1,2}/.exec(clock ? dated.replace(clock[0], ' ') : dated)?.[0];
  if (!day || Number(day) < 1 || Number(day) > 31) return null;
  const hour = Number(clock?.[1] ?? 0);
  const shifted = afternoon.test(whole) && hour < 12 ? hour + 12 : morning.test(whole) && hour === 12 ? 0 : hour;
  // Thai years are 543 higher than in the Gregorian calendar.
  const common = Number(year) > 2400 ? Number(year) - 543 : Number(year);
  return `${common}-${two(named.month)}-${two(day)} ${two(shifted)}:${two(clock?.[2])}:${two(clock?.[3])}`;
}

/** The months of the language in which most of these dates can be read; null where none of them can. */
export function monthsIn(dates: readonly string[]): Months | null {
  const sample = dates.slice(0, 300);
  let best: { months: Months; read: number } | null = null;
  for (const language of languages) {
    const months = monthsOf(language);
    const read = sample.filter((text) => wordedDate(text, months) !== null).length;
    if (read > (best?.read ?? 0)) best = { months, read };
    if (read === sample.length) break;
  }
  return best?.months ?? null;
}
