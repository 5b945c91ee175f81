import { describe, expect, it } from 'vitest';
import { stepsOf } from '../../../src/build/lesson-steps.ts';

const step = '<hr data-step>';
const activity = (name = '') => `<hr data-activity="${name}">`;

describe('the steps of a lesson', () => {
  it('are its text, then its exercises, where the text says nothing of them', () => {
    expect(stepsOf({ en: '<p>One</p>' }, ['scenario', 'writing'])).toEqual([
      { text: { en: '<p>One</p>' } },
      { exercise: 'scenario' },
      { exercise: 'writing' },
    ]);
  });

  it('part where the text is divided, and an exercise that comes first is the first', () => {
    const html = (word: string) => `${activity()}\n<p>${word} 1</p>${step}<p>${word} 2</p>`;
    expect(stepsOf({ nl: html('Een'), en: html('One') }, ['statements'])).toEqual([
      { exercise: 'statements' },
      { text: { nl: '<p>Een 1</p>', en: '<p>One 1</p>' } },
      { text: { nl: '<p>Een 2</p>', en: '<p>One 2</p>' } },
    ]);
  });

  it('stand where an exercise is named, the others where none is', () => {
    const html = `${activity('writing')}<p>Then</p><hr data-activity>`;
    expect(stepsOf({ en: html }, ['scenario', 'writing'])).toEqual([
      { exercise: 'writing' },
      { text: { en: '<p>Then</p>' } },
      { exercise: 'scenario' },
    ]);
  });

  it('begin with the result, where there is one', () => {
    expect(stepsOf({ en: `<p>Look</p>${activity()}` }, ['result'])).toEqual([
      { exercise: 'result' },
      { text: { en: '<p>Look</p>' } },
    ]);
  });

  it('are none where nothing is written between two marks', () => {
    expect(stepsOf({ en: `${step}\n${activity()}\n${step}<p>End</p>\n${step}\n` }, ['reach'])).toEqual([
      { exercise: 'reach' },
      { text: { en: '<p>End</p>' } },
    ]);
  });
});
