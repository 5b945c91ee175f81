import { readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { CourseFile } from '../schemas/course.ts';
import type { Fault } from '../yaml/fault.ts';
import { pictureOf } from './cover.ts';
import { say } from '../said/say.ts';

const media = /\.(?:png|jpe?g|gif|webp|avif|heic|mp4|mov|webm|mp3|wav|pdf|docx?|pptx?|xlsx?|odt)$/i;

/** Remarks on pictures, films and documents within lessons and the final check: nothing shows them. */
export function remarkMedia(folder: string): Fault[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
  return paths
    .filter((path) => media.test(path) && /^(?:\d+-[^/]+|final-check)\//.test(path) && !/(?:^|\/)(?:\.|~\$)/.test(path))
    .map((file) => ({
      file,
      problem: say`Nothing shows this file.`,
      mend: say`Say what a photo shows in \`image\`, with a \`drawing\` to it, or keep the file elsewhere.`,
      severity: 'warning',
      isUnfinished: true,
    }));
}

// In bytes. A photo of a camera has several million.
const mostOfPicture = 300_000;

/** The picture of the start is there, and not so large that everybody waits for it. */
export function checkPicture(folder: string, course: CourseFile): Fault[] {
  const picture = pictureOf(course);
  if (!picture) return [];
  const at = { file: 'course.yaml', field: 'cover' };
  const size = statSync(join(folder, picture.file), { throwIfNoEntry: false })?.size;
  if (size === undefined)
    return [
      {
        ...at,
        severity: 'error',
        problem: say`There is no file ${picture.file}.`,
        mend: say`Put it beside course.yaml, or remove this line.`,
      },
    ];
  if (size <= mostOfPicture) return [];
  const problem = say`The picture ${picture.file} has ${Math.round(size / 1000)} kB.`;
  return [
    {
      ...at,
      severity: 'warning',
      problem,
      mend: say`Make it smaller than ${mostOfPicture / 1000} kB, 1,600 pixels wide: every learner waits for it.`,
    },
  ];
}
