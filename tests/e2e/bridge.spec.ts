import { test } from '@playwright/test';
import { cases } from './matrix/cases.ts';
import { play } from './matrix/play.ts';
import { serveThin } from './thin.ts';

/** A value that may have been stored is tried at the next index first. */
const tried = /interactions\.9\.id .* leaves a gap$/;

let thin: Awaited<ReturnType<typeof serveThin>>;
test.beforeAll(async () => (thin = await serveThin()));
test.afterAll(() => thin.close());

// Each fault once: the bridge carries the port's verbs, which are the same in all dialects.
for (const one of cases) {
  const standard = one.standards.find((name) => name === 'scorm12' || name === 'scorm2004-3rd');
  if (standard)
    test(`behind a thin package in ${standard}: ${one.fault}${one.variant ? ` (${one.variant})` : ''}`, ({ context }) =>
      play({ ...one, refused: one.refused ?? tried }, standard, context, thin.site.faults));
}
