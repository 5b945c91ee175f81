import { describe, expect, test } from 'vitest';
import { packageFiles } from '../../../scorm/package/package-course.ts';
import type { LmsOptions } from '../../../scorm/package/presets/options.ts';
import { optionsFor, presetOf, presets } from '../../../scorm/package/presets/presets.ts';
import { presetNames } from '../../../src/schemas/course.ts';
import { builtCourse, builtFiles } from './fake-dist.ts';

/** The text of a package's file, made with some options changed. */
function textOf(path: string, standard: 'scorm12' | 'scorm2004-3rd', changed: Partial<LmsOptions>): string {
  const course = builtCourse();
  const dist = new Map(
    Object.entries(builtFiles(course)).map(([name, text]) => [name, new TextEncoder().encode(text)]),
  );
  const files = packageFiles(dist, course, standard, { ...optionsFor(course, undefined, standard), ...changed });
  return new TextDecoder().decode(files.get(path));
}

describe('presets', () => {
  test('are the ones that course.yaml may name, each with a reason for every option', () => {
    expect(presets.map((one) => one.name)).toEqual([...presetNames]);
    for (const { options, in12, settings, standardsWhy } of presets)
      for (const { en, nl } of [
        standardsWhy,
        ...[...Object.values(options), ...Object.values(in12 ?? {}), ...settings].map((one) => one.why),
      ])
        for (const why of [en, nl]) expect(why).toMatch(/^[A-Z].{20,}\.$/);
  });

  test('asked for on the command line hold over what course.yaml says; there, single options hold over its preset', () => {
    const course = builtCourse({ onFail: 'failed', lms: { preset: 'cornerstone', window: 'stay' } });
    expect(optionsFor(course, undefined, 'scorm12')).toEqual({
      passMark: 'left-out',
      onFail: 'failed',
      exit: 'suspend',
      window: 'stay',
    });
    expect(optionsFor(course, presetOf('cornerstone'), 'scorm12')).toMatchObject({
      onFail: 'incomplete',
      window: 'close',
    });
  });

  test('below the pass mark, Moodle is told "incomplete" in 1.2, which keeps the attempt open, and "failed" in 2004', () => {
    const told = (standard: 'scorm12' | 'scorm2004-3rd') => optionsFor(builtCourse(), presetOf('moodle'), standard);
    expect(told('scorm12')).toMatchObject({ onFail: 'incomplete', window: 'close-around' });
    expect(told('scorm2004-3rd')).toMatchObject({ onFail: 'failed', window: 'close-around' });
  });

  test.each(['scorm12', 'scorm2004-3rd'] as const)('in %s each option changes the package', (standard) => {
    const mark = /masteryscore|minNormalizedMeasure/;
    expect(textOf('imsmanifest.xml', standard, { passMark: 'in-manifest' })).toMatch(mark);
    expect(textOf('imsmanifest.xml', standard, { passMark: 'left-out' })).not.toMatch(mark);
    expect(textOf('index.html', standard, { onFail: 'incomplete' })).toContain('data-on-fail="incomplete"');
    expect(textOf('index.html', standard, { exit: 'normal' })).toContain('data-exit="normal"');
    expect(textOf('index.html', standard, { window: 'stay' })).toContain('data-window="stay"');
    expect(JSON.parse(textOf('course.json', standard, { onFail: 'incomplete' }))).toMatchObject({
      onFail: 'incomplete',
    });
  });
});
