import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkFolder } from '../../src/build/check-folder.ts';
import { readFiles } from '../../src/build/course-folder.ts';
import { jsonSchemas, schemaLine } from '../../src/build/json-schemas.ts';
import { faultText } from '../../src/yaml/fault.ts';

const folder = mkdtempSync(join(tmpdir(), 'sharewise-authoring-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const command = (script: string, ...args: string[]) =>
  spawnSync(process.execPath, [resolve(`scorm/commands/${script}.ts`), ...args], { cwd: folder, encoding: 'utf8' });

describe("an author's editor", () => {
  it('finds schemas that are those of today; if not: npm run schemas', () => {
    const kept = readdirSync('lessons/schemas').map((name) => [name, readFileSync(`lessons/schemas/${name}`, 'utf8')]);
    expect(Object.fromEntries(kept)).toEqual(Object.fromEntries(jsonSchemas()));
  });

  it.each(['lessons', 'scorm/new/template/en', 'scorm/new/template/nl'])(
    'is told the schema of every file in %s',
    (course) => {
      for (const [path, text] of readFiles(course)) {
        if (!path.endsWith('.yaml')) continue;
        const line = schemaLine(path);
        expect(line, path).toBeDefined();
        expect(text.split('\n')[0], path).toBe(line);
      }
    },
  );

  it('is told what each field is for', () => {
    const scenario = JSON.parse(jsonSchemas().get('scenario.json') ?? '{}');
    expect(scenario.properties.skill.description).toMatch(/skills in course\.yaml/);
    expect(scenario.required).toContain('scenes');
    expect(scenario.additionalProperties).toBe(false);
  });
});

describe('npm run new', () => {
  it.each(['en', 'nl'])('makes a course without fault or remark (%s)', (language) => {
    const made = join(folder, `new-${language}`);
    const { status, stdout } = command('new', made, '--language', language);
    expect(status).toBe(0);
    expect(stdout).toContain(`npm run package -- --course ${made}`);
    expect(
      checkFolder(made).faults.map(({ severity, isUnfinished, problem }) => [severity, isUnfinished, problem.en]),
    ).toEqual([
      ['warning', true, 'The name of the organisation is that of the sample.'],
      ['warning', true, 'security@example.com is made up.'],
    ]);
    expect(readdirSync(join(made, 'schemas'))).toEqual([...jsonSchemas().keys()].toSorted());
    expect(statSync(made).mode & 0o777).toBe(0o755);
  });

  it.each(
    ['en', 'nl'].flatMap((language) =>
      ['message-01', 'message-02', 'message-03'].map((name) => [language, name] as const),
    ),
  )('makes a course (%s) that stays so when %s is copied for a fourth situation', (language, name) => {
    const made = join(folder, `more-${language}-${name}`);
    expect(command('new', made, '--language', language).status).toBe(0);
    const copied = readFileSync(join(made, 'final-check', `${name}.yaml`), 'utf8').replace(name, 'message-04');
    writeFileSync(join(made, 'final-check', 'message-04.yaml'), copied);
    expect(
      checkFolder(made)
        .faults.filter(({ isUnfinished }) => !isUnfinished)
        .map(faultText),
    ).toEqual([]);
  });

  it('copies the whole course, but for the words that come with the player', () => {
    const made = join(folder, 'whole');
    expect(command('new', made, '--from', 'lessons').status).toBe(0);
    expect(readdirSync(made)).not.toContain('interface');
    expect(
      checkFolder(made)
        .faults.filter(({ isUnfinished }) => !isUnfinished)
        .map(faultText),
    ).toEqual([]);
  });

  it('gives a course its own id, a page in the language of its author, and files for git', () => {
    const made = join(folder, 'Über uns (2)');
    expect(command('new', made, '--language', 'nl').status).toBe(0);
    expect(readFileSync(join(made, 'course.yaml'), 'utf8')).toContain('\nid: ueber-uns-2\n');
    expect(readFileSync(join(made, 'README.md'), 'utf8')).toMatch(/^# Onze cursus[^]*--course "[^"]*Über uns \(2\)"/);
    expect(readdirSync(made)).toEqual(expect.arrayContaining(['.gitattributes', '.gitignore']));
  });

  it('leaves a folder alone that holds something', () => {
    const held = join(folder, 'new-en');
    writeFileSync(join(held, 'mine.txt'), 'mine');
    const { status, stderr } = command('new', held);
    expect(status).toBe(1);
    expect(stderr).toContain('already exists and is not empty. Name a folder that does not exist yet.');
    expect(readFileSync(join(held, 'mine.txt'), 'utf8')).toBe('mine');
  });

  it.each([
    [[], /Name the one folder/],
    [['a', '--language', 'nll'], /There is no --language "nll"\. Did you mean "nl"\?/],
    [['a', '--form', 'x'], /--form/],
  ])('says what is wrong with %j', (args, expected) => {
    const { status, stderr } = command('new', ...args);
    expect(status).toBe(1);
    expect(stderr).toMatch(expected);
  });
});
