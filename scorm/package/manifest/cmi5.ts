import { titleOf } from './metadata.ts';
import { statedPassMark, type ManifestFiles, type ManifestInput } from './types.ts';
import { element, xmlDocument, type Xml } from './xml.ts';

type Words = Readonly<Record<string, string>>;

/** What the course and its one unit are called in statements, whatever the version, for good. */
export const cmi5Ids = (course: string) => ({
  course: `urn:sharewise:${course}`,
  unit: `urn:sharewise:${course}/course`,
});

/** A text in each language of the course; one that says nothing in a language has the title in its place. */
const texts = (name: string, { course }: ManifestInput, words: Words): Xml =>
  element(
    name,
    {},
    ...course.languages.map((language) =>
      element('langstring', { lang: language }, words[language]?.trim() || titleOf(course)),
    ),
  );

/**
 * The course structure of a cmi5 package (cmi5 13): one unit that holds the whole course, satisfied once it is passed or,
 * without a check, completed.
 */
export function manifestCmi5(input: ManifestInput): ManifestFiles {
  const { course } = input;
  const ids = cmi5Ids(course.id);
  const passMark = statedPassMark(input);
  const names = () => [texts('title', input, course.title), texts('description', input, course.description)];
  const structure = element(
    'courseStructure',
    { xmlns: 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd' },
    element('course', { id: ids.course }, ...names()),
    element(
      'au',
      {
        id: ids.unit,
        launchMethod: 'AnyWindow',
        moveOn: course.finalCheck === false ? 'Completed' : 'Passed',
        masteryScore: passMark === undefined ? undefined : String(passMark / 100),
        activityType: 'http://adlnet.gov/expapi/activities/course',
      },
      ...names(),
      element('url', {}, 'index.html'),
    ),
  );
  return { 'cmi5.xml': xmlDocument(structure) };
}
