import type { Rate } from '../privacy/rate.ts';

export type ReportLanguage = 'nl' | 'en';

/** How numbers and dates are written in a language. */
export type Numbers = ReturnType<typeof numbersIn>;

/** Writers of numbers and dates. `none` is what stands where there is nothing to show. */
export function numbersIn(language: ReportLanguage) {
  const locale = language === 'nl' ? 'nl-NL' : 'en-GB';
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const decimal = (digits: number) =>
    new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const percentage = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const tenths = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const monthShort = new Intl.DateTimeFormat(locale, { month: 'short', year: '2-digit', timeZone: 'UTC' });
  const none = '–';
  // Shows a decimal near 0% and 100%: a few people of many are not 0%.
  const near = (share: number) => (share > 0 && share < 0.005) || (share >= 0.995 && share < 1);
  const percent = (share: number | null) => (share === null ? none : (near(share) ? tenths : percentage).format(share));
  const sign = { exact: '', over: '> ', under: '< ' };
  const rough = new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 });
  return {
    none,
    percent,
    /** Rounded to two digits: the exact number would reveal hidden figures. */
    about: (value: number) => rough.format(value),
    count: (value: number | null) => (value === null ? none : whole.format(value)),
    rate: (rate: Rate | null) => (rate === null ? none : `${sign[rate.bound]}${percent(rate.share)}`),
    /** From one share to another: 53–70%. */
    range: (low: number, high: number) => `${percentage.format(low).replace(/\s?%/, '')}–${percentage.format(high)}`,
    decimal: (value: number | null, digits: number) =>
      value === null
        ? none
        : decimal(digits)
            .format(value)
            .replace(/^-(?=[0.,]+$)/, '')
            .replace('-', '−'),
    day: (iso: string) => day.format(new Date(`${iso}T00:00:00Z`)),
    month: (key: string) => month.format(new Date(`${key}-01T00:00:00Z`)),
    monthShort: (key: string) => monthShort.format(new Date(`${key}-01T00:00:00Z`)),
  };
}
