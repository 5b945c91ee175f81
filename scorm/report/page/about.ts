import { html } from 'hono/html';
import { plainText } from '../plain-text.ts';
import type { Context } from '../findings/context.ts';
import type { CourseChoice } from '../read/courses.ts';
import type { Reading } from '../read/ingest.ts';
import { listedAtMost, type ProblemKind, type Problems } from '../read/problem.ts';
import { noteIn } from '../words/notes.ts';
import { isPlain } from './top.ts';
import { csvLink, foldedPart } from './part.ts';
import { figure, said, tableOf, type Html, type Table } from './table.ts';

/** What the page says of a file. */
export type FileRead = Pick<Reading, 'name' | 'format' | 'rows' | 'problems'>;

/** What files call a course, at a length that a sentence bears. */
export const courseName = (name: unknown): string => plainText(name).slice(0, 100);

const sumOf = ({ counts }: Problems) => Object.values(counts).reduce((sum, count) => sum + count, 0);

function filesTable({ words, numbers }: Context, files: readonly FileRead[]): Table {
  return {
    title: words.filesTitle,
    headings: [words.file, words.takenFor, words.rows, words.problemRows],
    texts: [0, 1],
    rows: files.map(({ name, format, rows, problems }) => [
      said(plainText(name)),
      said(words.formatNames[format.id] ?? format.name),
      said(numbers.about(rows)),
      figure(numbers.count(sumOf(problems)), sumOf(problems)),
    ]),
  };
}

function problemsOf(context: Context, files: readonly FileRead[]): Html | '' {
  const { words, numbers } = context;
  const faulty = files.filter(({ problems }) => sumOf(problems) > 0);
  if (faulty.length === 0) return '';
  const counted = faulty.flatMap(({ name, problems }) =>
    (Object.entries(problems.counts) as [ProblemKind, number][]).map(([kind, count]) => ({ name, kind, count })),
  );
  const table: Table = {
    title: words.problemsTitle,
    headings: [words.file, words.line, words.problem],
    texts: [0, 2],
    rows: faulty.flatMap(({ problems }) =>
      problems.listed.map(({ file, line, kind }) => [
        said(plainText(file)),
        figure(String(line), line),
        said(words.problems[kind]),
      ]),
    ),
  };
  const cut = faulty.some(({ problems }) => sumOf(problems) > problems.listed.length);
  return html`<section id="problems">
    <h3>${words.problemsTitle}</h3>
    <ul>
      ${counted.map(({ name, kind, count }) => html`<li>${name}: ${words.problemCount(numbers.count(count), words.problems[kind])}</li>`)}
    </ul>
    ${cut ? html`<p class="note">${words.moreProblems(numbers.count(listedAtMost))}</p>` : ''}
    ${tableOf(table)}${csvLink(context, 'problems', table)}
  </section>`;
}

/** Warnings about the choice of the course, shown at the top. */
export function courseWarnings({ words, numbers, course }: Context, { others, sure, title }: CourseChoice): string[] {
  return [
    sure || course ? '' : title === '' ? words.courseUnsaid : words.unsure(courseName(title)),
    others.rows > 0 ? words.otherCourses(numbers.about(others.rows), others.names.map(courseName).join(', ')) : '',
  ].filter(Boolean);
}

/** What the figures rest on: privacy, files, and the rows that couldn't be read. */
export function aboutPart(context: Context, files: readonly FileRead[], withNames: boolean): Html {
  const { shown, facts, language, words } = context;
  const sentences = [
    words.scoreNotice,
    withNames ? words.privacyNames : words.privacy,
    ...(shown.people === null ? [] : [words.chance, words.rounded]),
    ...facts.notes.filter(isPlain).map((note) => noteIn(language, note)),
    shown.repeated ? words.repeatedNote : '',
  ].filter(Boolean);
  const table = filesTable(context, files);
  return foldedPart(
    'about',
    words.aboutTitle,
    '',
    html`<ul class="notes">
        ${sentences.map((text) => html`<li>${text}</li>`)}
      </ul>
      <h3>${words.filesTitle}</h3>
      ${tableOf(table)}${csvLink(context, 'files', table)} ${problemsOf(context, files)}`,
    shown.people === null,
  );
}
