import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { checkThrough } from '../../src/build/check-folder.ts';
import { builtMedia } from '../../src/build/media/built-media.ts';
import { faultText } from '../../src/yaml/fault.ts';
import { film, photo, writeMediaCourse } from '../media-course.ts';
import { edit, rename, write, type Change } from './told.ts';

const lesson = '01-spot-it/en.mdx';
const media = '01-spot-it/media';
const post = 'final-check/message-01.yaml';

async function made(changes: readonly Change[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'sharewise-media-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  await writeMediaCourse(folder);
  for (const change of changes) change(folder);
  return folder;
}

const told = async (...changes: Change[]) =>
  (await checkThrough(await made(changes))).faults.map((fault) => `${fault.severity} ${faultText(fault)}`);

const large =
  (path: string, bytes: number): Change =>
  (folder) =>
    truncateSync(join(folder, path), bytes);

const gone =
  (path: string): Change =>
  (folder) =>
    rmSync(join(folder, path));

const link =
  (path: string): Change =>
  (folder) =>
    symlinkSync('/etc/hostname', join(folder, path));

let picture: Buffer;
beforeAll(async () => {
  picture = await photo(40, 40, '#123456');
});

const portrait: Change = (folder) => writeFileSync(join(folder, media, 'portrait.jpg'), picture);

const withText = (text: string) => edit(lesson, '<Activity />', `${text}\n\n<Activity />`);

describe('media that are as they should be', () => {
  it('are told nothing of', async () => {
    expect(await told()).toEqual([]);
  });

  it('may be in a folder of media that nobody has made, in a course without any', async () => {
    const folder = await made([]);
    rmSync(join(folder, media), { recursive: true });
    mkdirSync(join(folder, media));
    expect((await checkThrough(folder)).faults.every(({ problem }) => problem.en.startsWith('There is no file'))).toBe(
      true,
    );
  });
});

describe('what is wrong with media is told with its line and how to mend it', () => {
  it.each<[string, Change[], string]>([
    [
      'a name that is nearly one',
      [edit(lesson, 'story.mp4', 'storry.mp4')],
      `error ${lesson}:10: There is no file "storry.mp4" in ${media}. Did you mean "story.mp4"?`,
    ],
    [
      'capitals that are others',
      [edit(lesson, 'Checklist.pdf', 'checklist.pdf')],
      `error ${lesson}:22: There is no file "checklist.pdf" in ${media}. Did you mean "Checklist.pdf"?`,
    ],
    [
      'a file of another folder',
      [edit(post, 'photo: queue.png', 'photo: mark.svg'), gone('final-check/media/queue.png')],
      `error ${post}:14, scenes[0].thread[0].photo: There is no file "mark.svg" in final-check/media. It is in ${media}: put a copy into final-check/media.`,
    ],
    [
      'no words for a picture',
      [edit(lesson, ' alt="Three colleagues at a {organisation} desk."', '')],
      `error ${lesson}:6: This picture has no alternative text: who can’t see it, learns nothing of it. Say what it shows: alt="…". Write decorative where it adds nothing to the text.`,
    ],
    [
      'no words for a photo in a post',
      [edit(post, /^ +image: .*\n/m, '')],
      `error ${post}:14, scenes[0].thread[0].photo: This photo has no alternative text. Say what it shows in \`image\`, or write \`decorative: true\` where it adds nothing to the post.`,
    ],
    [
      'words and decoration',
      [edit(lesson, 'decorative', 'alt="A mark" decorative')],
      `error ${lesson}:24: This picture has words, and is decorative. Keep one: alt="…", or decorative.`,
    ],
    [
      'the name of a file for words',
      [edit(lesson, 'Three colleagues at a {organisation} desk.', 'IMG_2034.jpg')],
      `warning ${lesson}:6: The alternative text is the name of a file. Say what the picture shows.`,
    ],
    [
      'a film without captions',
      [gone(`${media}/story.en.vtt`)],
      `warning ${lesson}:10: This film has no captions in "en": who can’t hear it, misses what is said. Put them beside it as story.en.vtt. Write silent where nothing is to be heard.`,
    ],
    [
      'captions without any',
      [write(`${media}/story.en.vtt`, 'WEBVTT\n\nHello\n')],
      `error ${lesson}:10: There are no captions in story.en.vtt. Save them again as WebVTT.`,
    ],
    [
      'a sound without a transcript',
      [edit(lesson, 'The same as in the film.', '')],
      `warning ${lesson}:16: This sound has no transcript: not everyone can play it. Write what is said between <Audio …> and </Audio>.`,
    ],
    [
      'a transcript on the line of its tag',
      [edit(lesson, /title="A talk">\n\nThe same as in the film\.\n\n/, 'title="A talk">The same as in the film.')],
      `error ${lesson}:16: The transcript begins on the line of <Audio>, or the line below it. Leave a line empty behind <Audio …>, and put </Audio> on a line of its own.`,
    ],
    [
      'a picture within a line',
      [edit(lesson, '<Picture file="mark.svg"', 'See <Picture file="mark.svg"')],
      `error ${lesson}:24: <Picture> stands within a line. Put it on a line of its own.`,
    ],
    [
      'an attribute that there is not',
      [edit(lesson, '<Picture file="mark.svg"', '<Picture src="mark.svg" file="mark.svg"')],
      `error ${lesson}:24: <Picture> takes no "src". Did you mean "file"?`,
    ],
    [
      'a photo of an iPhone',
      [write(`${media}/Checklist.pdf`, Buffer.from('\0\0\0\x18ftypheic\0\0\0\0'))],
      `error ${lesson}:22: "Checklist.pdf" can’t be shown. This is a HEIC photo, as iPhones take them: browsers can’t show it. Save it as JPEG and choose that one. On an iPhone: Settings, Camera, Formats, Most Compatible.`,
    ],
    [
      'a page to log in in the place of a picture',
      [write('final-check/media/face.jpg', '<!doctype html><title>Log in</title>')],
      `error ${post}:13, scenes[0].thread[0].avatar: "face.jpg" can’t be shown. Its content is a web page. Save the file itself again: perhaps a page to log in came in its place.`,
    ],
    [
      'a file of another kind',
      [write('final-check/media/face.jpg', film)],
      `error ${post}:13, scenes[0].thread[0].avatar: "face.jpg" is a film, not a picture. It is shown with <Video>.`,
    ],
    [
      'an empty file',
      [write('final-check/media/face.jpg', '')],
      `error ${post}:13, scenes[0].thread[0].avatar: "face.jpg" can’t be shown. The file is empty. Put the file there again.`,
    ],
    [
      'a link out of the folder',
      [gone(`${media}/mark.svg`), link(`${media}/mark.svg`)],
      `error ${lesson}:24: "mark.svg" can’t be shown. This is a link to a file elsewhere. Put the file itself there: a course holds all that it shows.`,
    ],
    [
      'a file that nothing shows',
      [portrait],
      `warning ${media}/portrait.jpg: Nothing shows this file. Show it in the lesson’s text: <Picture file="portrait.jpg" alt="…" />. Or remove it.`,
    ],
    [
      'a film beside its folder',
      [rename(`${media}/talk.mp3`, '01-spot-it/talk.mp3'), edit(lesson, /<Audio[\s\S]*<\/Audio>/, '')],
      'warning 01-spot-it/talk.mp3: Nothing shows this file. Move it into 01-spot-it/media, and show it from there; or keep it elsewhere.',
    ],
    [
      'more than the budget',
      [large(`${media}/story.mp4`, 200_000_000)],
      `error course.yaml, mediaBudget: Pictures, films, sounds and files come to 200.1 MB together, and the course has 20 MB for them. Make smaller what weighs most: ${media}/story.mp4 (200.0 MB), cover.jpg (0.02 MB), ${media}/Team photo #1 (100%) é.JPG (0.02 MB). Or raise it here, where learners and your LMS can take that: "mediaBudget: 201".`,
    ],
    [
      'a picture that is damaged',
      [large('final-check/media/queue.png', 900)],
      'error final-check/media/queue.png: This picture can’t be read: the file is damaged. Choose another, or save it anew.',
    ],
    [
      'a drawing that is none',
      [write(`${media}/mark.svg`, '<svg xmlns="http://www.w3.org/2000/svg"><g></svg>')],
      `error ${media}/mark.svg: This drawing can’t be read. Save it anew as SVG. (Unexpected close tag)`,
    ],
  ])('%s', async (_name, changes, expected) => {
    expect(await told(...changes)).toEqual([expected]);
  });

  it('a picture of more pixels than a computer can open, however few bytes it has', async () => {
    const bomb = await sharp({ create: { width: 16_000, height: 16_000, channels: 3, background: '#fff' } })
      .png({ compressionLevel: 9 })
      .toBuffer();
    expect(await told(write('final-check/media/queue.png', bomb))).toEqual([
      'error final-check/media/queue.png: This picture has more than 100 million pixels. Save it smaller: 1600 pixels wide are enough.',
    ]);
  });

  it('and nothing of a budget that was raised, of a silent film, or of a note', async () => {
    const raised = edit('course.yaml', 'cover: cover.jpg', 'mediaBudget: 201\ncover: cover.jpg');
    expect(await told(large(`${media}/story.mp4`, 200_000_000), raised)).toEqual([]);
    const silent = edit(lesson, 'title="A story of a mail">', 'title="A story of a mail" silent>');
    expect(await told(silent, gone(`${media}/story.en.vtt`))).toEqual([]);
    expect(await told(withText('{/* <Picture file="gone.jpg" /> */}'))).toEqual([]);
  });
});

describe('the build', () => {
  it('turns pictures upright, takes out what the camera noted, and makes them small in several widths', async () => {
    const folder = await made([]);
    const { shown, files } = await builtMedia({ folder });
    const own = shown[`${media}/Team photo #1 (100%) é.JPG`];
    expect(own).toMatchObject({ width: 1600, height: 800 });
    const names = [...(own?.srcset ?? '').matchAll(/\.\/(\S+) (\d+)w/g)];
    expect(names.map(([, , width]) => width)).toEqual(['480', '960', '1600']);
    for (const [, name = '', width] of names) {
      const content = (await files.get(name)?.()) ?? new Uint8Array();
      const { exif, orientation, ...size } = await sharp(content).metadata();
      expect([size.width, size.format, exif, orientation]).toEqual([Number(width), 'webp', undefined, undefined]);
    }
    expect(readFileSync(join(folder, media, 'Team photo #1 (100%) é.JPG')).includes('Maker')).toBe(true);
  });

  it('names files in small letters and by what is in them, and cleans drawings', async () => {
    const { files } = await builtMedia({ folder: await made([]) });
    for (const name of files.keys()) expect(name).toMatch(/^media\/[a-z0-9-]+\.[0-9a-f]{8}\.[a-z0-9]+$/);
    const drawing = [...files].find(([name]) => name.endsWith('.svg'));
    expect(new TextDecoder().decode(await drawing?.[1]())).not.toMatch(/script|onload/);
  });

  it('leaves out what is not shown in the lesson that is packaged alone', async () => {
    const { files } = await builtMedia({ folder: await made([]), lesson: 'spot-it' });
    expect([...files.keys()].filter((name) => /queue|face/.test(name))).toEqual([]);
    expect([...files.keys()].some((name) => name.includes('story'))).toBe(true);
  });
});
