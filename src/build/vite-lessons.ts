import { join } from 'node:path';
import type { Plugin } from 'vite';
import { fill, placeholders } from '../checks/placeholders.ts';
import type { CourseContent } from '../schemas/content.ts';
import type { Asked } from './asked.ts';
import { loadCourse, readFiles } from './course-folder.ts';
import { projectFolder } from './project.ts';

const all = 'virtual:lessons';

/**
 * The path under which the modules of lessons' texts are named, whatever the course's folder is called: Vite treats a
 * module's name as an address, in which `#`, `?` and `%` have a meaning. No such folder exists.
 */
export const lessonTexts = `${projectFolder().replaceAll('\\', '/')}/lesson-texts/`;

const escaped = (text: string) => text.replaceAll(/[<>{}&"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** Tells components that show a file whose text they stand in: a component does not know it otherwise. */
const placed = (source: string, path: string) =>
  source.replaceAll(/<(?:Picture|Video|Audio|File)(?=[\s/>])/g, `$& at="${path}"`);

/** Fills the placeholders in a lesson's text, escaped so that MDX takes them for plain words. */
function filled(source: string, language: string, { course }: CourseContent): string {
  const values = Object.entries(placeholders(course, language));
  return fill(source, Object.fromEntries(values.map(([name, value]) => [name, escaped(value)])));
}

/** A module with the text of every lesson in every language, by its path without the ending: `05-compliment/nl`. */
function modulesOf({ course, lessons }: CourseContent): string {
  const paths = lessons.flatMap(({ folder }) => course.languages.map((language) => `${folder}/${language}`));
  const imports = paths.map((path, at) => `import text${at} from ${JSON.stringify(`${lessonTexts}${path}.mdx`)};`);
  const entries = paths.map((path, at) => `${JSON.stringify(path)}: text${at}`);
  return `${imports.join('\n')}\nexport default { ${entries.join(', ')} };`;
}

/** Offers the lessons' texts as components, made from the files as the check reads them. */
export function viteLessons(asked: Asked): Plugin {
  return {
    name: 'sharewise-lessons',
    enforce: 'pre',
    resolveId: (id) => (id === all ? `\0${all}` : id.startsWith(lessonTexts) ? id : undefined),
    load(id) {
      if (id === `\0${all}`) return modulesOf(loadCourse(asked));
      if (!id.startsWith(lessonTexts)) return undefined;
      const path = id.slice(lessonTexts.length);
      const language = /\/([a-z]+)\.mdx$/.exec(path)?.[1] ?? '';
      this.addWatchFile(join(asked.folder, path));
      return placed(filled(readFiles(asked.folder).get(path) ?? '', language, loadCourse(asked)), path);
    },
  };
}
