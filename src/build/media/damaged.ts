import { readFileSync } from 'node:fs';
import type { Fault } from '../../yaml/fault.ts';
import { cleanSvg } from './clean-svg.ts';
import { mediaIn } from './media-in.ts';
import { readThrough } from './pictures.ts';
import { hashOf, placeOf } from './read-media.ts';
import { isTrouble, type Trouble } from './trouble.ts';

const sound = new Set<string>();

/** Why a picture can't be shown although it begins as one; undefined where it can. */
async function troubleOf(place: string, kind: string): Promise<Pick<Trouble, 'problem' | 'mend'> | undefined> {
  const key = `${place} ${hashOf(place)}`;
  if (sound.has(key)) return undefined;
  try {
    const content = readFileSync(place);
    await readThrough(kind === 'drawing' ? new TextEncoder().encode(cleanSvg(content.toString())) : content);
    sound.add(key);
    return undefined;
  } catch (error) {
    if (!isTrouble(error)) throw error;
    return { problem: error.problem, mend: error.mend };
  }
}

/** Faults of the pictures in a course's folder that only opening them shows: damaged ones, moving ones, and ones too large to open. */
export async function damagedPictures(folder: string, cover: string | undefined): Promise<Fault[]> {
  const pictures = [...mediaIn(folder)].filter(
    ([path, { kind }]) => (kind === 'picture' || kind === 'drawing') && (path.includes('/') || path === cover),
  );
  const faults: Fault[] = [];
  // One at a time: each may need much memory.
  for (const [file, { kind = '' }] of pictures) {
    const found = await troubleOf(placeOf(folder, file), kind);
    if (found) faults.push({ file, ...found, severity: 'error' });
  }
  return faults;
}
