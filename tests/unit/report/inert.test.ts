import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { cell } from '../../../scorm/files/csv.ts';
import { reportOn } from './sample.ts';

const hostile = [
  '<img src=x onerror=alert(1)>',
  '=HYPERLINK("http://evil.example","x")',
  '</style><script>alert(1)</script>',
  '"><svg onload=alert(1)>',
  '+1+1',
  '@SUM(1)',
  "'; drop table part; --",
  'a;=HYPERLINK("http://evil.example")',
  '\uff1d1+1',
  '\u202egnihton\u202c \u2066x',
];

const header =
  'learner_id,learner_name,course_id,course_version,skill,scored,interaction_index,interaction_id,question,response,response_text,result,timestamp,language';

/** Everything that a file can name, named by someone who means harm. */
const rows = hostile.flatMap((text, nth) =>
  Array.from({ length: 12 }, (_, person) =>
    [
      `${text}${person}`,
      text,
      hostile[0],
      text,
      text,
      'true',
      nth,
      `${text}${nth}`,
      text,
      `${text}`,
      text,
      person % 2 ? 'correct' : 'wrong',
      '2026-03-02T09:00:00Z',
      text,
    ]
      .map((one) => `"${String(one).replaceAll('"', '""')}"`)
      .join(','),
  ),
);

const made = () => reportOn({ '=cmd()<b>.csv': [header, ...rows].join('\n') }, { withNames: true, course: null });

describe('what files say', () => {
  it('stays words on the page: no element, no attribute and no style comes of it', async () => {
    const { document } = parseHTML((await made()).page);
    expect(document.querySelectorAll('script, img, iframe, object, embed, form, base, link').length).toBe(0);
    const attributes = [...document.querySelectorAll('*')].flatMap((one) =>
      [...one.attributes].map(({ name }) => name),
    );
    expect(attributes.filter((name) => /^on|^src/.test(name))).toEqual([]);
    const links = [...document.querySelectorAll('a')].map((one) => one.getAttribute('href') ?? '');
    expect(links.filter((href) => !/^#|^data:text\/csv;charset=utf-8,/.test(href))).toEqual([]);
    expect(document.body.textContent).toContain('<img src=x onerror=alert(1)>');
    expect(document.querySelectorAll('style').length).toBe(1);
    expect(document.documentElement.outerHTML).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  });

  it('stays words in a spreadsheet: no cell of a download begins as a formula', async () => {
    const { document } = parseHTML((await made()).page);
    const downloads = [...document.querySelectorAll('a.csv')].map((one) =>
      decodeURIComponent((one.getAttribute('href') ?? '').replace(/^[^,]*,/, '')),
    );
    expect(downloads.length).toBeGreaterThan(3);
    const cells = downloads.flatMap((csv) => csv.replace('\ufeff', '').split(/\r\n|,(?=(?:[^"]*"[^"]*")*[^"]*$)/));
    const formulas = cells.filter((one) => /^"?[=+@\t\uff1d]/.test(one) || /^"?-(?!\d)/.test(one));
    expect(formulas).toEqual([]);
    // As a spreadsheet reads it where cells end in semicolons.
    expect(cells.flatMap((one) => one.split(';').slice(1)).filter((one) => /^\s*[=+@]/.test(one))).toEqual([]);
    expect(cells.some((one) => one.includes("'=HYPERLINK"))).toBe(true);
  });

  it('fetches nothing and runs nothing: the page says so itself', async () => {
    const { page } = await made();
    expect(page).toMatch(
      /content="default-src 'none'; style-src 'sha256-[^']+'; font-src data:; base-uri 'none'; form-action 'none'"/,
    );
    expect(page.replaceAll(/href="data:[^"]*"/g, '').replaceAll('http://www.w3.org/', '')).not.toMatch(
      /(?:href|src|url\()\s*=?\s*["'(]?https?:/,
    );
  });
});

describe('a cell', () => {
  it('keeps a negative number a number', () => {
    expect(cell(-0.1)).toBe('-0.1');
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['-1+1', "'-1+1"],
    ['\n=1+1', '"\'\n\'=1+1"'],
    ['nice ;-)', 'nice ;-)'],
    ['nice; -2', "nice; '-2"],
    ['a;b', 'a;b'],
  ])('keeps a formula a text, whatever ends a cell, and a wink a wink: %j', (text, written) => {
    expect(cell(text)).toBe(written);
  });
});
