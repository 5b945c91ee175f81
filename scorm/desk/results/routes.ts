import { randomUUID } from 'node:crypto';
import type { Context, Hono } from 'hono';
import type { DeskReport, DeskUnknownTable } from '../../../src/schemas/desk.ts';
import type { DeskParts } from '../parts.ts';
import { refusal } from '../refusal.ts';
import { refusalOf } from '../refusal-of.ts';
import { mapping, type Mapping } from '../../report/map/mapping.ts';
import { reportOf, type Asked } from './report-of.ts';
import type { Upload } from './uploaded.ts';
import { say } from '../../../src/said/say.ts';

/** How many reports are kept in memory, one a window. */
const most = 4;

const textIn = (form: FormData, name: string): string => {
  const given = form.get(name);
  return typeof given === 'string' ? given.trim() : '';
};

function scoreOfIn(form: FormData): number | undefined {
  const text = textIn(form, 'scoreOf').replace(',', '.');
  if (text === '') return undefined;
  const scoreOf = Number(text);
  if (scoreOf > 0 && scoreOf <= 1000) return scoreOf;
  throw refusal(400, say`Scores can't be out of "${text}".`, say`Say 1, 10 or 100, for instance, or leave it out.`);
}

/** What the columns of a file are, as the page's form says it. */
function mapIn(form: FormData): Mapping | undefined {
  const text = textIn(form, 'map');
  if (text === '') return undefined;
  try {
    return mapping.parse(JSON.parse(text));
  } catch {
    throw refusal(400, say`What the columns are can't be read.`, say`Say which column tells people apart.`);
  }
}

async function askedIn(c: Context): Promise<{ uploads: Upload[]; asked: Asked }> {
  const form = await c.req.formData().catch(() => {
    throw refusal(400, say`The request holds no files.`);
  });
  const files = form.getAll('file').filter((one) => one instanceof File);
  if (files.length === 0) throw refusal(400, say`No file was chosen.`, say`Choose the files that your LMS exported.`);
  const uploads = await Promise.all(files.map(async (file) => ({ name: file.name, content: await file.bytes() })));
  const language = c.req.query('lang') === 'nl' ? 'nl' : 'en';
  const by = textIn(form, 'by') || undefined;
  return { uploads, asked: { language, scoreOf: scoreOfIn(form), by, map: mapIn(form) } };
}

/** Adds reports on exports: made one at a time, kept in memory alone, and forgotten when the page is left. */
export function addResults(app: Hono, { course }: DeskParts): void {
  const pages = new Map<string, string>();
  let before: Promise<unknown> = Promise.resolve();

  function keep(page: string): string {
    const id = randomUUID();
    pages.set(id, page);
    for (const old of [...pages.keys()].slice(0, -most)) pages.delete(old);
    return id;
  }

  app.post('/api/results', async (c) => {
    const { uploads, asked } = await askedIn(c);
    const make = () => reportOf(uploads, course().folder, asked);
    const made = before.then(make, make);
    before = made.catch(() => undefined);
    const answer = await made.catch((error: unknown) => {
      throw refusalOf(error, 400);
    });
    if ('unknown' in answer) return c.json(answer satisfies DeskUnknownTable);
    const { page, ...said } = answer;
    return c.json({ id: keep(page), ...said } satisfies DeskReport);
  });

  app.get('/api/results/report/:id', (c) => {
    const page = pages.get(c.req.param('id'));
    if (page === undefined) throw refusal(404, say`This report is no longer kept.`, say`Choose the files again.`);
    if (c.req.query('save') !== undefined) c.header('content-disposition', 'attachment; filename="report.html"');
    c.header('cache-control', 'no-store');
    return c.html(page);
  });

  app.delete('/api/results/report/:id', (c) => {
    pages.delete(c.req.param('id'));
    return c.json({});
  });
}
