import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { dutch } from '../../src/said/nl/dutch.ts';
import { keyOf, say, together } from '../../src/said/say.ts';

/** A node and all below it. */
function nodesOf(node: ts.Node): ts.Node[] {
  const all: ts.Node[] = [];
  const visit = (one: ts.Node): void => {
    all.push(one);
    ts.forEachChild(one, visit);
  };
  visit(node);
  return all;
}

const nodesIn = (files: readonly string[]) =>
  files.flatMap((file) => {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
    return nodesOf(source).map((node) => [file, node] as const);
  });

const all = nodesIn(globSync(['src/**/*.{ts,tsx}', 'scorm/**/*.ts']));

/** The English of a `say` template, as the Dutch is listed by it. */
function sentenceOf(node: ts.Node): string | undefined {
  if (!ts.isTaggedTemplateExpression(node) || node.tag.getText() !== 'say') return undefined;
  const { template } = node;
  if (ts.isNoSubstitutionTemplateLiteral(template)) return template.text;
  return keyOf([template.head.text, ...template.templateSpans.map(({ literal }) => literal.text)]);
}

const templates = all.flatMap(([file, node]) => {
  const sentence = sentenceOf(node);
  return sentence === undefined ? [] : [{ file, sentence }];
});

// Those of the built course and of the desk's requests are for developers.
const isOfAuthors = (file: string) =>
  /^src\/schemas\/(?!built-course|desk)|^src\/checks\/read-course/.test(file.replaceAll('\\', '/'));

/** The sentences that schemas hold: what a field is for, and what is said of a wrong one. */
const ofSchemas = all.flatMap(([file, node]) =>
  isOfAuthors(file) && ts.isStringLiteral(node) && /^["A-Z0-9].*\s.*[.?!"]$|^true .*\.$/.test(node.text)
    ? [{ file, sentence: node.text }]
    : [],
);

const placesIn = (sentence: string) => [...new Set(sentence.match(/\{\d+\}/g))].toSorted();

test('every sentence that the check and the desk say has its Dutch, and no Dutch is left over', () => {
  const said = [...templates, ...ofSchemas];
  expect(said.length).toBeGreaterThan(400);
  expect(said.filter(({ sentence }) => !(sentence in dutch))).toEqual([]);
  const known = new Set(said.map(({ sentence }) => sentence));
  expect(Object.keys(dutch).filter((sentence) => !known.has(sentence))).toEqual([]);
});

test('the Dutch of each has the same values in it', () => {
  const all = Object.entries(dutch);
  expect(all.filter(([en, nl]) => placesIn(nl).join() !== placesIn(en).join() || nl.trim() === '')).toEqual([]);
});

test('a sentence is listed once: of two, one would be lost', () => {
  const listed = nodesIn(globSync('src/said/nl/*.ts')).flatMap(([, node]) =>
    ts.isPropertyAssignment(node) && ts.isStringLiteralLike(node.name) ? [node.name.text] : [],
  );
  expect(listed.filter((one, at) => listed.indexOf(one) !== at)).toEqual([]);
});

test('no sentence within a sentence is left in English', () => {
  const within = all.flatMap(([file, node]) => {
    if (!ts.isTaggedTemplateExpression(node) || node.tag.getText() !== 'say') return [];
    const spans = ts.isTemplateExpression(node.template) ? node.template.templateSpans : [];
    const texts = spans
      .flatMap(({ expression }) => [...nodesOf(expression)])
      .filter((one) => ts.isStringLiteralLike(one));
    return texts
      .filter((one) => !ts.isTaggedTemplateExpression(one.parent) && /[a-z]{2} ?[a-z]/.test(one.text))
      .map((one) => `${file}: ${one.text}`);
  });
  expect(within).toEqual([]);
});

test('values are put in by their place, sentences among them by their language, numbers with a comma in Dutch', () => {
  const both = say`The colour ${'#fff'} has a contrast of ${1.5} with the page, ${say`in drawings and marks`}; it needs ${3}.`;
  expect(both.en).toBe('The colour #fff has a contrast of 1.5 with the page, in drawings and marks; it needs 3.');
  expect(both.nl).toBe(
    'De kleur #fff heeft een contrast van 1,5 met de pagina, in tekeningen en accenten; het moet 3 zijn.',
  );
  expect(together([say`The file is empty.`, undefined, say`Remove it.`]).nl).toBe('Het bestand is leeg. Haal het weg.');
});
