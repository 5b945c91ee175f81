import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { CourseContent } from '../schemas/content.ts';
import { projectFolder } from './project.ts';

type Words = CourseContent['words'][string];

const read = new Map<string, { readonly text: string; readonly words: Words }>();

/** The words in a file, parsed anew only when it has changed. */
function wordsIn(path: string): Words {
  const text = readFileSync(path, 'utf8');
  const known = read.get(path);
  if (known?.text === text) return known.words;
  const words = parse(text) as Words;
  read.set(path, { text, words });
  return words;
}

/** The player's own words by language, used for what the course does not say otherwise. */
export function ownWords(): CourseContent['words'] {
  const folder = join(projectFolder(), 'lessons', 'interface');
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return Object.fromEntries(names.map((name) => [name.slice(0, -'.yaml'.length), wordsIn(join(folder, name))]));
}
