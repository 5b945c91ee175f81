import { generateIcsCalendar, type IcsCalendar } from 'ts-ics';
import { words } from '../../i18n/words.ts';

type Props = { readonly title: string; readonly language: string };

const hour = 9;

/** Nine in the morning, a month from now; never in a weekend. */
function nextMonth(from: Date): Date {
  const at = new Date(from.getFullYear(), from.getMonth() + 1, Math.min(from.getDate(), 28), hour);
  const shift = [1, 0, 0, 0, 0, 0, 2][at.getDay()] ?? 0;
  return new Date(at.getFullYear(), at.getMonth(), at.getDate() + shift, hour);
}

function calendar(title: string, language: string, now: Date): string {
  const own = words(language);
  const start = nextMonth(now);
  const event: NonNullable<IcsCalendar['events']>[number] = {
    uid: `${now.getTime().toString(36)}@sharewise`,
    summary: `${own['reminderSummary'] ?? ''}: ${title}`,
    description: own['reminderText'] ?? '',
    stamp: { date: now },
    start: { date: start },
    duration: { minutes: 10 },
  };
  return generateIcsCalendar({ version: '2.0', prodId: '-//Sharewise//EN', events: [event] });
}

function save(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/calendar' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** A calendar file with a reminder in a month: going back to it after a while is what makes it stay. */
export function Reminder({ title, language }: Props) {
  const own = words(language);
  return (
    <div className="reminder">
      <p>{own['reminderWhy']}</p>
      <button
        type="button"
        className="button secondary"
        data-action="remind"
        onClick={() => save(`${own['reminderFile'] ?? 'reminder'}.ics`, calendar(title, language, new Date()))}
      >
        {own['reminderSave']}
      </button>
    </div>
  );
}
