import { XmlBufferInputProvider, XmlDocument, XmlLibError, XsdValidator, xmlRegisterInputProvider } from 'libxml2-wasm';

type Mend = { readonly file: string; readonly from: string; readonly to: string };

/**
 * Two faults in SCORM 1.2's own schemas, which a parser of today refuses. Neither mend lets anything through that the original
 * would not:
 * - `ims_xml.xsd` makes the xml namespace the default one, which Namespaces in XML 1.0 forbids. Every name in that file
 *   has a prefix, so nothing uses the default, and without it the file says the same.
 * - LOM's wildcard `##any` also takes the elements that stand before it, which makes the content ambiguous (XML Schema,
 *   Unique Particle Attribution). `##other` is a part of `##any`: what is valid with it is valid without.
 */
const mends: readonly Mend[] = [
  { file: 'ims_xml.xsd', from: ' xmlns="http://www.w3.org/XML/1998/namespace"', to: '' },
  { file: 'imsmd_rootv1p2p1.xsd', from: '<xsd:any namespace="##any"', to: '<xsd:any namespace="##other"' },
];

function mended(file: string, bytes: Uint8Array): Uint8Array {
  const mend = mends.find((one) => one.file === file);
  if (mend === undefined) return bytes;
  const parts = new TextDecoder().decode(bytes).split(mend.from);
  if (parts.length !== 2) throw new Error(`${file} has "${mend.from}" ${parts.length - 1} times instead of once.`);
  return new TextEncoder().encode(parts.join(mend.to));
}

/** A schema of everything that the manifest itself says it is described by, so that what it says is checked too. */
function schemaOf(manifest: string, folder: string): XmlDocument {
  const words = /xsi:schemaLocation="([^"]+)"/.exec(manifest)?.[1]?.split(' ') ?? [];
  const pairs = Array.from({ length: words.length / 2 }, (_, at) => words.slice(2 * at, 2 * at + 2));
  const imports = pairs.map(([namespace, file]) => `<xs:import namespace="${namespace}" schemaLocation="${file}"/>`);
  const schema = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports.join('')}</xs:schema>`;
  return XmlDocument.fromString(schema, { url: `${folder}/all.xsd` });
}

// libxml2 takes few providers and refuses more without a word: one, to which each package's schemas are added.
const loaded = new XmlBufferInputProvider({});
if (!xmlRegisterInputProvider(loaded)) throw new Error('libxml2 has no room for the schemas.');
let folders = 0;

/** Where the schemas of a package can be loaded from. */
function load(files: ReadonlyMap<string, Uint8Array>): string {
  const folder = `package-${folders++}`;
  for (const [path, bytes] of files)
    if (/\.(xsd|dtd)$/.test(path)) loaded.addBuffer(`${folder}/${path}`, mended(path, bytes));
  return folder;
}

/**
 * What the standard's official schemas, as they lie in a package, have against its manifest; empty where it is valid.
 * Throws where a schema itself can't be loaded.
 */
export function schemaFaults(manifest: string, files: ReadonlyMap<string, Uint8Array>): string[] {
  using schema = schemaOf(manifest, load(files));
  using validator = XsdValidator.fromDoc(schema);
  using document = XmlDocument.fromString(manifest);
  try {
    validator.validate(document);
    return [];
  } catch (error) {
    if (!(error instanceof XmlLibError)) throw error;
    const faults = error.details.map(({ message }) => message.trim());
    // A schema that was not found is left out without a word, and then this is all that is said.
    if (faults.some((fault) => fault.includes('No matching global declaration'))) throw error;
    return faults;
  }
}
