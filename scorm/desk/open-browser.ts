import { spawn } from 'node:child_process';

type Environment = Readonly<Record<string, string | undefined>>;

/** The program that opens an address on a system; undefined where nobody would see it. */
function opener(env: Environment, platform: NodeJS.Platform): readonly string[] | undefined {
  if (env['CI']) return undefined;
  if (platform === 'darwin') return ['open'];
  if (platform === 'win32') return ['cmd', '/c', 'start', ''];
  return env['DISPLAY'] || env['WAYLAND_DISPLAY'] ? ['xdg-open'] : undefined;
}

/** Opens an address in the browser, where there is one; does nothing where there is none. */
export function openBrowser(url: string, env: Environment, platform = process.platform): void {
  const [program, ...args] = opener(env, platform) ?? [];
  if (program === undefined) return;
  const child = spawn(program, [...args, url], { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}
