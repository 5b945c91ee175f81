import { nearest } from '../yaml/did-you-mean.ts';
import type { Fault } from '../yaml/fault.ts';
import { fieldName } from '../yaml/fault.ts';
import type { Read } from '../yaml/read-yaml.ts';
import type { Finding } from './style.ts';
import { say } from '../said/say.ts';

const insecure = (url: string) => ({
  problem: say`The address ${url} is not secure.`,
  mend: say`Begin it with https://, if the page has such an address.`,
  severity: 'warning' as const,
});

function linkFinding(url: string, lessons: readonly string[]): Omit<Finding, 'at'>[] {
  if (url.startsWith('#')) {
    const [id, meant] = [url.slice(1), nearest(url.slice(1), lessons)];
    const mend = meant
      ? say`Did you mean #${meant}?`
      : say`Link to one of: ${lessons.map((one) => `#${one}`).join(', ')}.`;
    return lessons.includes(id)
      ? []
      : [{ problem: say`There is no lesson "${id}" to link to.`, mend, severity: 'error' }];
  }
  if (/^(https:\/\/|mailto:|tel:)./i.test(url)) return [];
  if (/^http:\/\/./i.test(url)) return [insecure(url)];
  const example = /^(www\.)?[\w-]+\.\w{2,}/.test(url) ? `https://${url}` : 'https://example.com';
  const mend = say`Write the whole address, such as ${example}.`;
  return [{ problem: say`The link leads nowhere: "${url}".`, mend, severity: 'error' }];
}

/** Checks the links in a lesson's text: broken ones, and those that would load another page in the course's window. */
export function linkFindings(body: string, lessons: readonly string[]): Finding[] {
  const links = [...body.matchAll(/(?<!!)\[[^\]]*\]\(\s*<?([^)\s>]*)/g)];
  const tags = [...body.matchAll(/<a[\s>]/g)];
  return [
    ...links.flatMap(({ 1: url = '', index }) =>
      linkFinding(url, lessons).map((found): Finding => ({ at: index, ...found })),
    ),
    ...tags.map(({ index }): Finding => {
      const mend = say`Write the link as [words](https://example.com).`;
      return {
        at: index,
        problem: say`A link made with <a> would open in place of the course.`,
        mend,
        severity: 'error',
      };
    }),
  ];
}

function* urlsIn(
  value: unknown,
  path: readonly PropertyKey[],
): Generator<{ url: string; path: readonly PropertyKey[] }> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, one] of Object.entries(value)) {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    if (key === 'url' && typeof one === 'string') yield { url: one, path: at };
    else yield* urlsIn(one, at);
  }
}

/** Remarks on addresses in a YAML file that are not secure. */
export const remarkAddresses = ({ file, value, lineOf }: Read): Fault[] =>
  [...urlsIn(value, [])].flatMap(({ url, path }) =>
    /^http:/i.test(url) ? [{ file, line: lineOf(path), field: fieldName(path), ...insecure(url) }] : [],
  );
