import { join } from 'node:path';
import { errorSaying } from '../said/error.ts';
import type { Plugin } from 'vite';
import type { CourseContent } from '../schemas/content.ts';
import { exercisesOf } from './exercises.ts';
import { checkThrough } from './check-folder.ts';
import { faultsMessage, loadCourse, readFiles } from './course-folder.ts';
import type { Asked } from './asked.ts';
import { builtMedia } from './media/built-media.ts';
import { withPictures } from './media/in-posts.ts';
import { stillWords } from './still-words.ts';

/** The whole course, with what only authors read. Importing it in a browser's script stops the build. */
function wholeCourse(content: CourseContent, inBrowser: boolean): CourseContent {
  if (inBrowser) throw new Error('The whole course is for the build alone: no script in the browser may import it.');
  return content;
}

/** The course's parts that page and browser import, each a module by its name. */
const parts: Readonly<Record<string, (content: CourseContent, inBrowser: boolean) => unknown>> = {
  'virtual:course': wholeCourse,
  'virtual:words': ({ words }, inBrowser) => (inBrowser ? withoutStill(words) : words),
  'virtual:bank': ({ bank }) => bank,
  'virtual:practice': ({ lessons }) =>
    Object.fromEntries(lessons.flatMap(({ id, practice }) => (practice ? [[id, practice]] : []))),
  'virtual:exercises': exercisesOf,
};

/** The folder's path; it can be imported even while the course has mistakes. */
const folderModule = 'virtual:course-folder';

function withoutStill(words: CourseContent['words']): CourseContent['words'] {
  const kept = (list: Readonly<Record<string, string>>) =>
    Object.entries(list).filter(([name]) => !stillWords.test(name));
  return Object.fromEntries(
    Object.entries(words).map(([language, list]) => [language, Object.fromEntries(kept(list))]),
  );
}

/** A replacer for JSON that leaves out `why`: the reasons for scores are for authors, never shipped. */
const withoutWhy = (name: string, value: unknown) => (name === 'why' ? undefined : value);

/** The course with what posts show as addresses of the page. */
async function withMedia(asked: Asked): Promise<CourseContent> {
  const [content, media] = [loadCourse(asked), await builtMedia(asked)];
  const lessons = content.lessons.map((one) => ({ ...one, practice: withPictures(one.practice, one.folder, media) }));
  return { ...content, lessons, bank: withPictures(content.bank, 'final-check', media) };
}

/** A Vite plugin that offers the course and its parts as virtual modules. */
export function viteCourse(asked: Asked): Plugin {
  const { folder } = asked;
  return {
    name: 'sharewise-course',
    enforce: 'pre',
    async configResolved({ command }) {
      if (command !== 'build') return;
      const message = faultsMessage((await checkThrough(folder)).faults);
      if (message) throw errorSaying(message);
    },
    resolveId: (id) => (id in parts || id === folderModule ? `\0${id}` : undefined),
    async load(id, options) {
      if (id === `\0${folderModule}`) return `export default ${JSON.stringify(folder)};`;
      const part = id.startsWith('\0') ? parts[id.slice(1)] : undefined;
      if (!part) return undefined;
      for (const path of readFiles(folder).keys()) this.addWatchFile(join(folder, path));
      const content = await withMedia(asked);
      return `export default ${JSON.stringify(part(content, options?.ssr === false), withoutWhy)};`;
    },
  };
}
