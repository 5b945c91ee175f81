import { parse } from 'yaml';
import type { CourseFiles } from '../schemas/content.ts';
import { halvesOf, piecesOf, shapeOfBody, type Piece } from './lesson-lines.ts';
import { captionsIn, isInStep } from './captions.ts';
import { unescaped } from '../schemas/media-tags.ts';
import type { MediaWords, OpenTag } from './media-words.ts';
import { shortHash, type MadeOf } from './made-of.ts';
import { noteOf } from './notes.ts';
import { mostOf, nameOf, type State, type Unit } from './unit.ts';
import { textsOf } from './yaml-texts.ts';

/** A course to be translated from one language to another. */
export type Translating = {
  /** The course's files as they are. */
  readonly files: CourseFiles;
  /** The player's own words by language and name. */
  readonly playerWords: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The player's file of words in the source's language, or in English: what a new file is made like. */
  readonly wordsFile?: string | undefined;
  readonly source: string;
  readonly target: string;
};

const mdx = /^(\d+-[^/]+)\/([a-z]{2,3})\.mdx$/;

export const unbroken = (text: string): string => text.trim().replaceAll(/\s*\n\s*/g, ' ');

/** The fields of a lesson's head. */
function headOf(text: string): Record<string, string> {
  try {
    const fields = parse(/^---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1] ?? '') as Record<string, unknown> | null;
    return Object.fromEntries(
      Object.entries(fields ?? {}).filter((one): one is [string, string] => typeof one[1] === 'string'),
    );
  } catch {
    return {};
  }
}

const headLimits: Readonly<Record<string, number>> = { title: 60, idea: 160 };
const headNotes: Readonly<Record<string, string>> = { title: 'the title', idea: 'the one idea, below the title' };

/** A new language begins as a copy: more than a few words that still say the same are to be translated. */
const isCopy = (source: string | undefined, target: string | undefined) =>
  source !== undefined && target === source && source.split(/\s+/).length > 3;

const wordsIn = (pieces: readonly Piece[]) => pieces.flatMap((one) => (one.kind === 'words' ? [one] : []));

const kinds: readonly (readonly [RegExp, string])[] = [
  [/#/, 'a heading'],
  [/^\s*[-*+\d]/, 'an item of a list'],
];

/** True where the pieces of two texts answer each other one by one. */
export const isAligned = (source: readonly Piece[], target: readonly Piece[]): boolean =>
  shapeOfBody(source) === shapeOfBody(target);

type Draft = Omit<Unit, 'most'>;

const mediaNotes: Readonly<Record<string, string>> = {
  alt: 'what a picture shows, for whoever can’t see it',
  caption: 'the line below a picture',
  title: 'what a film, a sound or a file is called',
};

const tagsIn = (pieces: readonly Piece[]) => pieces.flatMap((one) => (one.kind === 'media' ? [one] : []));

/** The words of the tags that show files: in each, what its attributes say. */
function mediaUnits(
  pieces: readonly Piece[],
  others: readonly Piece[],
): Pick<Draft, 'id' | 'source' | 'target' | 'note'>[] {
  const translated = tagsIn(others);
  const read = ({ text }: OpenTag, { from, to }: MediaWords) => unbroken(unescaped(text.slice(from, to)));
  const isDecorative = (tag: OpenTag | undefined) => /\sdecorative(?=[\s/>])/.test(tag?.text ?? '');
  return tagsIn(pieces).flatMap((tag, nth) =>
    tag.words.flatMap((words) => {
      const other = translated[nth];
      if (words.name === 'alt' && isDecorative(other)) return [];
      const there = other?.words.find(({ name }) => name === words.name);
      const [source, target] = [read(tag, words), other && there && read(other, there)];
      const note = mediaNotes[words.name] ?? words.name;
      return [
        { id: `media.${nth + 1}.${words.name}`, source, target: isCopy(source, target) ? undefined : target, note },
      ];
    }),
  );
}

/** A lesson's text: its title, its idea and each of its paragraphs, or its body as a whole where the two languages differ in shape. */
function lessonUnits(folder: string, { files, source, target }: Translating): Draft[] {
  const [own = '', other] = [files.get(`${folder}/${source}.mdx`), files.get(`${folder}/${target}.mdx`)];
  const [head, otherHead] = [headOf(own), headOf(other ?? '')];
  const file = `${folder}/text`;
  const at = (field: string) => ({ file: `${folder}/${target}.mdx`, path: [field] });
  const note = (what: string) => `The lesson "${head['title'] ?? folder}": ${what}.`;
  const heads = ['title', 'idea'].flatMap((id): Draft[] =>
    head[id] === undefined
      ? []
      : [
          {
            file,
            id,
            source: head[id],
            target: isCopy(head[id], otherHead[id]) ? undefined : otherHead[id],
            note: note(headNotes[id] ?? ''),
            limit: headLimits[id],
            isMarked: false,
            place: at(id),
          },
        ],
  );
  const [body, otherBody] = [halvesOf(own).body, other === undefined ? undefined : halvesOf(other).body];
  const [pieces, others] = [piecesOf(body), piecesOf(otherBody ?? '')];
  const base = { file, isMarked: true, place: at('body') };
  if (otherBody !== undefined && !isAligned(pieces, others)) {
    const whole = { ...base, id: 'body', source: body.trim(), target: otherBody.trim() };
    return [
      ...heads,
      { ...whole, note: note('its whole text; the two languages have other paragraphs, so it stands here as one') },
    ];
  }
  const translated = wordsIn(others);
  const paragraphs = wordsIn(pieces).map((one, nth): Draft => {
    const there = translated[nth]?.text;
    const kind = kinds.find(([sign]) => sign.test(one.before))?.[1] ?? 'a paragraph of its text';
    return {
      ...base,
      id: `body.${nth + 1}`,
      source: unbroken(one.text),
      target: there === undefined || isCopy(one.text, there) ? undefined : unbroken(there),
      note: note(one.isCell ? 'a cell of a table' : kind),
    };
  });
  const media = mediaUnits(pieces, others).map((one): Draft => ({
    ...base,
    ...one,
    isMarked: false,
    note: note(one.note),
  }));
  return [...heads, ...paragraphs, ...media];
}

/** The title of what a file holds, in the source's language. */
function titleOf(path: string, { files, source }: Translating): string | undefined {
  const [folder = ''] = path.split('/');
  if (folder !== 'final-check') return headOf(files.get(`${folder}/${source}.mdx`) ?? '')['title'];
  return textsOf(files.get(path) ?? '', source).find(({ id }) => id === 'title')?.words[source];
}

function yamlUnits(path: string, translating: Translating): Draft[] {
  const { files, source, target } = translating;
  const file = path.replace(/\.yaml$/, '');
  const title = titleOf(path, translating);
  return textsOf(files.get(path) ?? '', source).map(({ id, path: at, words }) => ({
    file,
    id,
    source: (words[source] ?? '').trim(),
    target: words[target]?.trim(),
    note: noteOf(file, at, title).en,
    isMarked: false,
    place: { file: path, path: [...at, target] },
  }));
}

const vtt = /^(.+\/media\/.+)\.([a-z]{2,3})\.vtt$/;

/** The captions of a film or a sound. Where a language has its own, at other times, there is nothing to translate. */
function captionUnits(path: string, { files, source, target }: Translating): Draft[] {
  const [, film = '', language] = vtt.exec(path) ?? [];
  if (language !== source) return [];
  const there = files.get(`${film}.${target}.vtt`);
  const [own, others] = [captionsIn(files.get(path) ?? ''), there === undefined ? [] : captionsIn(there)];
  if (there !== undefined && !isInStep(own, others)) return [];
  const words = (text: string) => text.replaceAll('\r\n', '\n').trim();
  return own.map(({ at, text }, nth) => {
    const other = others[nth] && words(others[nth].text);
    return {
      file: `${film}.vtt`,
      id: at,
      source: words(text),
      target: isCopy(words(text), other) ? undefined : other,
      note: `A caption of ${film.replace(/^.*\//, '')}, at ${at}.`,
      isMarked: true,
      place: { file: `${film}.${target}.vtt`, path: [at] },
    };
  });
}

const wordsOfFile = (yaml: string | undefined): Record<string, string> => {
  try {
    return (parse(yaml ?? '') ?? {}) as Record<string, string>;
  } catch {
    return {};
  }
};

/** The words of buttons and messages: all where the player has none in the target's language, else those that the course says otherwise. */
function interfaceUnits({ files, playerWords, source, target }: Translating): Draft[] {
  const own = wordsOfFile(files.get(`interface/${source}.yaml`));
  const known = playerWords[target] === undefined ? { ...(playerWords[source] ?? playerWords['en']), ...own } : own;
  const there = wordsOfFile(files.get(`interface/${target}.yaml`));
  return Object.entries(known).map(([name, sentence]) => ({
    file: 'interface',
    id: name,
    source: String(sentence).trim(),
    target: there[name]?.toString().trim(),
    note: noteOf('interface', [name], undefined).en,
    isMarked: false,
    place: { file: `interface/${target}.yaml`, path: [name] },
  }));
}

/** Every text of a course once, with what there is of it in another language. */
export function unitsOf(translating: Translating): Unit[] {
  const paths = [...translating.files.keys()];
  const folders = [
    ...new Set(
      paths.flatMap((path) => (mdx.exec(path)?.[2] === translating.source ? (mdx.exec(path)?.[1] ?? []) : [])),
    ),
  ];
  const isYaml = (path: string) => /^(course|sources|\d+-[^/]+\/[\w-]+|final-check\/[^/]+)\.yaml$/.test(path);
  const inFolder = (folder: string) => paths.filter((path) => isYaml(path) && path.startsWith(`${folder}/`));
  const all = [
    ...paths.filter((path) => path === 'course.yaml').flatMap((path) => yamlUnits(path, translating)),
    ...folders.flatMap((folder) => [
      ...lessonUnits(folder, translating),
      ...inFolder(folder).flatMap((path) => yamlUnits(path, translating)),
      ...paths.filter((path) => path.startsWith(`${folder}/media/`)).flatMap((path) => captionUnits(path, translating)),
    ]),
    ...inFolder('final-check').flatMap((path) => yamlUnits(path, translating)),
    ...paths.filter((path) => path === 'sources.yaml').flatMap((path) => yamlUnits(path, translating)),
    ...interfaceUnits(translating),
  ];
  return all
    .filter(({ source }) => source !== '')
    .map((one) => ({ ...one, most: Math.min(mostOf(one.source), one.limit ?? Infinity) }));
}

/** Whether a unit is translated, and of the text that is its source today. */
export function stateOf(unit: Unit, madeOf: MadeOf): State {
  if (unit.target === undefined || unit.target === '') return 'new';
  const known = madeOf[nameOf(unit)];
  return known !== undefined && known !== shortHash(unit.source) ? 'changed' : 'done';
}
