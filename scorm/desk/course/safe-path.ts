import { existsSync, lstatSync, realpathSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { refusal } from '../refusal.ts';
import { say } from '../../../src/said/say.ts';

/** Names that Windows keeps for devices, whatever their ending. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

const isName = (name: string) =>
  name !== '' && !/^\.|[. ]$|[\\:*?"<>|\0-\x1f]/.test(name) && !devices.test(name) && name !== 'node_modules';

/**
 * A file's place on disk by its path in the course's folder, `folder` being a real path. Refuses what leads out of it, by
 * steps upwards or by links, and names that not every system takes.
 */
export function placeIn(folder: string, path: string): string {
  const no = () => refusal(400, say`"${path}" is no file of this course.`);
  if (!path.split('/').every(isName)) throw no();
  const place = join(folder, path);
  if (lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink()) throw no();
  let parent = dirname(place);
  while (!existsSync(parent)) parent = dirname(parent);
  const real = realpathSync(parent);
  if (real !== folder && !real.startsWith(folder + sep)) throw no();
  return place;
}
