import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse, stringify } from 'yaml';

/** The language that is added: it is written from right to left. Its texts are English drawn out, for whoever looks at pictures. */
export const thirdLanguage = 'ar';

/** A text a good 40 % longer, as a translation can be; tags and what stands between braces are left alone. */
export function longer(text: string): string {
  const parts = text.split(/(<[^>]*>|\{[^}]*\}|\]\([^)]*\))/);
  const drawn = (part: string) => part.replaceAll(/[aeiouy]/gi, '$&$&').replaceAll(/\p{L}{5,}/gu, '$&e');
  return parts.map((part, nth) => (nth % 2 === 0 ? drawn(part) : part)).join('');
}

/** Every text of two languages below, with the third added. */
function withThird(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withThird);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, below]) => [key, withThird(below)] as const);
  const { en, nl } = value as Record<string, unknown>;
  const isText = typeof en === 'string' && typeof nl === 'string';
  return Object.fromEntries(isText ? [...entries, [thirdLanguage, longer(en)]] : entries);
}

const words = (yaml: string) =>
  stringify(
    Object.fromEntries(
      Object.entries(parse(yaml) as Record<string, unknown>).map(([name, said]) => [
        name,
        typeof said === 'string' ? longer(said) : withThird(said),
      ]),
    ),
  );

/** A lesson's text: the values in its head, and every line below. */
function lesson(mdx: string): string {
  const [, head = '', body = ''] = mdx.split(/^---$/m);
  const drawn = Object.entries(parse(head) as Record<string, string>).map(([name, said]) => [name, longer(said)]);
  return `---\n${stringify(Object.fromEntries(drawn))}---\n${longer(body)}`;
}

/**
 * A copy of the course in a folder, with a third language added by adding its texts, as the author's guide says, and with
 * an organisation's logo and colours.
 */
export function addThirdLanguage(from: string, to: string): void {
  cpSync(from, to, { recursive: true });
  const files = readdirSync(to, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const path of files.map((file) => join(file.parentPath, file.name))) {
    const text = readFileSync(path, 'utf8');
    if (basename(path) === 'en.mdx') writeFileSync(path.replace(/en\.mdx$/, `${thirdLanguage}.mdx`), lesson(text));
    else if (/interface[\\/]en\.yaml$/.test(path))
      writeFileSync(path.replace(/en\.yaml$/, `${thirdLanguage}.yaml`), words(text));
    else if (basename(path) === 'course.yaml') writeFileSync(path, courseFile(text));
    else if (path.endsWith('.yaml') && !/interface[\\/]/.test(path))
      writeFileSync(path, stringify(withThird(parse(text))));
  }
  writeFileSync(join(to, 'logo.svg'), logo);
}

/** The colours and the logo of the copy: none of the course's own. */
export const colours = { primary: '#5b2a86', accent: '#b3480e' };

const logo =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 40"><rect width="160" height="40" rx="8" fill="#5b2a86"/></svg>';

type CourseFile = { languages: string[]; organisation: Record<string, unknown> };

function courseFile(text: string): string {
  const course = withThird(parse(text)) as CourseFile;
  course.languages.push(thirdLanguage);
  Object.assign(course.organisation, { logo: 'logo.svg', colours });
  return stringify(course);
}
