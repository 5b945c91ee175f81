import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import { join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Where the desk keeps what is this computer's: histories and the list of recent courses. It is the system's place for such
 * data, so that it outlives a new player and no synchroniser copies a database while it is written.
 */
export function dataFolder(env: Environment, platform = process.platform, home = homedir()): string {
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'Sharewise');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Sharewise');
  return join(env['XDG_DATA_HOME'] || join(home, '.local', 'share'), 'sharewise');
}

/** The folder in it of one course, by the course's real path. */
export const folderOf = (data: string, course: string): string =>
  join(data, 'courses', createHash('sha256').update(course).digest('hex').slice(0, 16));
