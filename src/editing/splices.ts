import { isCollection, isScalar } from 'yaml';
import type { Holder } from './find.ts';
import type { Member, Reading } from './members.ts';
import { blockText, flowText, isNested } from './render.ts';

/** What takes the place of the characters from `start` to `end`. */
export type Splice = { readonly start: number; readonly end: number; readonly text: string };

const isBlank = (text: string) => text.trim() === '';

/** The comment behind a value on its line, or behind the colon of a value that begins below. */
function commentOf({ source }: Reading, { mark, value }: Member): string {
  const from = value?.range && !source.slice(mark, value.range[0]).includes('\n') ? value.range[1] : mark;
  const isBlockText = isScalar(value) && value.type?.startsWith('BLOCK');
  const comment = isBlockText ? undefined : /^[ \t]*(#[^\r\n]*)/.exec(source.slice(from))?.[1];
  return comment ? ` ${comment}` : '';
}

/** Puts another value in the place of a member's. */
export function replaced(reading: Reading, { isFlow, names }: Holder, member: Member, value: unknown): Splice {
  const { mark, end, indent, value: node } = member;
  const { source, eol } = reading;
  const [from, to] = node?.range ?? [mark, mark];
  const isNothing = from === to;
  if (isFlow || (!isNested(value) && !isCollection(node) && !(isScalar(node) && node.type?.startsWith('BLOCK')))) {
    const text = flowText(value, isFlow);
    return isNothing ? { start: mark, end: mark, text: ` ${text}` } : { start: from, end: to, text };
  }
  const note = commentOf(reading, member);
  const last = source.slice(0, end).endsWith('\n') ? eol : '';
  if (!isNested(value)) return { start: mark, end, text: ` ${flowText(value, false)}${note}${last}` };
  const inner = `${indent}  `;
  // A member of a list begins behind its hyphen, what a field has below its name.
  const before = names === undefined && note === '' ? ' ' : `${note}${eol}${inner}`;
  return { start: mark, end, text: `${before}${blockText(value, inner, eol)}${last}` };
}

const gapBetween = ({ source }: Reading, members: readonly Member[], at: number): string => {
  const [one, other] = [members[at], members[at + 1]];
  const gap = one && other?.isOwnLine ? source.slice(one.end, other.start) : '';
  return isBlank(gap) ? gap : '';
};

/** Puts a member before the member `at`, or behind the last one; `text` is it with these spaces before its lower lines. */
export function inserted(
  reading: Reading,
  { members, isFlow }: Holder,
  at: number,
  text: (indent: string) => string,
): Splice | undefined {
  const [next, last] = [members[at], members.at(-1)];
  if (!last) return undefined;
  const { source, eol } = reading;
  if (isFlow) {
    const own = text('');
    return next
      ? { start: next.head, end: next.head, text: `${own}, ` }
      : { start: last.end, end: last.end, text: `, ${own}` };
  }
  const indent = members[0]?.indent ?? '';
  const gap = gapBetween(reading, members, at > 0 ? at - 1 : 0) || gapBetween(reading, members, at - 2);
  const own = text(indent);
  if (next?.isOwnLine) return { start: next.start, end: next.start, text: `${indent}${own}${eol}${gap}` };
  if (next) return { start: next.head, end: next.head, text: `${own}${eol}${gap}${indent}` };
  const isWhole = source.slice(0, last.end).endsWith('\n');
  return {
    start: last.end,
    end: last.end,
    text: isWhole ? `${gap}${indent}${own}${eol}` : `${eol}${gap}${indent}${own}`,
  };
}

/** Takes a member out of a holder that has others, with the comments above it and an empty line beside it. */
export function removed({ source }: Reading, { members, isFlow }: Holder, at: number): Splice | undefined {
  const [before, own, next] = [members[at - 1], members[at], members[at + 1]];
  if (!own || !(before ?? next)) return undefined;
  if (isFlow)
    return next ? { start: own.head, end: next.head, text: '' } : { start: before!.end, end: own.end, text: '' };
  if (!own.isOwnLine && next) {
    const spaces = /^ */.exec(source.slice(next.start))?.[0].length ?? 0;
    return { start: own.head, end: next.start + spaces, text: '' };
  }
  if (next && isBlank(source.slice(own.end, next.start))) return { start: own.start, end: next.start, text: '' };
  if (!next && before && isBlank(source.slice(before.end, own.start)))
    return { start: before.end, end: own.end, text: '' };
  return { start: own.start, end: own.end, text: '' };
}

/** Takes a member to another place; what stands between members stays where it is. */
export function moved(reading: Reading, { members, isFlow }: Holder, from: number, to: number): Splice | undefined {
  const [first, last] = [members[0], members.at(-1)];
  if (!first || !last) return undefined;
  const { source, eol } = reading;
  const texts = members.map((one) =>
    source
      .slice(one.start, one.end)
      .replace(/^ +/, '')
      .replace(/\r?\n$/, ''),
  );
  const gaps = members.map((one, at) => source.slice(one.end, members[at + 1]?.start ?? one.end));
  const order = texts.toSpliced(from, 1).toSpliced(to, 0, texts[from] ?? '');
  const isWhole = source.slice(0, last.end).endsWith('\n');
  const lines = order.map((text, at) => {
    const before = isFlow || (at === 0 && !first.isOwnLine) ? '' : (members[at]?.indent ?? '');
    const after = isFlow || (at === order.length - 1 && !isWhole) ? '' : eol;
    return before + text + after + (gaps[at] ?? '');
  });
  return { start: first.start, end: last.end, text: lines.join('') };
}
