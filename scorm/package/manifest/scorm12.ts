import { identifierOf, imsMetadata, titleOf } from './metadata.ts';
import { resources } from './resources.ts';
import { statedPassMark, type ManifestFiles, type ManifestInput } from './types.ts';
import { element, xmlDocument } from './xml.ts';

const namespaces = {
  xmlns: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
  'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_rootv1p2',
  'xmlns:imsmd': 'http://www.imsglobal.org/xsd/imsmd_rootv1p2p1',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xsi:schemaLocation':
    'http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd http://www.imsglobal.org/xsd/imsmd_rootv1p2p1 imsmd_rootv1p2p1.xsd http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd',
};

/** The manifest of a SCORM 1.2 package: one SCO that holds the whole course (SCORM 1.2 CAM 2.3). */
export function manifestScorm12(input: ManifestInput): ManifestFiles {
  const { course, files } = input;
  const passMark = statedPassMark(input);
  const identifier = identifierOf(course, 'scorm12');
  const mastery = passMark === undefined ? undefined : element('adlcp:masteryscore', {}, String(passMark));
  const manifest = element(
    'manifest',
    { identifier, version: course.version, ...namespaces },
    element(
      'metadata',
      {},
      element('schema', {}, 'ADL SCORM'),
      element('schemaversion', {}, '1.2'),
      imsMetadata(course),
    ),
    element(
      'organizations',
      { default: 'organization' },
      element(
        'organization',
        { identifier: 'organization' },
        element('title', {}, titleOf(course)),
        element(
          'item',
          { identifier: 'item', identifierref: 'resource', isvisible: 'true' },
          element('title', {}, titleOf(course)),
          mastery,
        ),
      ),
    ),
    resources(files, 'adlcp:scormtype'),
  );
  return { 'imsmanifest.xml': xmlDocument(manifest) };
}
