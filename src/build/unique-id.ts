let count = 0;

/** A name for an element that no other element of the page has; the same in every build of the same course. */
export function uniqueId(prefix: string): string {
  count += 1;
  return `${prefix}-${count}`;
}
