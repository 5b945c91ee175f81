import { spoilt } from '../../../scorm/preview/kept-faults.ts';
import { dialectOf, type Standard } from '../../../scorm/package/standards.ts';
import { heldIn, keptIn } from './held.ts';
import { course } from './packages.ts';
import { seeded } from './seeds.ts';
import { courseIn, isWeb, shelve } from './stage.ts';
import type { Case } from './types.ts';
import { current, type Play } from './under-way.ts';

const shelfName = `sharewise/${course.id}/web`;

/** The faults that the first launch comes with. */
function faultsAtFirst({ steps: [first] }: Case): string[] {
  return first?.[0] === 'launch' ? (first[1] ?? '').split(',') : [];
}

/** Has the package's page say what the LMS is told below the pass mark, before a script of it reads that. */
function packagedWith(onFail: string): void {
  if (!location.pathname.startsWith('/content/')) return;
  document.addEventListener('readystatechange', () => (document.documentElement.dataset['onFail'] = onFail));
}

/** Puts in place what there is before a case, and answers it in a line. */
export async function prepare(play: Play, one: Case, standard: Standard): Promise<string> {
  const dialect = dialectOf(standard);
  const data = await seeded(dialect === 'web' ? 'scorm12' : dialect === 'cmi5' ? 'scorm2004' : dialect, one.from);
  if (isWeb(standard))
    await shelve(play.context, shelfName, spoilt(data, faultsAtFirst(one), course)['cmi.suspend_data'] ?? '');
  else await play.lms.put(play.learner, data);
  if (one.onFail) await play.context.addInitScript(packagedWith, one.onFail);
  if (one.steps.some(([name]) => name === 'within' || name === 'waits')) await play.context.clock.install();
  return isWeb(standard) ? '' : heldIn(data);
}

/** What the LMS, or for the web the browser, holds in the end. */
export async function holds(play: Play, standard: Standard): Promise<string> {
  const { page, token } = current(play);
  if (!isWeb(standard)) return heldIn((await play.lms.held(token)).data);
  return keptIn(
    await courseIn(page).evaluate((name) => {
      try {
        return localStorage.getItem(name) ?? '';
      } catch {
        return '';
      }
    }, shelfName),
  );
}
