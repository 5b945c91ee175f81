import { join } from 'node:path';
import { projectFolder } from '../../../src/build/project.ts';
import { fitting } from '../../package/fitting.ts';
import { packageCourse } from '../../package/package-course.ts';
import { standards } from '../../package/standards.ts';
import { startPreview, type Preview } from '../../preview/start.ts';
import { buildSaved } from '../build-saved.ts';

type Told = (words: string) => void;

const project = projectFolder();

/** Makes the course's packages; answers their paths. Throws every fault that stops the course, a line each. */
async function packaged(folder: string, told: Told): Promise<string[]> {
  told('building');
  const { dist, name, remove } = await buildSaved(folder);
  try {
    told('packaging');
    const made = packageCourse(dist, join(project, '.desk', 'try'), fitting(dist, standards), undefined, { name });
    return made.map(({ path }) => path);
  } finally {
    remove();
  }
}

/** The preview LMS as a place of the desk: it always has the last saved state of the course, and keeps its learners. */
export function makeTryPlace(port: number) {
  let running: { readonly preview: Preview; readonly key: string } | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  async function open(folder: string, revision: number, told: Told): Promise<string> {
    const key = `${folder}\0${revision}`;
    if (running?.key === key) return running.preview.url;
    const packages = await packaged(folder, told);
    await running?.preview.close();
    running = undefined;
    const preview = await startPreview({ packages, data: join(project, '.preview'), port });
    running = { preview, key };
    return preview.url;
  }

  return {
    /** Opens the preview on a state of the course; `told` is called with each thing that is being done. */
    open(folder: string, revision: number, told: Told): Promise<string> {
      const next = turn.then(
        () => open(folder, revision, told),
        () => open(folder, revision, told),
      );
      turn = next;
      return next;
    },
    close: async () => running?.preview.close(),
  };
}

export type TryPlace = ReturnType<typeof makeTryPlace>;
