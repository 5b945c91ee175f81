import { asciiOf } from '../../yaml/plain-letters.ts';
import { choicesOf, isText, type Schema } from './schema.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** The first name made of `base` and a number that is not among `taken`. */
export function freeName(base: string, taken: readonly string[]): string {
  if (!taken.includes(base)) return base;
  for (let n = 2; ; n++) if (!taken.includes(`${base}-${n}`)) return `${base}-${n}`;
}

/** A kebab-case id from words: `Onze waarde!` becomes `onze-waarde`. Empty where nothing can be made of them. */
export function idFrom(words: string): string {
  const plain = asciiOf(words)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-');
  return plain
    .replace(/^[-\d]+/, '')
    .slice(0, 40)
    .replace(/-+$/, '');
}

const singular = (name: string) => name.replace(/ies$/, 'y').replace(/s$/, '').toLowerCase();

const strings = (list: readonly unknown[], field: string): string[] =>
  list.flatMap((one) => {
    const value = (one as Readonly<Record<string, unknown>> | null)?.[field];
    return typeof value === 'string' ? [value] : [];
  });

type Blank = { readonly languages: readonly string[]; readonly list: readonly unknown[]; readonly name: string };

function ofField(field: string, schema: Schema, blank: Blank): unknown {
  if (field === 'id')
    return freeName(singular(blank.name.replaceAll(/[A-Z]/g, (one) => `-${one}`)), strings(blank.list, 'id'));
  if (field === 'key') return [...letters].find((one) => !strings(blank.list, 'key').includes(one)) ?? 'z';
  return blankOf(schema, { ...blank, list: [], name: field });
}

/** A value that a schema takes as far as can be said without an author: empty words, the first of choices, one of each that must be. */
export function blankOf(schema: Schema, blank: Blank): unknown {
  if (isText(schema)) return Object.fromEntries(blank.languages.map((language) => [language, '']));
  const choices = choicesOf(schema);
  if (choices) return choices.at(-1) === 0 ? 0 : choices[0];
  if (schema.properties) {
    const required = Object.entries(schema.properties).filter(([name]) => schema.required?.includes(name));
    return Object.fromEntries(required.map(([name, own]) => [name, ofField(name, own, blank)]));
  }
  if (schema.type === 'array') {
    const made: unknown[] = [];
    while (made.length < (schema.minItems ?? 0)) made.push(blankOf(schema.items ?? {}, { ...blank, list: [...made] }));
    return made;
  }
  if (schema.type === 'boolean') return false;
  if (schema.type === 'integer' || schema.type === 'number') return schema.minimum ?? 0;
  return '';
}
