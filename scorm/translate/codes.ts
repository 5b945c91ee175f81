import { codesOf, partsOf, type Code, type Part } from '../../src/translation/parts.ts';
import type { Unit } from '../../src/translation/unit.ts';

/** What a code stands for: itself, or what opens and closes the words within it. */
export type CodeText = { readonly open: string; readonly close?: string | undefined };

const textOfCode = (code: Code): CodeText =>
  code.kind === 'alone' ? { open: code.code } : { open: code.open, close: code.close };

const isSame = (a: CodeText, b: CodeText) => a.open === b.open && a.close === b.close;

/** A text with its codes numbered: those of the source from 1, the same in its translation by the same number, others after them. */
export type Numbered = { readonly parts: readonly Part[]; readonly numberOf: ReadonlyMap<Code, number> };

export type NumberedUnit = {
  readonly source: Numbered;
  readonly target: Numbered | undefined;
  /** What each number stands for. */
  readonly texts: ReadonlyMap<number, CodeText>;
};

/** Numbers the codes of a unit, so that a translator's tool can hold those of the translation against the source's. */
export function numbered(unit: Pick<Unit, 'source' | 'target' | 'isMarked'>): NumberedUnit {
  const texts = new Map<number, CodeText>();
  const number = (text: string, isTarget: boolean): Numbered => {
    const parts = partsOf(text, unit.isMarked);
    const numberOf = new Map<Code, number>();
    const taken = new Set<number>();
    for (const code of codesOf(parts)) {
      const own = textOfCode(code);
      const known = [...texts].find(([at, one]) => isTarget && !taken.has(at) && isSame(one, own))?.[0];
      const at = known ?? texts.size + 1;
      taken.add(at);
      texts.set(at, own);
      numberOf.set(code, at);
    }
    return { parts, numberOf };
  };
  const source = number(unit.source, false);
  const target = unit.target === undefined || unit.target === '' ? undefined : number(unit.target, true);
  return { source, target, texts };
}
