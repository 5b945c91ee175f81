import { describe, expect, it } from 'vitest';
import { en } from '../../../scorm/report/words/en.ts';
import { nl } from '../../../scorm/report/words/nl.ts';

describe('a share in words', () => {
  it.each([
    [0.33, 'One in three people', 'Een op de drie mensen'],
    [0.3, 'Three in ten people', 'Drie op de tien mensen'],
    [0.31, 'Three in ten people', 'Drie op de tien mensen'],
    [0.42, 'Two in five people', 'Twee op de vijf mensen'],
    [0.5, 'Half of the people', 'De helft van de mensen'],
    [0.45, null, null],
    [0.9, null, null],
  ])('%d is within two points of what is said', (share, english, dutch) => {
    expect([en.fraction(share), nl.fraction(share)]).toEqual([english, dutch]);
  });
});

describe('the verb in Dutch', () => {
  it.each([
    ['Twee op de vijf mensen', 'kiezen', 'zijn begonnen en hebben'],
    ['Een op de drie mensen', 'kiest', 'is begonnen en heeft'],
    ['De helft van de mensen', 'kiest', 'is begonnen en heeft'],
    ['27% van de mensen', 'kiest', 'is begonnen en heeft'],
  ])('goes with who: %s', (who, chooses, started) => {
    expect(nl.poorReply(who, 'Titel', '‘x’')).toBe(`${who} ${chooses} bij “Titel” deze zwakke reactie: ‘x’`);
    expect(nl.open(who)).toBe(`${who} ${started} de cursus niet afgemaakt.`);
  });
});
