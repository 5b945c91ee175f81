import { saidOf, say, type Said } from '../said/say.ts';
import { fileSchemas } from '../schemas/files.ts';
import { shapeAt, shapeOf } from '../yaml/shape.ts';
import type { Path } from '../editing/set-texts.ts';

const exercises: Readonly<Record<string, Said>> = {
  scenario: say`practice in situations`,
  statements: say`myth or fact`,
  drafts: say`post or rethink`,
  writing: say`write your own reply`,
  intentions: say`intentions to choose from`,
  reach: say`the simulator`,
};

/** Where a learner sees what a file holds, with the title of its lesson or its situation. */
function placeOf(file: string, title: string | undefined): Said {
  const [folder = '', name = folder] = file.split('/');
  const named = title === undefined ? '' : ` "${title}"`;
  if (file === 'course') return say`The course as a whole`;
  if (file === 'sources') return say`A source, behind a fact`;
  if (file === 'interface') return say`A button or a message of the player`;
  if (folder === 'final-check') return say`The final check, the situation${named}`;
  return name === 'text' ? say`The lesson${named}` : say`The lesson${named}, ${exercises[name] ?? name}`;
}

/** Where a learner sees a text, and what it is, in a sentence or two. */
export function noteOf(file: string, path: Path, title: string | undefined): Said {
  const place = placeOf(file, title);
  const [folder = '', name = folder] = file.split('/');
  const schema = fileSchemas[folder === 'final-check' ? 'scenario' : name];
  // A text in a list is described by the list.
  const field = typeof path.at(-1) === 'number' ? path.slice(0, -1) : path;
  const what = schema ? shapeAt(shapeOf(schema), field)?.description : undefined;
  if (file === 'interface') return say`${place}, called "${path.join('.')}".`;
  return what ? say`${place}: ${saidOf(what)}` : say`${place}.`;
}
