import { fileSchemas } from '../schemas/files.ts';
import { shapeAt, shapeOf } from '../yaml/shape.ts';
import type { Path } from '../editing/set-texts.ts';

const exercises: Readonly<Record<string, string>> = {
  scenario: 'practice in situations',
  statements: 'myth or fact',
  drafts: 'post or rethink',
  writing: 'write your own reply',
  intentions: 'intentions to choose from',
  reach: 'the simulator',
};

/** Where a learner sees what a file holds, with the title of its lesson or its situation. */
function placeOf(file: string, title: string | undefined): string {
  const [folder = '', name = folder] = file.split('/');
  const named = title === undefined ? '' : ` "${title}"`;
  if (file === 'course') return 'The course as a whole';
  if (file === 'sources') return 'A source, behind a fact';
  if (file === 'interface') return 'A button or a message of the player';
  if (folder === 'final-check') return `The final check, the situation${named}`;
  return `The lesson${named}${name === 'text' ? '' : `, ${exercises[name] ?? name}`}`;
}

/** Where a learner sees a text, and what it is, in a sentence or two. */
export function noteOf(file: string, path: Path, title: string | undefined): string {
  const place = placeOf(file, title);
  const [folder = '', name = folder] = file.split('/');
  const schema = fileSchemas[folder === 'final-check' ? 'scenario' : name];
  // A text in a list is described by the list.
  const field = typeof path.at(-1) === 'number' ? path.slice(0, -1) : path;
  const what = schema ? shapeAt(shapeOf(schema), field)?.description : undefined;
  if (file === 'interface') return `${place}, called "${path.join('.')}".`;
  return what ? `${place}: ${what}` : `${place}.`;
}
