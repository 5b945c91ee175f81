import { mdxToJs } from 'satteri';
import type { CourseFiles } from '../schemas/content.ts';
import type { Fault } from '../schemas/fault.ts';
import { splitHead } from '../schemas/lesson.ts';

const closing = 'Close every tag and every brace: <Aside> … </Aside>, <Activity />.';
const sign = 'Where the sign itself is meant, write \\< or \\{ for it.';

/** What the compiler says, in an author's words; the first that fits. */
const plain: readonly (readonly [RegExp, string, string])[] = [
  [/Unexpected character `?!/, 'A note begins with <!-- here.', 'Write it as {/* your note */}.'],
  [/Unexpected character|before name|after </, 'A < stands here, and no tag follows.', sign],
  [/end of file in expression|closing brace/, 'The { that opens here is not closed.', `${closing} ${sign}`],
  [/expression|acorn|parse/i, 'What stands between { and } can not be read.', sign],
];

/**
 * What the compiler says, as a fault at its line: `3:1: Unexpected closing tag …` stands in the third line of the body.
 * Where it names the tag's own place, as in `<Aside> (1:7)`, that is the line to mend.
 */
function syntaxFault(file: string, headLines: number, said: string): Fault {
  const [, line = '1', problem = said] = /^(\d+):\d+: (.*?)(?: \(mdx[^)]*\))?$/s.exec(said) ?? [];
  const opened = /\((\d+):\d+\)/.exec(problem)?.[1];
  const [, own = `${problem.replaceAll(/`| \(\d+:\d+\)/g, '')}.`, mend = closing] =
    plain.find(([pattern]) => pattern.test(problem)) ?? [];
  return { file, line: headLines + Number(opened ?? line), problem: own, mend, severity: 'error' };
}

/** Mistakes in the lessons' tags and braces, found by the compiler that builds them. */
export function syntaxFaults(files: CourseFiles): Fault[] {
  return [...files].flatMap(([file, text]) => {
    if (!file.endsWith('.mdx')) return [];
    const { body, headLines } = splitHead(text);
    try {
      mdxToJs(body);
      return [];
    } catch (error) {
      return [syntaxFault(file, headLines, (error as Error).message)];
    }
  });
}
