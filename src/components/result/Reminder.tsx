import { useEffect, useState } from 'react';
import { filled, words } from '../../i18n/words.ts';

type Props = {
  /** The calendar file, with `{uid}`, `{stamp}` and `{start}` to be filled in. */
  readonly calendar: string;
  readonly language: string;
};

const hour = 9;

/** Nine in the morning, a month from now; never in a weekend. */
function nextMonth(from: Date): Date {
  const at = new Date(from.getFullYear(), from.getMonth() + 1, Math.min(from.getDate(), 28), hour);
  const shift = [1, 0, 0, 0, 0, 0, 2][at.getDay()] ?? 0;
  return new Date(at.getFullYear(), at.getMonth(), at.getDate() + shift, hour);
}

/** In the course's language, as it is written where the reader says they are. */
const dateIn = (at: Date, language: string) => {
  const regional = navigator.languages.find((one) => one.split('-')[0] === language) ?? language;
  return new Intl.DateTimeFormat(regional, { dateStyle: 'full', timeStyle: 'short' }).format(at);
};

/** A moment as RFC 5545 writes it, in UTC. */
const written = (at: Date) => `${at.toISOString().replaceAll(/[-:]/g, '').slice(0, 15)}Z`;

function save(name: string, calendar: string): void {
  const now = new Date();
  const uid = now.getTime().toString(36);
  const text = filled(calendar, { uid, stamp: written(now), start: written(nextMonth(now)) });
  const url = URL.createObjectURL(new Blob([text], { type: 'text/calendar' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Offers a calendar file with a reminder in a month: coming back to something later helps to remember it. */
export function Reminder({ calendar, language }: Props) {
  const own = words(language);
  const [asked, setAsked] = useState(false);
  // Set in the browser: at build time the date would be the builder's.
  const [date, setDate] = useState('');
  useEffect(() => setDate(dateIn(nextMonth(new Date()), language)), [language]);
  return (
    <div className="reminder">
      <button
        type="button"
        className="button secondary"
        data-action="remind"
        onClick={() => {
          save(`${own['reminderFile'] ?? 'reminder'}.ics`, calendar);
          setAsked(true);
        }}
      >
        {own['reminderSave']}
      </button>
      {asked && <p className="reminder-date">{filled(own['reminderDate'], { date })}</p>}
      <p className="reminder-asked" role="status">
        {asked && own['reminderAsked']}
      </p>
    </div>
  );
}
