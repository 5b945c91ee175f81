import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { courseAsked } from '../../../scorm/report/course/find-course.ts';
import { folder } from '../scorm/fake-dist.ts';

test('without a build the course in lessons/ is read, with its words', async () => {
  const home = folder();
  expect(await courseAsked(undefined, home)).toBeNull();
  cpSync('scorm/new/template/en', join(home, 'lessons'), { recursive: true });
  const course = await courseAsked(undefined, home);
  expect(course?.id).toBe('think-before-you-click');
  expect(course?.questions[0]?.choices[0]?.text['en']).toBeTruthy();
});

test('a folder that is named is read as it is, and refused with its mistakes', async () => {
  const own = folder();
  cpSync('scorm/new/template/en', own, { recursive: true });
  expect((await courseAsked(own))?.languages).toEqual(['en']);
  writeFileSync(join(own, 'course.yaml'), 'id: other\n');
  await expect(courseAsked(own)).rejects.toThrow(/^The course has/);
});
