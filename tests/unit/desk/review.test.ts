import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { courseOf } from '../../../scorm/desk/review/course-of.ts';
import { commentsNow } from '../../../scorm/desk/review/comments-now.ts';
import { reviewPage } from '../../../scorm/desk/review/review-page.ts';
import { readFiles } from '../../../src/build/course-folder.ts';
import { setTexts } from '../../../src/editing/set-texts.ts';
import type { CommentsTaken, DeskComment, ReviewData } from '../../../src/schemas/review.ts';
import { valueAt } from '../../../src/desk/state/json.ts';
import { parse } from 'yaml';
import { aDesk } from './a-desk.ts';

const dataOf = (page: string) =>
  JSON.parse(/<script type="application\/json" id="review">(.*?)<\/script>/s.exec(page)?.[1] ?? '') as ReviewData;

const commentOn = (text: ReviewData['texts'][number], more: object = {}) => ({
  ...text,
  id: 'comment-1',
  comment: 'Shorter, please.',
  at: '2026-11-30T10:00:00.000Z',
  ...more,
});

const files = readFiles('lessons');
const course = courseOf(files);
const page = reviewPage({ files, course, languages: course.languages, desk: 'nl', pictures: () => undefined });
const data = dataOf(page);

describe('the review file', () => {
  it('has every text of the course once, each at a place of its own, and fetches nothing', () => {
    const shown = [...page.matchAll(/<div class="text [^"]*" data-text="(\d+)">/g)].map(([, nth]) => Number(nth));
    expect(shown.toSorted((a, b) => a - b)).toEqual(data.texts.map((_, nth) => nth));
    const names = data.texts.map(({ file, place, language }) => `${language} ${file} ${place}`);
    expect(new Set(names).size).toBe(names.length);
    // Every line in a language of every YAML file of the course is among them, and no paragraph of a lesson is missing.
    for (const language of course.languages)
      for (const [path, text] of files) {
        if (!path.endsWith('.yaml') || path.startsWith('interface/')) continue;
        const lines = [...text.matchAll(new RegExp(`^ *(?:- )?${language}: (.+)$`, 'gm'))].length;
        const own = data.texts.filter((one) => one.language === language && `${one.file}.yaml` === path);
        expect(own, `${path} ${language}`).toHaveLength(lines);
      }
    expect(page).toContain('Geef de klacht door aan webcare');
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page.replaceAll('\n', ' '))?.[1] ?? '';
    expect(policy).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; font-src data:; script-src 'sha256-[^']+'; img-src data:; base-uri/,
    );
    expect(page).not.toMatch(/<(?:link|script|img)[^>]*(?:src|href)="(?!data:)/);
  });

  it('brings each of its texts back to the field that it stands in', () => {
    const kept = data.texts.map((text, nth) => ({
      ...commentOn(text, { id: `comment-${nth}` }),
      reviewer: 'Noor',
      isResolved: false,
    }));
    const values = new Map<string, unknown>();
    for (const { state, text, field } of commentsNow(kept, files)) {
      expect(state).toBe('same');
      const { file = '', path = [] } = field ?? {};
      const written = files.get(file) ?? '';
      if (!values.has(file) && file.endsWith('.yaml')) values.set(file, parse(written));
      const there = file.endsWith('.yaml') ? String(valueAt(values.get(file), path)).trim() : written;
      if (file.endsWith('.yaml')) expect(there).toBe(text);
      else expect(there.replaceAll(/\s+/g, ' ')).toContain(text.replaceAll(/\s+/g, ' '));
    }
  });

  it('says of words that are markup what they are, and runs none of them', () => {
    const evil = '</script><script>alert(1)</script><img src=x onerror=alert(1)>';
    const yaml = files.get('course.yaml') ?? '';
    const own = new Map([...files, ['course.yaml', setTexts(yaml, [{ path: ['title', 'en'], text: evil }])]]);
    const made = reviewPage({
      files: own,
      course: courseOf(own),
      languages: ['en'],
      desk: 'en',
      pictures: () => undefined,
    });
    expect(made).not.toContain('<script>alert');
    expect(made).not.toContain('<img src=x');
    expect(dataOf(made).texts.some(({ text }) => text === evil)).toBe(true);
  });
});

describe('comments', () => {
  let desk: Awaited<ReturnType<typeof aDesk>>;
  beforeAll(async () => {
    desk = await aDesk();
  });
  afterAll(() => desk.remove());

  const find = (file: string, place: string, language = 'nl') =>
    data.texts.find((one) => one.file === file && one.place === place && one.language === language)!;
  const fileOf = (comments: readonly object[], more: object = {}) => ({
    format: 'sharewise-comments',
    version: 1,
    course: data.course,
    reviewer: 'Noor',
    comments,
    ...more,
  });
  const list = async () => JSON.parse((await desk.ask('/api/comments')).text) as DeskComment[];
  const send = async (content: unknown) => {
    const body = typeof content === 'string' ? content : JSON.stringify(content);
    const { status, text } = await desk.ask('/api/comments', { method: 'POST', body });
    return { status, told: JSON.parse(text) as CommentsTaken & { problem?: { en: string } } };
  };

  it('are shown at their field, with what has become of it, resolved, and kept out of the course', async () => {
    const before = readdirSync(desk.folder);
    const choice = find('06-complaint/scenario', 'scenes.two-stars.choices.b.text');
    const paragraph = find('06-complaint/text', 'body.5');
    const sent = fileOf([
      commentOn(choice),
      commentOn(paragraph, { id: 'comment-2' }),
      commentOn({ ...choice, place: 'scenes.gone.question' }, { id: 'comment-3' }),
    ]);
    expect((await send(sent)).told).toEqual({ reviewer: 'Noor', added: 3, changed: 0, known: 0 });
    expect((await send(sent)).told).toEqual({ reviewer: 'Noor', added: 0, changed: 0, known: 3 });
    expect(readdirSync(desk.folder)).toEqual(before);
    expect(await list()).toMatchObject([
      { state: 'same', field: { file: '06-complaint/scenario.yaml', path: ['scenes', 0, 'choices', 1, 'text', 'nl'] } },
      { state: 'same', field: { file: '06-complaint/nl.mdx', path: ['body'] } },
      { state: 'gone', field: { file: '06-complaint/scenario.yaml', path: [] } },
    ]);

    // A choice before it, another text, and a paragraph that moves: the comments go along.
    const yaml = join(desk.folder, '06-complaint', 'scenario.yaml');
    writeFileSync(yaml, readFileSync(yaml, 'utf8').replace('Ik zorg dat je morgen teruggebeld wordt', 'Tot morgen'));
    const mdx = join(desk.folder, '06-complaint', 'nl.mdx');
    writeFileSync(mdx, readFileSync(mdx, 'utf8').replace('### Soms', 'Nieuw hierboven.\n\n### Soms'));
    const [first, second] = await list();
    expect(first).toMatchObject({ state: 'changed', now: expect.stringContaining('Tot morgen') as string });
    expect(second).toMatchObject({ state: 'same' });

    expect(await desk.post('/api/comments/resolve', { id: 'comment-2', isResolved: true })).toMatchObject({
      status: 200,
    });
    expect((await list()).map(({ isResolved }) => isResolved)).toEqual([false, true, false]);
    // What its reviewer writes anew is open again.
    await send(fileOf([commentOn(paragraph, { id: 'comment-2', comment: 'Once more.' })]));
    expect((await list())[1]).toMatchObject({ comment: 'Once more.', isResolved: false });
    await desk.post('/api/comments/resolve', { id: 'comment-2', isResolved: true });
    await desk.ask('/api/comments', { method: 'DELETE' });
    expect((await list()).map(({ id }) => id)).toEqual(['comment-1', 'comment-3']);
    expect(await desk.post('/api/comments/resolve', { id: 'comment-2', isResolved: true })).toMatchObject({
      status: 404,
    });
  });

  it('of other courses, of newer versions, too large or broken ones are refused whole, with a sentence', async () => {
    const text = find('course', 'title');
    const before = await list();
    const problem = async (content: unknown) => (await send(content)).told.problem?.en;
    expect(await problem('no json')).toBe('This is no file with comments.');
    expect(await problem('null')).toBe('This is no file with comments.');
    expect(await problem({ format: 'else' })).toBe('This is no file with comments.');
    expect(await problem(fileOf([], { version: 2 }))).toContain('newer version');
    expect(await problem(fileOf([], { course: { id: 'other', version: '1.0.0' } }))).toContain(
      'another course, "other"',
    );
    expect(await problem(fileOf([commentOn(text, { id: 'good-one' }), commentOn(text, { at: 'today' })]))).toContain(
      '"comments.1.at"',
    );
    expect(await problem(fileOf([commentOn(text, { comment: 'x'.repeat(4001) })]))).toContain('comments.0.comment');
    expect(await problem(fileOf(Array.from({ length: 2001 }, () => commentOn(text))))).toContain('"comments"');
    // The desk answers 413 and hangs up: whoever is still sending then may see the latter alone.
    const tooLarge = await send('x'.repeat(4_000_001)).catch((error: unknown) => error);
    expect(tooLarge instanceof Error ? 413 : (tooLarge as { status: number }).status).toBe(413);
    expect(await list()).toEqual(before);
    const asked = { method: 'POST', body: JSON.stringify(fileOf([])), headers: { host: `127.0.0.1:${desk.port}` } };
    expect(await desk.raw('/api/comments', asked)).toMatchObject({ status: 403 });
  });

  it('are asked for in a file of any of the course’s languages', async () => {
    const made = await desk.ask('/api/review?language=en&in=nl');
    expect(made.headers['content-disposition']).toMatch(
      /^attachment; filename="think-then-share-[\d.]+-review-en\.html"$/,
    );
    expect(new Set(dataOf(made.text).texts.map(({ language }) => language))).toEqual(new Set(['en']));
    expect(await desk.ask('/api/review?language=fr')).toMatchObject({ status: 400 });
  });
});
