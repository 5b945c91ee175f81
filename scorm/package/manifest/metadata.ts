import type { BuiltCourse } from '../built-course.ts';
import { element, type Xml } from './xml.ts';

/** The typical duration as ISO 8601, such as `PT10M`. */
const durationOf = (course: BuiltCourse) => `PT${course.minutes}M`;

/** An identifier that no other course has: the course's id, which is permanent, behind a fixed word. */
export const identifierOf = (course: BuiltCourse, standard: string): string => `sharewise-${course.id}-${standard}`;

/** The course's title in its default language, for elements that take one. */
export const titleOf = (course: BuiltCourse): string => course.title[course.languages[0] ?? ''] ?? course.id;

const keywordsOf = (text: string) =>
  text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** The keywords, each with its language: languages can have different numbers of them. */
const keywords = (course: BuiltCourse) =>
  course.languages.flatMap((language) =>
    keywordsOf(course.keywords[language] ?? '').map((word) => ({ language, word })),
  );

/** The owner of the course, in each language. */
const rightsOf = ({ languages, organisation }: BuiltCourse) =>
  Object.fromEntries(languages.map((language) => [language, `© ${organisation[language] ?? ''}`]));

/** LOM 1.0 as IMS Learning Resource Meta-data 1.2.1 binds it, in the order of its schema (SCORM 1.2 CAM 2.2). */
export function imsMetadata(course: BuiltCourse): Xml {
  const texts = (text: Readonly<Record<string, string>>) =>
    course.languages.map((language) => element('imsmd:langstring', { 'xml:lang': language }, text[language] ?? ''));
  const neutral = (value: string) => element('imsmd:langstring', { 'xml:lang': 'x-none' }, value);
  const token = (value: string) => [
    element('imsmd:source', {}, neutral('LOMv1.0')),
    element('imsmd:value', {}, neutral(value)),
  ];
  return element(
    'imsmd:lom',
    {},
    element(
      'imsmd:general',
      {},
      element('imsmd:title', {}, ...texts(course.title)),
      // SCORM 1.2 reserves LOM's identifier; a catalogue entry is its place for an id.
      element(
        'imsmd:catalogentry',
        {},
        element('imsmd:catalog', {}, 'sharewise'),
        element('imsmd:entry', {}, neutral(course.id)),
      ),
      ...course.languages.map((language) => element('imsmd:language', {}, language)),
      element('imsmd:description', {}, ...texts(course.description)),
      ...keywords(course).map(({ language, word }) =>
        element('imsmd:keyword', {}, element('imsmd:langstring', { 'xml:lang': language }, word)),
      ),
    ),
    element('imsmd:lifecycle', {}, element('imsmd:version', {}, neutral(course.version))),
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
      element('imsmd:description', {}, ...texts(rightsOf(course))),
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
      ...keywords(course).map(({ language, word }) => element('keyword', {}, element('string', { language }, word))),
    ),
    element('lifeCycle', {}, element('version', {}, element('string', { language: 'x-none' }, course.version))),
    element('educational', {}, element('typicalLearningTime', {}, element('duration', {}, durationOf(course)))),
    element(
      'rights',
      {},
      element('cost', {}, ...token('no')),
      element('copyrightAndOtherRestrictions', {}, ...token('yes')),
      element('description', {}, ...texts(rightsOf(course))),
    ),
  );
}
