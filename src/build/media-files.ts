import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Fault } from '../yaml/fault.ts';

const media = /\.(?:png|jpe?g|gif|webp|avif|heic|mp4|mov|webm|mp3|wav|pdf|docx?|pptx?|xlsx?|odt)$/i;

/** Remarks on pictures, films and documents within lessons and the final check: nothing shows them. */
export function remarkMedia(folder: string): Fault[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
  return paths
    .filter((path) => media.test(path) && /^(?:\d+-[^/]+|final-check)\//.test(path) && !/(?:^|\/)(?:\.|~\$)/.test(path))
    .map((file) => ({
      file,
      problem: 'Nothing shows this file.',
      mend: 'Say what a photo shows in `image`, with a `drawing` to it, or keep the file elsewhere.',
      severity: 'warning',
      isUnfinished: true,
    }));
}
