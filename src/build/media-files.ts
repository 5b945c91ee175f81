import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Fault } from '../yaml/fault.ts';
import { say } from '../said/say.ts';

const media = /\.(?:png|jpe?g|gif|webp|avif|heic|mp4|mov|webm|mp3|m4a|wav|vtt|srt|pdf|docx?|pptx?|xlsx?|odt)$/i;

/** Remarks on pictures, films and documents of lessons and of the final check that are not in their folder `media`: nothing shows them. */
export function remarkMedia(folder: string): Fault[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
  return paths
    .filter(
      (path) =>
        media.test(path) &&
        /^(?:\d+-[^/]+|final-check)\/(?!media\/[^/]+$)/.test(path) &&
        !/(?:^|\/)(?:\.|~\$)/.test(path),
    )
    .map((file) => ({
      file,
      problem: say`Nothing shows this file.`,
      mend: say`Move it into ${file.split('/')[0]}/media, and show it from there; or keep it elsewhere.`,
      severity: 'warning',
      isUnfinished: true,
    }));
}
