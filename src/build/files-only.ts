import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { withoutInline } from './no-inline.ts';
import { withoutParts } from './parts.ts';
import { withStraightExports } from './straight-exports.ts';

/** What the page allows itself, whatever the server sends: files of the package, and nothing else. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
].join('; ');

/** The same where the page plays films or sounds. */
const playing = `${policy}; media-src 'self'`;

const plays = (folder: URL) =>
  existsSync(folder) && readdirSync(folder).some((name) => /\.(?:mp4|webm|mp3|m4a)$/.test(name));

/** In small letters: some servers know of no others in names. */
const nameOf = (name: string, extension: string, text: string) =>
  `${name}.${createHash('sha256').update(text).digest('hex').slice(0, 8)}.${extension}`;

/**
 * A page, style or script with the mark of UTF-8 at its beginning, which counts for more than a header with another encoding
 * (Encoding Standard, "BOM sniff"): some servers send ISO-8859-1 with everything.
 */
const asUtf8 = (name: string, text: string) =>
  /\.(html|css|js)$/.test(name) && /[^\0-\x7f]/.test(text) ? `\uFEFF${text}` : text;

const scriptsIn = (folder: URL) =>
  new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.js'))
      .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]),
  );

/** Marks the scripts that the bundler has written, too: those with the texts of scenarios are among them. */
function markScripts(folder: URL): void {
  for (const [name, text] of scriptsIn(folder)) writeFileSync(new URL(name, folder), asUtf8(name, text));
}

/** Writes the built page's scripts, styles, drawings and lessons as files, and its policy into its head. */
export const filesOnly: AstroIntegration = {
  name: 'files-only',
  hooks: {
    'astro:build:done': ({ dir }) => {
      const path = fileURLToPath(new URL('index.html', dir));
      const bare = withoutInline(readFileSync(path, 'utf8'), nameOf);
      const scripts = new URL('scripts/', dir);
      const straight = withStraightExports(bare.page, scriptsIn(scripts));
      for (const name of straight.unused) rmSync(new URL(name, scripts));
      const { page, files } = withoutParts(straight.page, nameOf);
      markScripts(scripts);
      mkdirSync(new URL('parts/', dir), { recursive: true });
      for (const [name, text] of [...bare.files, ...files]) writeFileSync(new URL(name, dir), asUtf8(name, text));
      const allowed = `<meta http-equiv="content-security-policy" content="${plays(new URL('media/', dir)) ? playing : policy}">`;
      writeFileSync(path, asUtf8('index.html', page.replace('<meta charset="utf-8">', `$&${allowed}`)));
    },
  },
};
