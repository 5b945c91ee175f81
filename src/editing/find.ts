import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { fieldsOf, membersOf, type Member, type Reading } from './members.ts';
import type { Path } from './set-texts.ts';

/** A map or a list with its members by places; `names` are a map's. */
export type Holder = {
  readonly members: readonly Member[];
  readonly names: readonly string[] | undefined;
  readonly isFlow: boolean;
};

/** What a node holds; undefined where it holds nothing, or is written in a way that is not known here. */
export function holderOf(reading: Reading, node: Node | null): Holder | undefined {
  if (isSeq(node)) {
    const members = membersOf(reading, node);
    return members && { members, names: undefined, isFlow: node.flow === true };
  }
  if (!isMap(node)) return undefined;
  const members = fieldsOf(reading, node);
  const names = node.items.map(({ key }) => (isScalar(key) ? String(key.value) : ''));
  return members && { members, names, isFlow: node.flow === true };
}

/** Which member of a holder a step of a path leads to; -1 where there is none. */
export const placeOf = ({ names, members }: Holder, step: string | number): number =>
  names ? names.lastIndexOf(String(step)) : typeof step === 'number' && step < members.length ? step : -1;

/** The node at a path; null where it is empty, undefined where there is none. */
export function nodeAt(reading: Reading, path: Path): Node | null | undefined {
  let node: Node | null = reading.document.contents as Node | null;
  for (const step of path) {
    const holder = holderOf(reading, node);
    const member = holder?.members[placeOf(holder, step)];
    if (!member) return undefined;
    node = member.value;
  }
  return node;
}
