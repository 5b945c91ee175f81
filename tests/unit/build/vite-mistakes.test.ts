import { appendFileSync, cpSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ViteDevServer } from 'vite';
import { expect, test, onTestFinished } from 'vitest';
import { lessonTexts } from '../../../src/build/vite-lessons.ts';
import { viteMistakes } from '../../../src/build/vite-mistakes.ts';

/** The development server's part in showing mistakes, and a way to ask it for the page. */
function developed(folder: string, isOnDesk = false) {
  const told: string[] = [];
  const heard = new Map<string, (event: string, path: string) => void>();
  const answers: ((request: object, response: object, next: () => void) => void)[] = [];
  const environment = {
    moduleGraph: {
      idToModuleMap: new Map(
        ['\0virtual:course', '/src/a.ts', `${lessonTexts}01-a/nl.mdx`, `${lessonTexts}01-a/en.mdx`].map((id) => [
          id,
          id,
        ]),
      ),
      invalidateModule: (id: string) => told.push(`forgets ${id.replace(lessonTexts, '').trim()}`),
    },
    hot: { send: () => told.push('shows') },
  };
  const server = {
    watcher: {
      add: () => {},
      on: (name: string, listen: (event: string, path: string) => void) => heard.set(name, listen),
    },
    environments: { ssr: environment },
    ws: { on: () => {}, send: () => {} },
    middlewares: { use: (answer: (typeof answers)[number]) => answers.push(answer) },
  };
  const { configureServer } = viteMistakes(folder, isOnDesk);
  (configureServer as unknown as (one: ViteDevServer) => void)(server as unknown as ViteDevServer);
  const ask = (accept = 'text/html') => {
    let page = 'the course';
    const response = { writeHead: () => {}, end: (text: string) => (page = text) };
    answers[0]?.({ method: 'GET', headers: { accept } }, response, () => {});
    return page;
  };
  return { ask, told, change: (path: string) => heard.get('all')?.('change', path) };
}

function course(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sharewise-dev-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync('scorm/new/template/en', folder, { recursive: true });
  return folder;
}

test('a course that is gone from its folder is a mistake like others, and the page goes on when it is back', () => {
  const folder = course();
  const { ask } = developed(folder);
  expect(ask()).toBe('the course');
  renameSync(join(folder, 'course.yaml'), join(folder, 'course.yml'));
  expect(ask()).toContain('One mistake to mend');
  expect(ask()).toContain('call its file course.yml &quot;course.yaml&quot;');
  expect(ask('text/css')).toBe('the course');
  renameSync(join(folder, 'course.yml'), join(folder, 'course.yaml'));
  expect(ask()).toBe('the course');
});

test('the page is shown anew when the course changes, and at nothing else', () => {
  const folder = course();
  const { change, told } = developed(folder);
  change(join(folder, '01-a', 'nl.mdx'));
  expect(told.splice(0)).toEqual(['forgets \0virtual:course', 'forgets 01-a/nl.mdx', 'shows']);
  change(join(folder, 'course.yaml'));
  expect(told.splice(0)).toEqual(['forgets \0virtual:course', 'forgets 01-a/nl.mdx', 'forgets 01-a/en.mdx', 'shows']);
  change(`${folder}-other/course.yaml`);
  expect(told).toEqual([]);
});

test('on the desk a page that is shown stays: the desk asks for the next one', () => {
  const folder = course();
  const { change, told } = developed(folder, true);
  change(join(folder, '01-a', 'nl.mdx'));
  expect(told).toEqual(['forgets \0virtual:course', 'forgets 01-a/nl.mdx']);
});

test('the page is as the files are, though nothing told of a change', () => {
  const folder = course();
  const { ask, told } = developed(folder);
  ask();
  told.splice(0);
  appendFileSync(join(folder, 'course.yaml'), '# Changed.\n');
  ask();
  expect(told.splice(0)).toEqual(['forgets \0virtual:course', 'forgets 01-a/nl.mdx', 'forgets 01-a/en.mdx']);
  ask();
  expect(told).toEqual([]);
});
