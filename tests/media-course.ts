import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

/** A photo as a camera makes it: lying on its side, with its place and its maker noted. */
export const photo = (width: number, height: number, colour: string): Promise<Buffer> =>
  sharp({ create: { width: height, height: width, channels: 3, background: colour } })
    .jpeg()
    .withExif({ IFD0: { Make: 'Maker', Orientation: '6' }, IFD3: { GPSLatitude: '52/1 5/1 0/1', GPSLatitudeRef: 'N' } })
    .toBuffer()
    .then((content) => sharp(content).withMetadata({ orientation: 6 }).toBuffer());

/** A film of no length: enough for what looks at content. */
export const film = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypisom\0\0\0\0isomiso2')]);

export const captions =
  'WEBVTT\n\n00:00.000 --> 00:02.500\nWelcome to our course.\n\n00:03.000 --> 00:12.000\nThink, then share.\n';

const text = `---
title: Pictures and films
idea: What a lesson can show besides words.
---

<Picture file="Team photo #1 (100%) é.JPG" alt="Three colleagues at a {organisation} desk." caption="Our team" />

<Step />

<Video file="story.mp4" title="A story of a mail">

What is said: **think**, then share.

</Video>

<Audio file="talk.mp3" title="A talk">

The same as in the film.

</Audio>

<File file="Checklist.pdf" title="The checklist to take along" />

<Picture file="mark.svg" decorative />

| What | Who |
| --- | --- |
| A mail | You |

<Activity />
`;

/** Writes a small course that shows a file of every kind; these situations have a photo and a face. */
export async function writeMediaCourse(folder: string, situations = ['message-01']): Promise<void> {
  cpSync('scorm/new/template/en', folder, { recursive: true });
  const [lesson, check] = [join(folder, '01-spot-it', 'media'), join(folder, 'final-check', 'media')];
  for (const one of [lesson, check]) mkdirSync(one);
  writeFileSync(join(folder, '01-spot-it', 'en.mdx'), text);
  writeFileSync(join(lesson, 'Team photo #1 (100%) é.JPG'), await photo(2400, 1200, '#0b5d57'));
  writeFileSync(join(lesson, 'story.mp4'), film);
  writeFileSync(join(lesson, 'story.en.vtt'), captions);
  writeFileSync(join(lesson, 'talk.mp3'), Buffer.from([0xff, 0xfb, 0x90, 0x64, 0, 0, 0, 0]));
  writeFileSync(join(lesson, 'Checklist.pdf'), '%PDF-1.4\n%%EOF\n');
  const script = '<script>alert(1)</script>';
  writeFileSync(
    join(lesson, 'mark.svg'),
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 40" onload="alert(1)">${script}<path d="M0 0h80v40z"/></svg>`,
  );
  writeFileSync(
    join(check, 'queue.png'),
    await sharp(await photo(1000, 700, '#c2571a'))
      .png()
      .toBuffer(),
  );
  writeFileSync(join(check, 'face.jpg'), await photo(400, 400, '#335577'));
  for (const name of situations) {
    const path = join(folder, 'final-check', `${name}.yaml`);
    const shown = '        avatar: face.jpg\n        photo: queue.png\n        image: { en: A queue before a door. }\n';
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^ {6}- by: .*\n/m, `$&${shown}`));
  }
  writeFileSync(join(folder, 'cover.jpg'), await photo(2000, 1500, '#885500'));
  const settings = join(folder, 'course.yaml');
  writeFileSync(
    settings,
    readFileSync(settings, 'utf8').replace(
      /^cover: .*$/m,
      'testOut: true\ncover: cover.jpg\ncoverAlt: { en: An orange wall. }',
    ),
  );
}
