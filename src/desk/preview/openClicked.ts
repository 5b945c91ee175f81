import type { DeskPlace, PageClick } from '../../schemas/desk.ts';
import { showField } from '../faults/placeOf.ts';
import { ask } from '../state/api.ts';
import { flush } from '../state/save.ts';

/** Opens the field of what was clicked on the page, which shows a revision of the course. */
export async function openClicked(clicked: PageClick, revision: number): Promise<void> {
  // The server knows the words that were typed last, too.
  await flush();
  const given = Object.entries({ ...clicked, revision: String(revision) });
  const texts = given.filter((one): one is [string, string] => typeof one[1] === 'string');
  const answer = await ask<DeskPlace | null>(`/api/place?${new URLSearchParams(texts)}`);
  if ('value' in answer && answer.value) showField(answer.value.file, answer.value.path, clicked.text, true);
}
