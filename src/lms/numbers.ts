const two = (value: number): string => String(value).padStart(2, '0');

/** A score or weight as SCORM writes numbers: a point, at most so many decimals, whatever the locale. */
export function decimal(value: number, decimals = 2): string {
  return String(Number(value.toFixed(decimals)));
}

/** A number that an LMS gave, within bounds, or null. A decimal comma is read as a point. */
export function numberIn(text: string, least: number, most: number): number | null {
  const value = text.trim() === '' ? NaN : Number(text.replace(',', '.'));
  return value >= least && value <= most ? value : null;
}

/** A count that an LMS gave; 0 where it gave none. */
export function countIn(text: string): number {
  return Math.floor(numberIn(text, 0, 100_000) ?? 0);
}

const mostSeconds = 9999 * 3600 + 3599;

/** Whole seconds, from `least` to just under ten thousand hours; `least` where the clock gives no number. */
const wholeSeconds = (seconds: number, least: number): number =>
  Number.isNaN(seconds) ? least : Math.min(Math.max(least, Math.round(seconds)), mostSeconds);

/** Seconds as CMITimespan, HHHH:MM:SS.SS (SCORM 1.2 RTE 3.4.4). */
export function timespan(seconds: number): string {
  const whole = wholeSeconds(seconds, 0);
  const hours = String(Math.floor(whole / 3600)).padStart(4, '0');
  return `${hours}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}.00`;
}

/**
 * Seconds as an ISO 8601 duration without days (SCORM 2004 RTE 4.1.1.7). Never zero: Moodle makes an invalid total of
 * it.
 */
export function duration(seconds: number): string {
  const whole = wholeSeconds(seconds, 1);
  return `PT${Math.floor(whole / 3600)}H${Math.floor(whole / 60) % 60}M${whole % 60}.00S`;
}

/** A moment as CMITime, HH:MM:SS.SS, in the learner's time zone (SCORM 1.2 RTE 3.4.4); `''` where it is none. */
export function clockTime(at: Date): string {
  return isKnown(at) ? `${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}.00` : '';
}

/**
 * A moment as time(second,10,2) in UTC, `''` where there is none (SCORM 2004 RTE 4.1.1.6). With a fraction: without
 * one, Moodle refuses the time zone.
 */
export function timestamp(at: Date): string {
  return isKnown(at) ? at.toISOString().replace(/\.\d+Z$/, '.00Z') : '';
}

const afterLastYear = Date.UTC(2039, 0);

/** True for moments that SCORM can hold: 1970 to 2038. The very first second stands for "not known". */
function isKnown(at: Date): boolean {
  return at.getTime() >= 1000 && at.getTime() < afterLastYear;
}
