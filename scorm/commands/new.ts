import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { projectFolder } from '../../src/build/project.ts';
import { shellWord } from '../../src/build/shell-word.ts';
import { nearest } from '../../src/yaml/did-you-mean.ts';
import { readCommandLine } from '../command-line.ts';
import { makeCourse } from '../new/make-course.ts';
import { run } from '../run.ts';

const usage = 'Use: npm run new -- <folder> [--language en|nl] [--from template|lessons]';

const templates = join(import.meta.dirname, '..', 'new', 'template');

/** The command line's options; throws a sentence where one is wrong. */
function asked(args: readonly string[]) {
  const { words, options } = readCommandLine(args, { name: 'npm run new', options: ['language', 'from'], usage });
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
    readme: join(templates, values.language, 'README.md'),
  };
}

run((args) => {
  const { folder, from, readme } = asked(args);
  makeCourse(folder, from, readme);
  const word = shellWord(folder);
  console.log(`A course is in ${folder}. Change its words, and then:
  npm run dev -- --course ${word}      shows it while you write
  npm run check -- --course ${word}    lists what is to be mended
  npm run package -- --course ${word}  makes the zips for your LMS`);
});
