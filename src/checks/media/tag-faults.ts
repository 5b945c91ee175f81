import { say, type Said } from '../../said/say.ts';
import type { CourseFiles } from '../../schemas/content.ts';
import { splitHead } from '../../schemas/lesson.ts';
import type { MediaFiles } from '../../schemas/media.ts';
import { mediaTags, type MediaTag, type MediaTagName } from '../../schemas/media-tags.ts';
import { nearest } from '../../yaml/did-you-mean.ts';
import type { Fault } from '../../yaml/fault.ts';
import { cuesIn } from './cues.ts';
import { namedFile } from './named-file.ts';
import { captionsOf } from '../../schemas/media-names.ts';
import { usesInText, type MediaUse } from './uses.ts';

type Asked = { readonly problem: Said; readonly mend: Said; readonly isAsked?: boolean };

const examples: Readonly<Record<MediaTagName, string>> = {
  Picture: '<Picture file="team.jpg" alt="What it shows." />',
  Video: '<Video file="story.mp4" title="What it is called">',
  Audio: '<Audio file="talk.mp3" title="What it is called">',
  File: '<File file="checklist.pdf" title="What it is called" />',
};

const longestAlt = 250;

/** What a picture shows, in words: there, or said to be decoration; and words rather than a file's name. */
function altFaults({ alt, decorative }: MediaTag['attributes']): Asked[] {
  const isSaid = typeof alt === 'string' && alt.trim() !== '';
  if (decorative && isSaid)
    return [{ problem: say`This picture has words, and is decorative.`, mend: say`Keep one: alt="…", or decorative.` }];
  if (decorative) return [];
  if (!isSaid)
    return [
      {
        problem: say`This picture has no alternative text: who can’t see it, learns nothing of it.`,
        mend: say`Say what it shows: alt="…". Write decorative where it adds nothing to the text.`,
      },
    ];
  if (/^\S+\.(?:jpe?g|png|webp|gif|svg|avif)$|^(?:IMG|DSC)[-_]?\d+$/i.test(alt.trim()))
    return [
      {
        problem: say`The alternative text is the name of a file.`,
        mend: say`Say what the picture shows.`,
        isAsked: true,
      },
    ];
  if (alt.length <= longestAlt) return [];
  const mend = say`Keep it under ${longestAlt}, and say the rest in the text: it is read out without a pause.`;
  return [{ problem: say`The alternative text has ${alt.length} characters.`, mend, isAsked: true }];
}

/** What is asked of films and sounds, for those who can't hear them. */
function spokenFaults(use: MediaUse & { tag: MediaTag }, language: string, files: CourseFiles): Asked[] {
  const { name, attributes, within = '' } = use.tag;
  if (attributes['silent'] === true) return [];
  const captions = captionsOf(use.path, language);
  const there = files.get(captions);
  const file = captions.replace(/^.*\//, '');
  const asked: Asked[] = [];
  if (name === 'Video' && there === undefined)
    asked.push({
      problem: say`This film has no captions in "${language}": who can’t hear it, misses what is said.`,
      mend: say`Put them beside it as ${file}. Write silent where nothing is to be heard.`,
      isAsked: true,
    });
  if (there !== undefined && cuesIn(there).length === 0)
    asked.push({ problem: say`There are no captions in ${file}.`, mend: say`Save them again as WebVTT.` });
  if (within.trim() === '')
    asked.push({
      problem:
        name === 'Video'
          ? say`This film has no transcript: not everyone can play it.`
          : say`This sound has no transcript: not everyone can play it.`,
      mend:
        name === 'Video'
          ? say`Write what is said, and what is to be seen, between <Video …> and </Video>.`
          : say`Write what is said between <Audio …> and </Audio>.`,
      isAsked: true,
    });
  return asked;
}

/** Attributes that a component does not take, that have no value or one too many, and that can't be read. */
function attributeFaults({ name, attributes, unread }: MediaTag): Asked[] {
  const { words, flags } = mediaTags[name];
  const wanted: readonly string[] = ['file', ...words];
  const all: readonly string[] = [...wanted, ...flags];
  if (unread !== '')
    return [{ problem: say`"${unread}" in this <${name}> can’t be read.`, mend: say`Write it as ${examples[name]}.` }];
  return Object.entries(attributes).flatMap(([own, value]): Asked[] => {
    if (!all.includes(own)) {
      const meant = own === 'src' ? 'file' : nearest(own, all);
      const mend = meant ? say`Did you mean "${meant}"?` : say`It takes: ${all.join(', ')}.`;
      return [{ problem: say`<${name}> takes no "${own}".`, mend }];
    }
    if (wanted.includes(own) || value === true) return [];
    return [{ problem: say`"${own}" takes no value.`, mend: say`Write ${own} alone, or leave it out.` }];
  });
}

/** A component stands on lines of its own; what is between its tags, too. */
function placeFaults({ name, at, end, within }: MediaTag, body: string): Asked[] {
  const before = body.slice(body.lastIndexOf('\n', at - 1) + 1, at);
  const behind = body.slice(end).split('\n')[0] ?? '';
  if (before.trim() !== '' || behind.trim() !== '')
    return [{ problem: say`<${name}> stands within a line.`, mend: say`Put it on a line of its own.` }];
  if (within === undefined || within.trim() === '') return [];
  if (name === 'Picture' || name === 'File')
    return [
      { problem: say`Nothing shows the words between <${name}> and </${name}>.`, mend: say`Write ${examples[name]}.` },
    ];
  if (/^[ \t]*\r?\n[ \t]*\r?\n/.test(within) && /\n\s*$/.test(within)) return [];
  return [
    {
      problem: say`The transcript begins on the line of <${name}>, or the line below it.`,
      mend: say`Leave a line empty behind <${name} …>, and put </${name}> on a line of its own.`,
    },
  ];
}

function faultsOf(use: MediaUse & { tag: MediaTag }, language: string, files: CourseFiles, media: MediaFiles): Asked[] {
  const { tag, path } = use;
  const { kinds } = mediaTags[tag.name];
  const attributes = attributeFaults(tag);
  if (path.endsWith('/'))
    return attributes.length > 0
      ? attributes
      : [{ problem: say`This <${tag.name}> names no file.`, mend: say`Write it as ${examples[tag.name]}.` }];
  const found = namedFile(path, kinds, media);
  const title = tag.attributes['title'];
  const hasNoTitle = tag.name !== 'Picture' && !(typeof title === 'string' && title.trim() !== '');
  return [
    ...attributes,
    ...('said' in found ? [found.said] : []),
    ...(hasNoTitle
      ? [{ problem: say`This <${tag.name}> has no title.`, mend: say`Say what it is: ${examples[tag.name]}.` }]
      : []),
    ...(tag.name === 'Picture' ? altFaults(tag.attributes) : []),
    ...('file' in found && (tag.name === 'Video' || tag.name === 'Audio') ? spokenFaults(use, language, files) : []),
  ];
}

/** What is wrong with the pictures, films, sounds and files of a lesson's text, and what is asked of them. */
export function mediaTagFaults(file: string, language: string, files: CourseFiles, media: MediaFiles): Fault[] {
  const text = files.get(file) ?? '';
  const { body } = splitHead(text);
  return usesInText(file, text).flatMap((use) => {
    if (!('tag' in use)) return [];
    return [...placeFaults(use.tag, body), ...faultsOf(use, language, files, media)].map(
      ({ isAsked, ...said }): Fault => ({
        file,
        line: use.line,
        ...said,
        ...(isAsked ? { severity: 'warning', isUnfinished: true } : { severity: 'error' }),
      }),
    );
  });
}
