import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XmlBufferInputProvider, XmlDocument, XmlLibError, XsdValidator, xmlRegisterInputProvider } from 'libxml2-wasm';

const folder = join(import.meta.dirname, 'xsd');
const bytes = (name: string) => new Uint8Array(readFileSync(join(folder, name)));

// The schemas name the one of the `xml:` attributes by an address each.
const schemas = new XmlBufferInputProvider({
  'http://www.w3.org/2001/xml.xsd': bytes('xml.xsd'),
  'xliff/informativeCopiesOf3rdPartySchemas/w3c/xml.xsd': bytes('xml.xsd'),
});
if (!xmlRegisterInputProvider(schemas)) throw new Error('libxml2 has no room for the schemas.');

const names = { '1.2': 'xliff-core-1.2-strict.xsd', '2.1': 'xliff-core-2.0.xsd' } as const;

/** What the schema of the standard has against an XLIFF file; empty where it is valid. */
export function schemaFaults(xliff: string, version: keyof typeof names): string[] {
  using schema = XmlDocument.fromBuffer(bytes(names[version]), { url: `xliff/${names[version]}` });
  using validator = XsdValidator.fromDoc(schema);
  using document = XmlDocument.fromString(xliff);
  try {
    validator.validate(document);
    return [];
  } catch (error) {
    if (!(error instanceof XmlLibError)) throw error;
    return error.details.map(({ message }) => message.trim());
  }
}
