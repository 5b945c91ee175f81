import { nearest } from '../../../src/yaml/did-you-mean.ts';
import type { BuiltCourse } from '../built-course.ts';
import { cornerstone } from './cornerstone.ts';
import { docebo } from './docebo.ts';
import { generic } from './generic.ts';
import { moodle } from './moodle.ts';
import type { Standard } from '../standards.ts';
import type { LmsOptions, Preset, ReasonedOptions } from './options.ts';
import { successfactors } from './successfactors.ts';
import { errorSaying } from '../../../src/said/error.ts';
import { say, together } from '../../../src/said/say.ts';

/** The presets by name, the one for any LMS first. */
export const presets: readonly Preset[] = [generic, moodle, successfactors, cornerstone, docebo];

/** The preset of this name; throws a sentence where there is none. */
export function presetOf(name: string): Preset {
  const preset = presets.find((one) => one.name === name);
  if (preset) return preset;
  const names = presets.map((one) => one.name);
  const near = nearest(name, names);
  const meant = near ? say`Did you mean "${near}"?` : undefined;
  throw errorSaying(together([say`There is no preset "${name}".`, meant, say`Name one of: ${names.join(', ')}.`]));
}

/** A preset's options in a standard, each with the reason. */
export const advisedBy = ({ options, in12 }: Preset, standard: Standard): ReasonedOptions =>
  standard === 'scorm12' ? { ...options, ...in12 } : options;

function valuesOf(preset: Preset, standard: Standard): LmsOptions {
  const { passMark, onFail, exit, window } = advisedBy(preset, standard);
  return { passMark: passMark.value, onFail: onFail.value, exit: exit.value, window: window.value };
}

/** A package's options: the command line's preset, else `course.yaml`'s own options over its preset. */
export function optionsFor(course: BuiltCourse, asked: Preset | undefined, standard: Standard): LmsOptions {
  if (asked) return valuesOf(asked, standard);
  const { preset = generic.name, ...own } = course.lms ?? {};
  return { ...valuesOf(presetOf(preset), standard), onFail: course.onFail, ...own };
}
