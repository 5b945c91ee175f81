import { generateIcsCalendar, type IcsCalendar } from 'ts-ics';
import type { Words } from '../i18n/words.ts';
import type { CourseContent } from '../schemas/content.ts';
import type { Text } from '../schemas/text.ts';

const anyDate = new Date(Date.UTC(2000, 0, 1));
const written = '20000101T000000Z';

function calendar(title: string, own: Partial<Words> = {}): string {
  const event: NonNullable<IcsCalendar['events']>[number] = {
    uid: '{uid}@sharewise',
    summary: `${own['reminderSummary'] ?? ''}: ${title}`,
    description: own['reminderText'] ?? '',
    stamp: { date: anyDate },
    start: { date: anyDate },
    duration: { minutes: 10 },
  };
  return generateIcsCalendar({ version: '2.0', prodId: '-//Sharewise//EN', events: [event] });
}

/** The calendar file of a reminder (RFC 5545) by language, with `{uid}`, `{stamp}` and `{start}` for the browser to fill in. */
export function reminderCalendar({ course, words }: CourseContent): Text {
  return Object.fromEntries(
    Object.entries(course.title).map(([language, name]) => [
      language,
      calendar(name, words[language])
        .replace(`DTSTAMP:${written}`, 'DTSTAMP:{stamp}')
        .replace(`DTSTART:${written}`, 'DTSTART:{start}'),
    ]),
  );
}
