import type { Fault } from '../fault.ts';
import type { Read } from '../read-yaml.ts';

/** Every language has the same interface words. */
export function checkWords(read: readonly Read<Record<string, string>>[]): Fault[] {
  const all = [...new Set(read.flatMap((one) => Object.keys(one.value)))];
  return read.flatMap(({ file, value }) =>
    all
      .filter((name) => !(name in value))
      .map((name): Fault => {
        const other = read.find((one) => name in one.value);
        return {
          file,
          field: name,
          severity: 'error',
          problem: 'The word is missing in this language.',
          mend: `Translate it: ${other?.file ?? 'another language'} has "${other?.value[name] ?? ''}".`,
        };
      }),
  );
}
