import { mkdirSync, writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import type { Asked } from '../asked.ts';
import { builtMedia } from './built-media.ts';

const types: Readonly<Record<string, string>> = {
  webp: 'image/webp',
  svg: 'image/svg+xml',
  mp4: 'video/mp4',
  webm: 'video/webm',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  vtt: 'text/vtt; charset=utf-8',
  pdf: 'application/pdf',
};

const name = 'virtual:media';

/** Offers the addresses of a course's media to the page, and in development the files themselves. */
export function viteMedia(asked: Asked): Plugin {
  return {
    name: 'sharewise-media',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    async load(id) {
      if (id !== `\0${name}`) return undefined;
      const { shown, hasTables } = await builtMedia(asked);
      const isStyled = hasTables || Object.keys(shown).length > 0;
      return `export const isStyled = ${isStyled};\nexport default ${JSON.stringify(shown)};`;
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = /^\/(media\/[a-z0-9.-]+)(?:\?|$)/.exec(request.url ?? '')?.[1];
        if (path === undefined) return next();
        const send = async () => {
          const make = (await builtMedia(asked)).files.get(path);
          if (!make) return next();
          const type = types[path.replace(/^.*\./, '')] ?? 'application/octet-stream';
          response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache' });
          response.end(await make());
        };
        void send().then(undefined, next);
      });
    },
  };
}

/** Writes a course's media beside the built page: pictures made small, in several widths. */
export const mediaFiles = (asked: Asked): AstroIntegration => ({
  name: 'media-files',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const { files } = await builtMedia(asked);
      if (files.size > 0) mkdirSync(new URL('media/', dir), { recursive: true });
      for (const [path, make] of files) writeFileSync(new URL(path, dir), await make());
    },
  },
});
