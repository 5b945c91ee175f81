import { renameSync, writeFileSync } from 'node:fs';
import { pages } from './checklist/pages.ts';

for (const [path, page] of Object.entries(pages)) {
  writeFileSync(`${path}.new`, page());
  renameSync(`${path}.new`, path);
  console.log(`${path} is written.`);
}
