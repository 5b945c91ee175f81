import { describe, expect, it } from 'vitest';
import { postedWords } from '../../../src/components/scenario/thread.ts';

describe('what a choice posts', () => {
  it('is the reply in quotes, without them', () => {
    expect(postedWords('‘Dank je wel, Noor.’')).toBe('Dank je wel, Noor.');
  });

  it('is the reply alone where the choice goes on to tell something', () => {
    expect(postedWords('‘Good question. I’ll find out by tonight.’ And you do.')).toBe(
      'Good question. I’ll find out by tonight.',
    );
  });

  it('keeps apostrophes and quotes inside the reply', () => {
    expect(postedWords('‘Have a look at our site, under ‘jobs’ you’ll find it.’')).toBe(
      'Have a look at our site, under ‘jobs’ you’ll find it.',
    );
  });

  it('is nothing where something is done, not said', () => {
    expect(postedWords('You don’t reply. You report the account to webcare.')).toBeNull();
  });
});
