import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { matrixTable } from './checklist/matrix-table.ts';
import { withTables } from './checklist/readme.ts';

const [path, half] = ['tests/README.md', 'tests/README.md.new'];

writeFileSync(half, withTables(readFileSync(path, 'utf8')));
renameSync(half, path);
console.log(matrixTable());
