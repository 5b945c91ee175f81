import { join } from 'node:path';
import { courseGiven } from '../command-line.ts';
import { writeSchemas } from '../new/write-schemas.ts';
import { run } from '../run.ts';

run((args) => {
  const folder = courseGiven(args, 'npm run schemas') ?? 'lessons';
  writeSchemas(folder);
  console.log(`Editors now know the fields of ${folder}: its schemas are in ${join(folder, 'schemas')}.`);
});
