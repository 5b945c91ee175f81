import { identifierOf, lomMetadata, titleOf } from './metadata.ts';
import { resources } from './resources.ts';
import { statedPassMark, type ManifestFiles, type ManifestInput } from './types.ts';
import { element, xmlDocument, type Xml } from './xml.ts';

const metadataFile = 'metadata.xml';

const namespaces = {
  xmlns: 'http://www.imsglobal.org/xsd/imscp_v1p1',
  'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_v1p3',
  'xmlns:adlseq': 'http://www.adlnet.org/xsd/adlseq_v1p3',
  'xmlns:adlnav': 'http://www.adlnet.org/xsd/adlnav_v1p3',
  'xmlns:imsss': 'http://www.imsglobal.org/xsd/imsss',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xsi:schemaLocation':
    'http://www.imsglobal.org/xsd/imscp_v1p1 imscp_v1p1.xsd http://www.adlnet.org/xsd/adlcp_v1p3 adlcp_v1p3.xsd http://www.adlnet.org/xsd/adlseq_v1p3 adlseq_v1p3.xsd http://www.adlnet.org/xsd/adlnav_v1p3 adlnav_v1p3.xsd http://www.imsglobal.org/xsd/imsss imsss_v1p0.xsd',
};

/** The pass mark as the primary objective's measure (SCORM 2004 SN 3.10). */
function objectives(passMark: number): Xml {
  const measure = element('imsss:minNormalizedMeasure', {}, String(passMark / 100));
  return element(
    'imsss:objectives',
    {},
    element('imsss:primaryObjective', { objectiveID: 'course', satisfiedByMeasure: 'true' }, measure),
  );
}

/**
 * Tells the LMS that the content sets completion and success itself: otherwise some LMSs complete a course that was
 * merely opened.
 */
function sequencing(passMark: number | undefined): Xml {
  return element(
    'imsss:sequencing',
    {},
    passMark === undefined ? undefined : objectives(passMark),
    element('imsss:deliveryControls', {
      tracked: 'true',
      completionSetByContent: 'true',
      objectiveSetByContent: 'true',
    }),
  );
}

/** The manifest of a SCORM 2004 package, 3rd or 4th edition: one SCO that holds the whole course (SCORM 2004 CAM 3.4). */
export function manifestScorm2004(edition: '3rd' | '4th', input: ManifestInput): ManifestFiles {
  const { course, files } = input;
  const item = element(
    'item',
    { identifier: 'item', identifierref: 'resource', isvisible: 'true' },
    element('title', {}, titleOf(course)),
    sequencing(statedPassMark(input)),
  );
  const manifest = element(
    'manifest',
    { identifier: identifierOf(course, `scorm2004-${edition}`), version: course.version, ...namespaces },
    element(
      'metadata',
      {},
      element('schema', {}, 'ADL SCORM'),
      element('schemaversion', {}, `2004 ${edition} Edition`),
      element('adlcp:location', {}, metadataFile),
    ),
    element(
      'organizations',
      { default: 'organization' },
      element(
        'organization',
        { identifier: 'organization' },
        element('title', {}, titleOf(course)),
        item,
        element('imsss:sequencing', {}, element('imsss:controlMode', { choice: 'true', flow: 'true' })),
      ),
    ),
    resources([...files, metadataFile], 'adlcp:scormType'),
  );
  return { 'imsmanifest.xml': xmlDocument(manifest), [metadataFile]: xmlDocument(lomMetadata(course)) };
}
