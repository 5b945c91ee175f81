import fc from 'fast-check';
import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { element, xmlDocument } from '../../../scorm/package/manifest/xml.ts';

/** What a parser reads of an element's text and of an attribute. */
function read(markup: string): { text: string | undefined; attribute: string | undefined } {
  using document = XmlDocument.fromString(markup);
  return { text: document.root.content, attribute: document.root.attr('a')?.value };
}

// What XML 1.0 section 2.2 has no way to write.
const missing = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const text = fc.string({
  unit: fc.oneof(fc.constantFrom('<', '&', '"', "'", ']]>', '\r', '\n', '\t', '\0', '🙂'), fc.string()),
});

describe('an XML element', () => {
  test('reads as the text that was put in, whatever it is', () => {
    fc.assert(
      fc.property(text, (given) => {
        expect(read(xmlDocument(element('one', {}, given))).text).toBe(given.replaceAll(missing, ''));
      }),
    );
  });

  test('reads as the attribute that was put in, whatever it is', () => {
    fc.assert(
      fc.property(text, (given) => {
        const expected = given.replaceAll(missing, '').replaceAll(/[\t\n]/g, ' ');
        expect(read(xmlDocument(element('one', { a: given }))).attribute).toBe(expected);
      }),
    );
  });

  test('leaves out each character that XML does not have, and no other', () => {
    const codes = Array.from({ length: 0x1_00_00 }, (_, code) => code).filter((code) => (code & 0xf8_00) !== 0xd8_00);
    const all = String.fromCharCode(...codes);
    expect(read(xmlDocument(element('one', {}, all))).text).toBe(all.replaceAll(missing, ''));
  });

  test('is never markup of its own making', () => {
    const { markup } = element('one', { a: '"><script>' }, '</one><script>&');
    expect(markup).toBe('<one a="&quot;&gt;&lt;script&gt;">&lt;/one&gt;&lt;script&gt;&amp;</one>');
  });

  test('leaves out what is undefined', () => {
    expect(element('one', { a: undefined }, undefined, element('two', {})).markup).toBe('<one><two/></one>');
  });
});
