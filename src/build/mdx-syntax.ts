import { mdxToJs } from 'satteri';
import type { CourseFiles } from '../schemas/content.ts';
import type { Fault } from '../schemas/fault.ts';
import { splitHead } from '../schemas/lesson.ts';

/**
 * What the compiler says, as a fault at its line: `3:1: Unexpected closing tag …` stands in the third line of the body.
 * Where it names the tag's own place, as in `<Aside> (1:7)`, that is the line to mend.
 */
function syntaxFault(file: string, headLines: number, said: string): Fault {
  const [, line = '1', problem = said] = /^(\d+):\d+: (.*?)(?: \(mdx[^)]*\))?$/s.exec(said) ?? [];
  const opened = /\((\d+):\d+\)/.exec(problem)?.[1];
  return {
    file,
    line: headLines + Number(opened ?? line),
    problem: `${problem.replaceAll(/`| \(\d+:\d+\)/g, '')}.`,
    mend: 'Close every tag and every brace: <Aside> … </Aside>, <Activity />. A brace that is meant as a sign is written \\{.',
    severity: 'error',
  };
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
