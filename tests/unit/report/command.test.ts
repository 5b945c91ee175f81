import { spawnSync } from 'node:child_process';
import { existsSync, linkSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answersWorth, course, fileOf, rowsOf } from './sample.ts';

let folder = '';
const script = join(import.meta.dirname, '..', '..', '..', 'scorm', 'commands', 'report.ts');

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sharewise-report-command-'));
  const people = Array.from({ length: 8 }, (_, nth) => ({
    id: `someone-${nth}`,
    name: `Person ${nth}`,
    completion: 'completed',
    success: 'failed',
    score: 50,
    seconds: 300,
    answers: answersWorth([2, 1, 0, 2, 0]),
  }));
  writeFileSync(join(folder, 'good.csv'), fileOf(rowsOf(people)));
  linkSync(join(folder, 'good.csv'), join(folder, 'linked.csv'));
  writeFileSync(join(folder, 'staff.csv'), 'Name,Department\nA,B\n');
  writeFileSync(join(folder, 'course.json'), JSON.stringify(course));
  writeFileSync(join(folder, 'course.zip'), zipSync({ 'course.json': strToU8(JSON.stringify(course)) }));
  writeFileSync(join(folder, 'other.zip'), zipSync({ 'readme.txt': strToU8('') }));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function report(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { cwd: folder, encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('npm run report', () => {
  it('writes one page, in Dutch unless asked for English, and says what it took each file for', () => {
    const { status, stdout, stderr } = report('good.csv', '--course', 'course.json');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(
      /^good\.csv: the preview LMS, 40 rows\nPeople are told apart by their id\.\nreport\.html: \d+ kB, in [\d.]+ s\n$/,
    );
    expect(readFileSync(join(folder, 'report.html'), 'utf8')).toContain('<html lang="nl">');
    report('good.csv', '--course', 'course.zip', '--lang', 'en', '--out', 'en.html', '--people');
    const page = readFileSync(join(folder, 'en.html'), 'utf8');
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('Person 7');
    const own = ['course.json', 'course.zip', 'good.csv', 'linked.csv', 'other.zip', 'staff.csv'];
    expect(readdirSync(folder).toSorted()).toEqual([...own, 'en.html', 'report.html'].toSorted());
  });

  it('warns of a second report on nearly the same people, and names them where the first is still there', () => {
    const files = ['twelve.csv', 'fifteen.csv'].map((name, nth) => {
      const count = [12, 15][nth] ?? 0;
      const own = Array.from({ length: count }, (_, one) => ({
        id: `someone-${one}`,
        completion: 'completed',
        success: 'passed',
        score: 90,
        seconds: 300,
        answers: answersWorth([2, 1, 2, 2, 2]),
      }));
      writeFileSync(join(folder, name), fileOf(rowsOf(own)));
      return name;
    });
    const said = files.map((name) => report(name, '--course', 'course.json', '--out', 'again.html').stdout);
    for (const name of [...files, 'again.html']) rmSync(join(folder, name));
    expect(said[0]).toContain('Share one report on the same people, and no second one.');
    expect(said[1]).toContain('The report that was here is on 12 people and this one on 15');
  });

  it.each([
    [['missing.csv'], 'There is no file missing.csv.'],
    [[], 'Name the files that your LMS exported.'],
    [['good.csv', '--lang', 'de'], '--lang is "de". The report speaks Dutch (nl) and English (en).'],
    [['good.csv', '--langs', 'en'], 'npm run report has no option "--langs". Did you mean "--lang"?'],
    [['good.csv', '--out'], 'The option "--out" needs a value.'],
    [['good.csv', '--out', 'good.csv'], '--out names good.csv, which is one of the files to read.'],
    [['good.csv', '--out', './good.csv'], '--out names ./good.csv, which is one of the files to read.'],
    [['good.csv', '--out', 'linked.csv'], '--out names linked.csv, which is one of the files to read.'],
    [['good.csv', '--map', 'none.yaml'], 'There is no mapping none.yaml.'],
    [['good.csv', '--score-of', 'ten'], '--score-of is "ten". Say what the scores are out of'],
    [['good.csv', '--out', 'no/such.html'], 'There is no folder no to write the report in.'],
    [
      ['good.csv', '--course', 'staff.csv'],
      'staff.csv is not a complete course: it is not valid JSON. Give the course.json that the build writes to dist/.',
    ],
    [['good.csv', '--course', 'none'], 'There is no none. Name a course’s folder, a package or a course.json'],
    [['good.csv', '--course', '..'], 'There is no course in the folder ..'],
    [['good.csv', '--course', 'other.zip'], 'other.zip is not the package of a course'],
  ])('refuses %j with a sentence, and writes nothing', (args, sentence) => {
    const before = readdirSync(folder);
    const { status, stderr } = report(...args);
    expect(status).toBe(1);
    expect(stderr.startsWith(sentence), stderr).toBe(true);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(readdirSync(folder)).toEqual(before);
    expect(existsSync(join(folder, 'no'))).toBe(false);
  });

  it('says in the terminal, too, which courses it leaves out', () => {
    const rows = Array.from({ length: 24 }, (_, nth) => `u${nth % 12},${nth < 12 ? 'small' : 'Fire safety'},Completed`);
    writeFileSync(join(folder, 'courses.csv'), ['User ID,Course,Status', ...rows].join('\n'));
    const { stdout } = report('courses.csv', '--course', 'course.json');
    expect(stdout).toContain('12 rows are of other courses and are left out: Fire safety.');
    expect(stdout).toContain('Everyone whom these files say to have begun has finished.');
    rmSync(join(folder, 'courses.csv'));
  });

  it('writes a first draft of a mapping for a table that it doesn’t know, reads by it, and says what is wrong in it', () => {
    const people = Array.from({ length: 8 }, (_, nth) => `m${nth};small;q-1;a;goed;2-3-2026 09:0${nth}`);
    writeFileSync(join(folder, 'own.csv'), ['Medewerker;Leerstuk;Opgave;Keuze;Oordeel;Gedaan', ...people].join('\n'));
    const refused = report('own.csv', '--course', 'course.json');
    expect(refused.status).toBe(1);
    expect(refused.stderr).toMatch(/^own\.csv is none of the formats.+\nA first draft .+ in mapping\.yaml: check it/);
    expect(refused.stderr).not.toMatch(/TypeScript|\.ts\b/);
    const draft = readFileSync(join(folder, 'mapping.yaml'), 'utf8');
    expect(draft).toContain('person: Medewerker\n');
    expect(draft).toContain('question: Opgave\n');
    writeFileSync(join(folder, 'names.csv'), 'User;Email;Item;Choice\nSam Bos;a@example.org;q-1;a\n');
    expect(report('names.csv', '--course', 'course.json').stderr).toContain('mapping-2.yaml');
    expect(readFileSync(join(folder, 'mapping-2.yaml'), 'utf8')).toContain('person: Email\n');
    rmSync(join(folder, 'mapping-2.yaml'));
    const states = Array.from({ length: 20 }, (_, nth) => `u${nth};small;${nth < 15 ? 'Lokið' : 'Í vinnslu'}`);
    writeFileSync(join(folder, 'states.csv'), ['User ID;Course;Status', ...states].join('\n'));
    expect(report('states.csv', '--course', 'course.json').stdout).toContain('--map mapping-2.yaml.');
    const words = readFileSync(join(folder, 'mapping-2.yaml'), 'utf8').replace('completed: []', 'completed: [Lokið]');
    writeFileSync(join(folder, 'mapping-2.yaml'), words.replace('in progress: []', 'in progress: [Í vinnslu]'));
    report('states.csv', '--course', 'course.json', '--map', 'mapping-2.yaml', '--lang', 'en');
    expect(readFileSync(join(folder, 'report.html'), 'utf8')).toContain('<b>75%</b>');
    rmSync(join(folder, 'mapping-2.yaml'));
    const filled = draft.replace('date:\n', 'date: Gedaan\n').replace('best: []', 'best: [Goed]');
    writeFileSync(join(folder, 'mapping.yaml'), filled);
    const read = report('own.csv', '--course', 'course.json', '--map', 'mapping.yaml');
    expect([read.status, read.stderr]).toEqual([0, '']);
    expect(read.stdout).toMatch(/^own\.csv: what your mapping says, 8 rows\n/);
    writeFileSync(join(folder, 'mapping.yaml'), filled.replace('person: Medewerker', 'persons: Medewerker'));
    expect(report('own.csv', '--map', 'mapping.yaml').stderr).toMatch(
      /^mapping\.yaml:\d+, persons: .+ Did you mean "person"\?/,
    );
    writeFileSync(join(folder, 'mapping.yaml'), filled.replace('person: Medewerker', 'person: Werknemer'));
    expect(report('own.csv', '--map', 'mapping.yaml').stderr).toMatch(/^own\.csv has no column “Werknemer”/);
    report('staff.csv', '--course', 'course.json');
    expect(readFileSync(join(folder, 'mapping-2.yaml'), 'utf8')).toContain("# The file's headings: Name | Department");
  });
});
