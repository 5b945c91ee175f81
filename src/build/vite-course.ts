import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { CourseContent } from '../schemas/content.ts';
import { fill, placeholders } from '../checks/placeholders.ts';
import { exercisesOf } from './exercises.ts';
import { checkFolder } from './check-folder.ts';
import { courseFolder, faultsMessage, loadCourse, readFiles } from './course-folder.ts';
import { stillWords } from './still-words.ts';

/** What the browser needs of the course beside the page, each a script of its own, by the module's name. */
const modules: Readonly<Record<string, (content: CourseContent, inBrowser: boolean) => unknown>> = {
  'virtual:words': ({ words }, inBrowser) => (inBrowser ? withoutStill(words) : words),
  'virtual:bank': ({ bank }) => bank,
  'virtual:practice': ({ lessons }) =>
    Object.fromEntries(lessons.flatMap(({ id, practice }) => (practice ? [[id, practice]] : []))),
  'virtual:exercises': exercisesOf,
};

function withoutStill(words: CourseContent['words']): CourseContent['words'] {
  const kept = (list: Readonly<Record<string, string>>) =>
    Object.entries(list).filter(([name]) => !stillWords.test(name));
  return Object.fromEntries(
    Object.entries(words).map(([language, list]) => [language, Object.fromEntries(kept(list))]),
  );
}

const escaped = (text: string) => text.replaceAll(/[<>{}&]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Fills the placeholders of a lesson's text in, as characters that MDX takes for words. */
function fillLesson(source: string, language: string): string {
  const values = placeholders(loadCourse().course, language);
  return fill(source, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, escaped(value)])));
}

/** Vite's door to the course's folder: words and final check as modules, and placeholders in lesson texts. */
export function viteCourse(): Plugin {
  const folder = courseFolder();
  return {
    name: 'sharewise-course',
    enforce: 'pre',
    configResolved({ command }) {
      const message = command === 'build' && faultsMessage(checkFolder(folder).faults);
      if (message) throw new Error(message);
    },
    resolveId: (id) => (id in modules ? `\0${id}` : undefined),
    load(id, options) {
      const part = id.startsWith('\0') ? modules[id.slice(1)] : undefined;
      if (!part) return undefined;
      for (const path of readFiles(folder).keys()) this.addWatchFile(join(folder, path));
      return `export default ${JSON.stringify(part(loadCourse(folder), options?.ssr === false))};`;
    },
    transform(source, id) {
      const [path = ''] = id.split('?');
      const language = /\/([a-z]{2,3})\.mdx$/.exec(path)?.[1];
      return language && path.startsWith(folder) ? { code: fillLesson(source, language), map: null } : undefined;
    },
  };
}
