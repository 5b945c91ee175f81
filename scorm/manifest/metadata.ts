import type { BuiltCourse } from '../built-course.ts';
import { element, type Xml } from './xml.ts';

/** The typical duration as ISO 8601, such as `PT10M`. */
const durationOf = (course: BuiltCourse) => `PT${course.minutes}M`;

/** An identifier that no other course has: the course's id, which is permanent, behind a fixed word. */
export const identifierOf = (course: BuiltCourse, standard: string): string => `sharewise-${course.id}-${standard}`;

/** The course's title in its default language, for elements that take one. */
export const titleOf = (course: BuiltCourse): string => course.title[course.languages[0] ?? ''] ?? course.id;

/** LOM 1.0 as IMS Learning Resource Meta-data 1.2.1 binds it, in the order of its schema (SCORM 1.2 CAM 2.2). */
export function imsMetadata(course: BuiltCourse): Xml {
  const texts = (text: Readonly<Record<string, string>>) =>
    course.languages.map((language) => element('imsmd:langstring', { 'xml:lang': language }, text[language] ?? ''));
  const token = (value: string) => [
    element('imsmd:source', {}, element('imsmd:langstring', { 'xml:lang': 'x-none' }, 'LOMv1.0')),
    element('imsmd:value', {}, element('imsmd:langstring', { 'xml:lang': 'x-none' }, value)),
  ];
  return element(
    'imsmd:lom',
    {},
    element(
      'imsmd:general',
      {},
      element('imsmd:identifier', {}, course.id),
      element('imsmd:title', {}, ...texts(course.title)),
      ...course.languages.map((language) => element('imsmd:language', {}, language)),
      element('imsmd:description', {}, ...texts(course.description)),
      element('imsmd:keyword', {}, ...texts(course.keywords)),
    ),
    element(
      'imsmd:lifecycle',
      {},
      element('imsmd:version', {}, element('imsmd:langstring', { 'xml:lang': 'x-none' }, course.version)),
    ),
    element(
      'imsmd:educational',
      {},
      element('imsmd:typicallearningtime', {}, element('imsmd:datetime', {}, durationOf(course))),
    ),
    element(
      'imsmd:rights',
      {},
      element('imsmd:cost', {}, ...token('no')),
      element('imsmd:copyrightandotherrestrictions', {}, ...token('yes')),
      element('imsmd:description', {}, ...texts(course.organisation)),
    ),
  );
}

/** LOM as IEEE 1484.12.3 binds it, a file of its own: SCORM 2004's content packaging schema takes no other here. */
export function lomMetadata(course: BuiltCourse): Xml {
  const texts = (text: Readonly<Record<string, string>>) =>
    course.languages.map((language) => element('string', { language }, text[language] ?? ''));
  const token = (value: string) => [element('source', {}, 'LOMv1.0'), element('value', {}, value)];
  return element(
    'lom',
    { xmlns: 'http://ltsc.ieee.org/xsd/LOM' },
    element(
      'general',
      {},
      element('identifier', {}, element('catalog', {}, 'sharewise'), element('entry', {}, course.id)),
      element('title', {}, ...texts(course.title)),
      ...course.languages.map((language) => element('language', {}, language)),
      element('description', {}, ...texts(course.description)),
      element('keyword', {}, ...texts(course.keywords)),
    ),
    element('lifeCycle', {}, element('version', {}, element('string', { language: 'x-none' }, course.version))),
    element('educational', {}, element('typicalLearningTime', {}, element('duration', {}, durationOf(course)))),
    element(
      'rights',
      {},
      element('cost', {}, ...token('no')),
      element('copyrightAndOtherRestrictions', {}, ...token('yes')),
      element('description', {}, ...texts(course.organisation)),
    ),
  );
}
