import { lessonIds } from '../e2e/course.ts';
import { closeIn } from './check.ts';
import { goTo } from './lessons.ts';
import { patiently, type Tour } from './stage.ts';

const start: Tour = {
  name: 'start',
  fresh: true,
  run: async (course, look) => {
    await look('first-time');
    await course.locator('[data-action="start"]').click();
    await goTo(course, lessonIds[0] ?? '');
    await look('first-lesson');
    await course.locator('[data-action="menu"]:visible').first().click();
    await look('menu');
    await course.keyboard.press('Escape');
    await course.locator('[data-action="next"]').click();
    await goTo(course, lessonIds[0] ?? '');
    await course.locator('[data-action="previous"]').click();
    await look('resumed');
  },
};

const connecting: Tour = {
  name: 'connecting',
  faults: 'late-api',
  fresh: true,
  run: (_course, look) => look('start'),
};

/** What the course says of its connection, on the start screen and above a lesson. */
const notice = (name: string, faults: string): Tour => ({
  name,
  faults,
  fresh: true,
  run: async (course, look) => {
    await look('start');
    await course.locator('[data-action="start"]').click();
    await goTo(course, lessonIds[0] ?? '');
    await look('lesson');
  },
});

const unsaved: Tour = {
  name: 'unsaved',
  faults: 'commit-false',
  fresh: true,
  run: async (course, look) => {
    await course.locator('[data-action="start"]').click();
    await course.locator('[data-action="next"]').click();
    await goTo(course, lessonIds[1] ?? '');
    await patiently(course.locator('html')).toHaveAttribute('data-save', 'pending');
    await look('lesson');
    await closeIn(course);
    await look('closed');
  },
};

// SCORM 2004 alone says that a session has been closed already.
const relaunched: Tour = {
  name: 'relaunched',
  dialect: 'scorm2004',
  fresh: true,
  run: async (course, look) => {
    await closeIn(course);
    await course.reload();
    await patiently(course.locator('[data-notice] [data-when="relaunch"]')).toBeVisible();
    await look('start');
  },
};

/** What stands around the lessons: start, menu, and everything that the session may have to say. */
export const aroundTours: readonly Tour[] = [
  start,
  connecting,
  notice('no-lms', 'no-api'),
  notice('refused', 'initialize-false'),
  notice('review', 'review'),
  notice('browse', 'browse'),
  { ...notice('web', ''), dialect: 'web' },
  unsaved,
  relaunched,
];
