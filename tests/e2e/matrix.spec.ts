import { test } from '@playwright/test';
import { cases } from './matrix/cases.ts';
import { play } from './matrix/play.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const one of cases)
  for (const standard of one.standards)
    test(`${standard}: ${one.fault}${one.variant ? ` (${one.variant})` : ''}`, ({ context }) =>
      play(one, standard, context));
