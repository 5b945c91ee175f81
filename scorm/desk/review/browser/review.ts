import type { Comment, CommentsFile, ReviewData } from '../../../../src/schemas/review.ts';

// The script of the review file. It runs in a page that was opened from a disk: there may be no storage, and there is no server.
const byId = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;

const { id: review, course, texts, words } = JSON.parse(byId('review').textContent ?? '') as ReviewData;
const reviewer = byId<HTMLInputElement>('reviewer');
const comments = new Map<string, Comment>();
let isUnsaved = false;
let savedAs = '';

/** What was written stays in the browser until it is saved, where the browser lets a page from a disk keep anything. */
function keep(): void {
  try {
    localStorage.setItem(review, JSON.stringify({ name: reviewer.value, comments: [...comments.values()] }));
  } catch {
    // It is kept in the open page alone, and leaving it is asked about.
  }
}

function kept(): { name?: string; comments?: Comment[] } {
  try {
    return JSON.parse(localStorage.getItem(review) ?? '{}') as ReturnType<typeof kept>;
  } catch {
    return {};
  }
}

const said = (name: string, values: Readonly<Record<string, string | number>> = {}): string =>
  (words[name] ?? '').replaceAll(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole));

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  text = '',
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

function button(text: string, press: () => void): HTMLButtonElement {
  const made = element('button', 'small', text);
  made.type = 'button';
  made.addEventListener('click', press);
  return made;
}

function tell(): void {
  const count = comments.size;
  const state = isUnsaved ? said('unsaved') : savedAs && said('saved', { file: savedAs });
  byId('standing').textContent =
    count === 0 ? said('none') : [said('count', { n: count }), state].filter(Boolean).join(', ');
  byId<HTMLButtonElement>('save').disabled = count === 0;
}

const isAt = (number: number) => (one: Comment) => {
  const text = texts[number];
  return one.file === text?.file && one.place === text.place && one.language === text.language;
};

const holderOf = (number: number) => document.querySelector<HTMLElement>(`[data-text="${number}"]`);

/** Shows the comments at a text below it. */
function draw(number: number): void {
  const holder = holderOf(number);
  if (!holder) return;
  holder.querySelector('.comments')?.remove();
  const own = [...comments.values()].filter(isAt(number));
  holder.classList.toggle('has-comments', own.length > 0);
  if (own.length === 0) return;
  const list = element('ul', 'comments');
  for (const one of own) {
    const item = element('li', '');
    item.append(element('p', '', one.comment));
    item.append(button(said('change'), () => write(number, one)));
    item.append(button(said('remove'), () => remove(number, one)));
    list.append(item);
  }
  holder.append(list);
}

function changed(number: number): void {
  isUnsaved = comments.size > 0;
  keep();
  draw(number);
  tell();
}

function remove(number: number, { id }: Comment): void {
  comments.delete(id);
  changed(number);
  holderOf(number)?.querySelector<HTMLElement>('.add')?.focus();
}

function put(number: number, comment: string, before: Comment | undefined): void {
  const text = texts[number];
  if (!text) return;
  // A page from a disk has no crypto.randomUUID in every browser.
  const id =
    before?.id ??
    [...crypto.getRandomValues(new Uint8Array(16))].map((one) => one.toString(16).padStart(2, '0')).join('');
  comments.set(id, { ...text, id, comment, at: new Date().toISOString() });
  changed(number);
}

/** Opens the field to write a comment at a text, or to change one. */
function write(number: number, before?: Comment): void {
  const holder = holderOf(number);
  if (!holder || holder.querySelector('form')) return;
  const form = element('form', 'writing');
  const label = element('label', '', said('yourComment'));
  const field = element('textarea', '');
  field.maxLength = 4000;
  field.value = before?.comment ?? '';
  const close = () => {
    form.remove();
    holder.querySelector<HTMLElement>('.add')?.focus();
  };
  const take = element('button', 'small', said('keep'));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (field.value.trim() !== '') put(number, field.value.trim(), before);
    close();
  });
  form.addEventListener('keydown', ({ key }) => key === 'Escape' && close());
  label.append(field);
  form.append(label, take, button(said('cancel'), close));
  holder.append(form);
  field.focus();
}

function save(): void {
  if (reviewer.value.trim() === '') {
    byId('trouble').textContent = said('nameFirst');
    reviewer.focus();
    return;
  }
  byId('trouble').textContent = '';
  const file: CommentsFile = {
    format: 'sharewise-comments',
    version: 1,
    course,
    reviewer: reviewer.value.trim(),
    comments: [...comments.values()],
  };
  const link = element('a', '');
  const name = reviewer.value.trim().replaceAll(/[^\p{L}\p{N}]+/gu, '-');
  link.download = `${course.id}-${course.version}-${name}.json`;
  link.href = URL.createObjectURL(new Blob([JSON.stringify(file, null, 1)], { type: 'application/json' }));
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  savedAs = link.download;
  isUnsaved = false;
  tell();
}

/** Puts comments at their texts; those on texts that this file does not have are kept all the same. */
function show(those: readonly Comment[]): void {
  for (const one of those) comments.set(one.id, one);
  texts.forEach((_, number) => [...comments.values()].some(isAt(number)) && draw(number));
  tell();
}

async function goOn(file: File | undefined): Promise<void> {
  const trouble = byId('trouble');
  trouble.textContent = '';
  try {
    const read = JSON.parse((await file?.text()) ?? '') as CommentsFile;
    if (read.format !== 'sharewise-comments' || read.course.id !== course.id) throw new Error();
    reviewer.value ||= read.reviewer;
    show(read.comments);
    keep();
  } catch {
    trouble.textContent = said('notThese');
  }
}

function speak(language: string): void {
  for (const one of document.querySelectorAll<HTMLElement>('[data-choice]')) one.hidden = one.id !== `in-${language}`;
}

document.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element) || target.closest('a, form, .comments, summary')) return;
  const holder = target.closest<HTMLElement>('[data-text]');
  // Words that are being selected are not clicked on.
  if (holder && (target.closest('.add') || getSelection()?.isCollapsed)) write(Number(holder.dataset['text']));
});
byId('save').addEventListener('click', save);
reviewer.addEventListener('input', keep);
byId<HTMLInputElement>('go-on').addEventListener(
  'change',
  ({ currentTarget }) => void goOn((currentTarget as HTMLInputElement).files?.[0]),
);
addEventListener('beforeunload', (event) => isUnsaved && event.preventDefault());
const choice = document.getElementById('language') as HTMLSelectElement | null;
choice?.addEventListener('change', () => speak(choice.value));
if (choice) speak(choice.value);
const before = kept();
reviewer.value = before.name ?? '';
show(before.comments ?? []);
isUnsaved = comments.size > 0;
tell();
