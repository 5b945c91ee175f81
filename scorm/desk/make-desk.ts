import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { noteOpened } from './courses.ts';
import { openCourse, type OpenCourse } from './course/open-course.ts';
import { watchFolder } from './course/watch.ts';
import { folderOf } from './data-folder.ts';
import { makeEvents } from './events.ts';
import { makeChecker } from './faults/checker.ts';
import { originOf } from './guard.ts';
import { makeLivePage } from './live/live-page.ts';
import type { DeskParts } from './parts.ts';
import { makeTryPlace } from './try/try-place.ts';
import { errorSaying } from '../../src/said/error.ts';
import { say } from '../../src/said/say.ts';

type Options = {
  readonly course: string;
  readonly data: string;
  readonly origin: string;
  readonly token: string;
  /** Where the live page and the preview LMS are to be. */
  readonly ports: { readonly live: number; readonly try: number };
};

const heartbeat = 5000;

/** Opens a course on the desk; `close` ends what belongs to it. Throws a sentence where the folder holds no course. */
export function makeDesk({ course: first, data: allData, origin, token, ports }: Options) {
  const events = makeEvents();
  let course: OpenCourse;
  let unwatch = () => {};
  let inAll = 0;
  const checker = makeChecker(
    () => course.folder,
    (faults) => events.tell('faults', { revision: course.revision(), faults }),
  );
  const live = makeLivePage(origin, ports.live, (page) => events.tell('page', page));
  const tryPlace = makeTryPlace(ports.try);
  const data = () => folderOf(allData, course.folder);

  /** How many windows there are in all; as many as before while another program holds the database. */
  function windowsNow(): number {
    try {
      return course.history.beat(process.pid, events.windows(), Date.now());
    } catch {
      return inAll;
    }
  }

  function count(): void {
    const windows = windowsNow();
    if (windows === inAll) return;
    inAll = windows;
    events.tell('others', { count: Math.max(0, windows - 1) });
  }

  function openAt(folder: string): void {
    if (!existsSync(join(folder, 'course.yaml')))
      throw errorSaying(say`There is no course in ${folder}: it has no course.yaml. Name a course's folder.`);
    const real = realpathSync(folder);
    course = openCourse({
      folder: real,
      history: join(folderOf(allData, real), 'history.sqlite'),
      changed(change) {
        events.tell('changed', change);
        checker.check();
      },
    });
    noteOpened(allData, real);
    unwatch = watchFolder(real, () => course.refresh());
    checker.check();
  }

  openAt(first);
  events.onWindows(count);
  const beating = setInterval(count, heartbeat);
  beating.unref();

  const parts: DeskParts = {
    token,
    origin,
    events,
    checker,
    course: () => course,
    data,
    allData,
    open(folder) {
      const [before, stop] = [course, unwatch];
      openAt(folder);
      stop();
      before.close();
      inAll = 0;
      count();
      if (live.page().state !== 'stopped') live.start(course.folder);
      events.tell('opened', { folder: course.folder });
    },
    live: { page: live.page, start: () => live.start(course.folder), stop: live.stop },
    windows: () => inAll,
    frames: [originOf(ports.live), originOf(ports.try)],
    tryPlace,
  };

  async function close(): Promise<void> {
    clearInterval(beating);
    unwatch();
    await Promise.all([live.stop(), checker.close(), tryPlace.close()]);
    course.close();
  }

  return { parts, close };
}
