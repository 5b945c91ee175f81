import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { jsonSchemas } from '../../src/build/json-schemas.ts';
import { projectFolder } from '../../src/build/project.ts';
import { shellWord } from '../../src/build/shell-word.ts';
import { nearest } from '../../src/yaml/did-you-mean.ts';
import { readCommandLine } from '../command-line.ts';
import { workFolder } from '../files/work-folder.ts';

const usage = 'Use: npm run new -- <folder> [--language en|nl] [--from template|lessons]';

const templates = join(import.meta.dirname, '..', 'new', 'template');

function asked() {
  const { words, options } = readCommandLine({ name: 'npm run new', options: ['language', 'from'], usage });
  const [folder, ...more] = words;
  const values = { language: 'en', from: 'template', ...options };
  if (!folder || more.length > 0) throw new Error(`Name the one folder that is to hold the course. ${usage}`);
  const known = { language: readdirSync(templates), from: ['template', 'lessons'] };
  for (const [name, choices] of Object.entries(known)) {
    const value = values[name as keyof typeof known];
    if (choices.includes(value)) continue;
    const near = nearest(value, choices);
    throw new Error(
      `There is no --${name} "${value}".${near ? ` Did you mean "${near}"?` : ''} There is: ${choices.join(', ')}.`,
    );
  }
  return {
    folder: resolve(folder),
    from: values.from === 'lessons' ? join(projectFolder(), 'lessons') : join(templates, values.language),
  };
}

/** Makes the course beside its place and moves it there whole. */
function make(folder: string, from: string): void {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new Error(`${folder} is there and not empty. Name a folder that is not there yet.`);
  const { folder: made, remove } = workFolder(dirname(folder), `.${basename(folder)}`);
  try {
    // The player's own words are every course's default: a copy would stay behind when the player gets new ones.
    cpSync(from, made, { recursive: true, filter: (path) => path !== join(from, 'interface') });
    chmodSync(made, 0o755);
    mkdirSync(join(made, 'schemas'), { recursive: true });
    for (const [name, text] of jsonSchemas()) writeFileSync(join(made, 'schemas', name), text);
    renameSync(made, folder);
  } finally {
    remove();
  }
}

try {
  const { folder, from } = asked();
  make(folder, from);
  const word = shellWord(folder);
  console.log(`A course is in ${folder}. Change its words, and then:
  npm run dev -- --course ${word}      shows it while you write
  npm run check -- --course ${word}    lists what is to be mended
  npm run package -- --course ${word}  makes the zips for your LMS`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
