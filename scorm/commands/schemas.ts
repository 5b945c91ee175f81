import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFiles } from '../../src/build/course-folder.ts';
import { jsonSchemas, schemaLine } from '../../src/build/json-schemas.ts';
import { courseGiven } from '../command-line.ts';

/** Writes the schemas into a course's folder, and names them at the head of its files. */
function write(folder: string): void {
  const files = readFiles(folder);
  mkdirSync(join(folder, 'schemas'), { recursive: true });
  for (const [name, text] of jsonSchemas()) writeFileSync(join(folder, 'schemas', name), text);
  for (const path of files.keys()) {
    const line = schemaLine(path);
    const text = readFileSync(join(folder, path), 'utf8');
    if (!line || text.startsWith(line)) continue;
    writeFileSync(join(folder, path), `${line}\n${text.replace(/^# yaml-language-server:.*\n/, '')}`);
  }
  console.log(`Editors now know the fields of ${folder}: its schemas are in ${join(folder, 'schemas')}.`);
}

try {
  write(courseGiven('npm run schemas') ?? 'lessons');
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
