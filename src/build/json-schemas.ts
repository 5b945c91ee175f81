import { z } from 'zod';
import { fileSchemas } from '../schemas/files.ts';
import { ownWords } from './own-words.ts';

/** The words of the interface, each with what the player says in English. */
function wordsSchema() {
  const words = Object.entries(ownWords()['en'] ?? {});
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    properties: Object.fromEntries(words.map(([name, says]) => [name, { type: 'string', description: says }])),
    additionalProperties: false,
  };
}

/** JSON Schemas (2020-12) of an author's files, by file name: editors complete and explain the fields by them. */
export function jsonSchemas(): ReadonlyMap<string, string> {
  const made = Object.entries(fileSchemas).map(
    ([name, schema]) => [name, z.toJSONSchema(schema, { io: 'input' })] as const,
  );
  return new Map(
    [...made, ['interface', wordsSchema()] as const].map(([name, schema]) => [
      `${name}.json`,
      `${JSON.stringify(schema, null, 2)}\n`,
    ]),
  );
}

/** The schema of a file in a course's folder, by its name, or undefined where it has none. */
export function schemaOf(path: string): string | undefined {
  if (!path.endsWith('.yaml')) return undefined;
  const [folder = '', name = ''] = path.includes('/') ? path.split('/') : ['', path];
  if (folder === 'interface') return 'interface.json';
  if (folder === 'final-check') return 'scenario.json';
  const known = name.replace('.yaml', '');
  return known in fileSchemas ? `${known}.json` : undefined;
}

/** The line at the head of a file that tells an editor its schema. */
export function schemaLine(path: string): string | undefined {
  const schema = schemaOf(path);
  return schema && `# yaml-language-server: $schema=${path.includes('/') ? '../' : ''}schemas/${schema}`;
}
