import { html } from 'hono/html';
import { parse } from 'yaml';
import type { CourseFiles } from '../../../src/schemas/content.ts';
import { lessonHtml } from './lesson-part.ts';
import { placeKey, textHtml, type Html, type Rendering } from './rendering.ts';
import type { TextAt } from './texts.ts';
import { partsHtml } from './yaml-part.ts';

type Text = TextAt & { readonly number: number };

/** A part of the page, with the title under which it stands among the contents. */
export type Section = { readonly id: string; readonly title: string; readonly body: Html };

function valueOf(text: string | undefined): unknown {
  try {
    return parse(text ?? '');
  } catch {
    return undefined;
  }
}

const kindOf = (file: string) => (file.startsWith('final-check/') ? 'scenario' : file.replace(/^.*\/|\.yaml$/g, ''));

/** Draws the course in a language, section by section. Every text of `rendering` is in one of them. */
export function sectionsOf(files: CourseFiles, rendering: Rendering): Section[] {
  const { language, words, texts: known } = rendering;
  const texts: readonly Text[] = [...known.values()];
  const at = (name: string) => `${language}-${name}`;

  function fileHtml(file: string): Html {
    const whole = valueOf(files.get(file));
    return html`${partsHtml(whole, [], { file, kind: kindOf(file), whole, rendering })}`;
  }

  const inFile = (file: string) => texts.filter(({ field }) => field.file === file);

  function exerciseHtml(file: string): Html {
    const label = rendering.kind(kindOf(file));
    return html`<div class="exercise">
      <h3 class="label">${label}</h3>
      ${fileHtml(file)}
    </div>`;
  }

  function lesson(folder: string): Section {
    const file = `${folder}/${language}.mdx`;
    const own = inFile(file);
    const left = new Set([...files.keys()].filter((one) => one.startsWith(`${folder}/`) && inFile(one).length > 0));
    left.delete(file);
    const take = (name: string | undefined): Html | null => {
      const found = [...left].find((one) => name === undefined || kindOf(one) === name);
      if (found) left.delete(found);
      return found ? exerciseHtml(found) : null;
    };
    const body = lessonHtml({ texts: own, source: files.get(file) ?? '', file, rendering, exercise: take });
    const rest = [...left].map(exerciseHtml);
    const title = own.find(({ place }) => place === 'title')?.text ?? folder;
    return { id: at(folder), title, body: html`${body}${rest}` };
  }

  const folders = [...new Set(texts.flatMap(({ file }) => /^(\d+-[^/]+)\//.exec(file)?.[1] ?? []))];
  const bank = [...files.keys()].filter((file) => file.startsWith('final-check/') && inFile(file).length > 0);
  const titled = (id: string, title: string, body: Html | Html[]): Section => ({
    id: at(id),
    title,
    body: html`<h2>${title}</h2>
      ${body}`,
  });
  const buttons = inFile(`interface/${language}.yaml`);
  const all = [
    titled('about', words.about, fileHtml('course.yaml')),
    ...folders.map(lesson),
    titled(
      'final-check',
      words.finalCheck,
      bank.map((file) => html`<article class="exercise">${fileHtml(file)}</article>`),
    ),
    titled('sources', words.sources, fileHtml('sources.yaml')),
    titled(
      'buttons',
      words.buttons,
      html`<details>
        <summary>${words.buttons} (${buttons.length})</summary>
        ${buttons.map((one) => textHtml(one, rendering, { label: one.place }))}
      </details>`,
    ),
  ];
  const has: Readonly<Record<string, boolean>> = {
    [at('final-check')]: bank.length > 0,
    [at('sources')]: inFile('sources.yaml').length > 0,
    [at('buttons')]: buttons.length > 0,
  };
  return all.filter(({ id }) => has[id] ?? true);
}

/** The texts of a language by their fields, numbered from `first` on. */
export const numbered = (texts: readonly TextAt[], first: number): Rendering['texts'] =>
  new Map(texts.map((one, nth) => [keyOf(one), { ...one, number: first + nth }]));

/** Paragraphs of a lesson are all at its body: there, their own place tells them apart. */
const keyOf = ({ field, place }: TextAt): string =>
  field.path[0] === 'body' ? placeKey(field.file, [place]) : placeKey(field.file, field.path);
