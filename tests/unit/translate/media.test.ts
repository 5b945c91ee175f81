import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importTexts } from '../../../scorm/translate/import.ts';
import { checkFolder } from '../../../src/build/check-folder.ts';
import { captions, film, photo } from '../../media-course.ts';
import { schemaFaults } from './validate.ts';
import { courseCopy, exported, filesIn, translated } from './course.ts';

const lesson = `---
title: Spot it
idea: What gives it away.
---

<Picture
  file="team.jpg"
  alt='Three & "more" colleagues at {organisation}.'
  caption="Our team"
/>

<Step />

<Video file="story #1.mp4" title="A story of a mail">

What is said: **think**, then share.

</Video>

<Picture file="line.jpg" decorative />

| What | Who |
| ---- | --- |
| A mail | You, *perhaps* |

<Activity />
`;

/** A course with a picture, a film with captions, and a table. */
async function mediaCourse(): Promise<string> {
  const course = courseCopy();
  const media = join(course, '01-spot-it', 'media');
  mkdirSync(media);
  writeFileSync(join(course, '01-spot-it', 'en.mdx'), lesson);
  for (const name of ['team.jpg', 'line.jpg']) writeFileSync(join(media, name), await photo(80, 60, '#0b5d57'));
  writeFileSync(join(media, 'story #1.mp4'), film);
  writeFileSync(
    join(media, 'story #1.en.vtt'),
    `${captions}\n00:13.000 --> 00:14.000 line:0\n<v Noor>Two\nlines.</v>\n`,
  );
  return course;
}

const remarksOn = (course: string) => checkFolder(course).faults.map(({ file, problem }) => `${file}: ${problem.en}`);

/** Moves a draft to the languages that are published. */
function publish(course: string): void {
  const yaml = join(course, 'course.yaml');
  const text = readFileSync(yaml, 'utf8');
  writeFileSync(yaml, text.replace('languages: [en]', 'languages: [en, de]').replace('draft: [de]\n', ''));
}

describe('the words of pictures, films and captions', () => {
  it('are texts of their own, with where they are shown', async () => {
    const { text } = exported(await mediaCourse(), 'de');
    expect(text).toMatch(
      /name="01-spot-it\/text#media\.1\.alt"[\s\S]*?what a picture shows[\s\S]*?Three &amp; &quot;more&quot; colleagues at <ph /,
    );
    for (const name of ['text#media.1.caption', 'text#media.2.title', 'media/story #1.vtt#00:03.000', 'text#body.5'])
      expect(text).toContain(`name="01-spot-it/${name}"`);
    expect(text).not.toContain('team.jpg');
    expect(schemaFaults(text, '2.1')).toEqual([]);
  });

  it.each(['xliff', 'xliff-1.2'] as const)('come back in %s as a language that can be published', async (format) => {
    const course = await mediaCourse();
    const { path, text } = exported(course, 'de', format);
    const own = (words: string) => words.replaceAll(/(?<![&\p{L}])\p{L}{3,}/gu, (word) => `${word}ü`);
    writeFileSync(
      path,
      translated(text, (words) => own(words).replace('Youü', 'Youü |')),
    );
    const { told } = await importTexts(path, course, false);
    expect(told).toEqual([]);
    const { '01-spot-it/de.mdx': body, '01-spot-it/media/story #1.de.vtt': vtt, ...rest } = filesIn(course);
    const utf8 = (words = '') => Buffer.from(words, 'latin1').toString();
    expect(utf8(body)).toBe(
      lesson
        .replace(/^title.*$/m, 'title: Spotü it')
        .replace(/^idea.*$/m, 'idea: Whatü givesü it awayü.')
        .replace(/alt=.*/, `alt='Threeü & "moreü" colleaguesü at {organisation}.'`)
        .replace('Our team', 'Ourü teamü')
        .replace('A story of a mail', 'A storyü of a mailü')
        .replace('What is said: **think**, then share.', 'Whatü is saidü: **thinkü**, thenü shareü.')
        .replace('| What | Who |', '| Whatü | Whoü |')
        .replace('| A mail | You, *perhaps* |', '| A mailü | Youü \\|, *perhapsü* |'),
    );
    expect(utf8(vtt)).toBe(
      `${captions}\n00:13.000 --> 00:14.000 line:0\n<v Noor>Two\nlines.</v>\n`
        .replace('Welcome to our course.', 'Welcomeü to ourü courseü.')
        .replace('Think, then share.', 'Thinkü, thenü shareü.')
        .replace('Two\nlines.', 'Twoü\nlinesü.'),
    );
    expect(rest['01-spot-it/en.mdx']).toBe(Buffer.from(lesson).toString('latin1'));
    publish(course);
    expect(remarksOn(course).filter((one) => one.startsWith('01-'))).toEqual([]);
    const again = exported(course, 'de', format);
    expect(again).toMatchObject({ new: 0, changed: 0 });
    const before = filesIn(course);
    await importTexts(again.path, course, false);
    expect(filesIn(course)).toEqual(before);
  });

  it('stay those of a language that has a picture, or captions, of its own', async () => {
    const course = await mediaCourse();
    const { path, text } = exported(course, 'de');
    writeFileSync(
      path,
      translated(text, (words) => words.replaceAll(/(?<![&\w])\w+/g, (word) => `${word}ä`)),
    );
    await importTexts(path, course, false);
    publish(course);
    const [german, vtt] = [join(course, '01-spot-it/de.mdx'), join(course, '01-spot-it/media/story #1.de.vtt')];
    writeFileSync(
      german,
      readFileSync(german, 'utf8')
        .replace('team.jpg', 'line.jpg')
        .replace(/\n {2}caption=.*/, ''),
    );
    writeFileSync(vtt, readFileSync(vtt, 'utf8').replace('00:03.000 -->', '00:04.000 -->'));
    expect(remarksOn(course).filter((one) => /lost|tag|lacks the number/.test(one))).toEqual([]);
    const next = exported(course, 'de');
    expect(next).toMatchObject({ new: 1, changed: 0 });
    expect(next.text).not.toContain('story #1.vtt');
    writeFileSync(
      next.path,
      next.text.replace('<source>Our team</source>', '<source>Our team</source><target>Unser Team</target>'),
    );
    await importTexts(next.path, course, false);
    expect(readFileSync(german, 'utf8')).toMatch(/alt='[^']*' caption="Unser Team"\n\/>/);
  });

  it('are held against each other where the paragraphs of two languages differ', async () => {
    const course = await mediaCourse();
    const { path, text } = exported(course, 'de');
    writeFileSync(
      path,
      translated(text, (words) => words.replaceAll(/(?<![&\w])\w+/g, (word) => `${word}ä`)),
    );
    await importTexts(path, course, false);
    publish(course);
    const german = join(course, '01-spot-it/de.mdx');
    writeFileSync(german, readFileSync(german, 'utf8').replace('<Activity />', 'Noch ein Satz.\n\n<Activity />'));
    expect(remarksOn(course).filter((one) => /lost|tag/.test(one))).toEqual([]);
    expect(exported(course, 'de').text).toMatch(/id="body"[\s\S]*disp="&lt;Picture\s+file=[^/]*alt=&apos;"[^>]*>Three/);
  });
});
