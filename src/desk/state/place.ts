import { atom } from 'nanostores';
import type { FieldPath } from '../../schemas/desk.ts';

/** The desk's four places. */
export const tabs = ['write', 'try', 'publish', 'results'] as const;

export type Tab = (typeof tabs)[number];

/** What the form shows: a part of a file. `field` is the one to bring into view, with a number that makes each wish a new one, and
 * the words to find in it; `isOnPage` where it was clicked on the page, which shows it already. */
export type Place = {
  readonly file: string;
  readonly path: FieldPath;
  readonly field?: {
    readonly path: FieldPath;
    readonly wish: number;
    readonly words?: string | undefined;
    readonly isOnPage?: boolean;
  };
};

export const $tab = atom<Tab>('write');

export const $place = atom<Place>({ file: 'course.yaml', path: ['organisation'] });

let wishes = 0;

const hashFor = (tab: Tab, { file, path }: Place) =>
  tab === 'write' ? `#write/${[file, ...path].map((step) => encodeURIComponent(step)).join('/')}` : `#${tab}`;

const write = () => history.replaceState(null, '', hashFor($tab.get(), $place.get()));

export function goToTab(tab: Tab): void {
  $tab.set(tab);
  write();
}

/** Shows a part of a file, and brings a field of it into view and to the keyboard. */
export function goTo(file: string, path: FieldPath, field?: FieldPath, words?: string, isOnPage = false): void {
  $place.set({ file, path, ...(field ? { field: { path: field, wish: ++wishes, words, isOnPage } } : {}) });
  goToTab('write');
}

/** Goes where the address says, after a reload. */
export function readAddress(): void {
  const [tab = '', file, ...path] = location.hash.slice(1).split('/').map(decodeURIComponent);
  if (!tabs.includes(tab as Tab)) return;
  $tab.set(tab as Tab);
  if (file) $place.set({ file, path: path.map((step) => (/^\d+$/.test(step) ? Number(step) : step)) });
}
