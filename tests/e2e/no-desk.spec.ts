import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { unzipSync } from 'fflate';

/** What stands in the desk's page, in its server or in the script that it gives the live page, and nowhere else. */
const ofTheDesk = ['sharewise:click', 'desk-token', 'x-desk-', 'prosemirror', 'xyflow', '/api/', '127.0.0.1'];

const zips = readdirSync('packages').filter((name) => name.endsWith('.zip'));

test('no byte of the desk is in any package', () => {
  expect(zips).not.toEqual([]);
  for (const zip of zips)
    for (const [path, content] of Object.entries(unzipSync(readFileSync(join('packages', zip))))) {
      const text = new TextDecoder('latin1').decode(content).toLowerCase();
      const found = ofTheDesk.filter((mark) => text.includes(mark));
      expect({ zip, path, found }).toEqual({ zip, path, found: [] });
    }
});
