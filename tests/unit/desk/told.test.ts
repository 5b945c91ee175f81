import { afterEach, expect, test, vi } from 'vitest';
import type { DeskState } from '../../../src/schemas/desk.ts';

const state = {
  folder: '/course',
  revision: 1,
  files: [],
  faults: [],
  canUndo: null,
  canRedo: null,
  media: [],
  budget: { used: 0, allowed: 0 },
  preview: { state: 'starting', url: '' },
  others: 1,
  schemas: {},
  words: {},
} as const satisfies DeskState;

afterEach(() => vi.unstubAllGlobals());

test('what is told while a state is on its way is newer than what that says, though it says the same as before', async () => {
  vi.stubGlobal('document', { querySelector: () => null });
  const answered = Promise.withResolvers<Response>();
  vi.stubGlobal('fetch', () => answered.promise);
  const { $told, load } = await import('../../../src/desk/state/course.ts');
  const loading = load();
  $told.set({ ...$told.get(), others: { count: 1 } });
  $told.set({ ...$told.get(), others: { count: 0 } });
  answered.resolve(Response.json(state));
  await loading;
  expect($told.get().others.count).toBe(0);
  expect($told.get().page).toEqual(state.preview);
});
