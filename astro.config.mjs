import mdx from '@astrojs/mdx';
import react from '@astrojs/react';
import { defineConfig } from 'astro/config';
import { askedOf } from './src/build/asked.ts';
import { deskPage } from './src/build/desk-page.ts';
import { fewScripts } from './src/build/few-scripts.ts';
import { filesOnly } from './src/build/files-only.ts';
import { mediaFiles, viteMedia } from './src/build/media/vite-media.ts';
import { preloadScripts } from './src/build/preload-scripts.ts';
import { typedWords } from './src/build/word-types.ts';
import { viteCourse } from './src/build/vite-course.ts';
import { viteLessons } from './src/build/vite-lessons.ts';
import { viteMistakes } from './src/build/vite-mistakes.ts';

/** `client:shown`: an exercise wakes when its lesson is shown. */
const shown = {
  name: 'client-shown',
  hooks: {
    'astro:config:setup': ({ addClientDirective }) =>
      addClientDirective({ name: 'shown', entrypoint: './src/shell/client-shown.ts' }),
  },
};

/** Vite's helper for naming what a script imports takes its addresses for relative to the page: here they are not. */
const noPreloadHelper = {
  name: 'no-preload-helper',
  configEnvironment: (name) => (name === 'client' ? { build: { modulePreload: false } } : undefined),
};

/** Names of scripts in small letters: some servers change the case of names. */
const scriptName = ({ name }) => `scripts/${name.replaceAll(/[^\w-]+/g, '-').toLowerCase()}.[hash].js`;
const scriptNames = { entryFileNames: scriptName, chunkFileNames: scriptName, hashCharacters: 'base36' };

/** The one place where the build reads what it is asked for: everything else is passed it. */
const asked = askedOf(process.argv);

export default defineConfig({
  markdown: { syntaxHighlight: false },
  integrations: [mdx(), react(), shown, mediaFiles(asked), filesOnly, preloadScripts, typedWords, deskPage(asked.desk)],
  // An LMS serves the package from a folder that nobody knows beforehand: every address is relative.
  // Some servers leave out folders that begin with an underscore, as Astro's own name for this one does.
  build: { assets: 'scripts', assetsPrefix: '.', inlineStylesheets: 'always' },
  compressHTML: true,
  devToolbar: { enabled: false },
  vite: {
    plugins: [
      viteCourse(asked),
      viteLessons(asked),
      viteMedia(asked),
      viteMistakes(asked.folder, asked.desk !== undefined),
      noPreloadHelper,
    ],
    environments: { client: { build: { rolldownOptions: { output: { codeSplitting: fewScripts, ...scriptNames } } } } },
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        // Astro's own directive in each lesson's text: nothing that an author could mend.
        onwarn: (warning, show) => (warning.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : show(warning)),
      },
    },
  },
});
