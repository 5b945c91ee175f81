import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { CourseContent } from '../schemas/content.ts';
import { projectFolder } from './project.ts';

/** The words that come with the player, by language, for the course that does not say them otherwise. */
export function ownWords(): CourseContent['words'] {
  const folder = join(projectFolder(), 'lessons', 'interface');
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return Object.fromEntries(
    names.map((name) => [name.slice(0, -'.yaml'.length), parse(readFileSync(join(folder, name), 'utf8'))]),
  );
}
