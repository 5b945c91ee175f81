import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFiles } from '../../src/build/course-folder.ts';
import { jsonSchemas, schemaLine } from '../../src/build/json-schemas.ts';

/** Writes the schemas into a course's folder, and names them at the head of its files. */
export function writeSchemas(folder: string): void {
  const files = readFiles(folder);
  mkdirSync(join(folder, 'schemas'), { recursive: true });
  for (const [name, text] of jsonSchemas()) writeFileSync(join(folder, 'schemas', name), text);
  for (const path of files.keys()) {
    const line = schemaLine(path);
    const text = readFileSync(join(folder, path), 'utf8');
    if (!line || text.startsWith(line)) continue;
    writeFileSync(join(folder, path), `${line}\n${text.replace(/^# yaml-language-server:.*\n/, '')}`);
  }
}
