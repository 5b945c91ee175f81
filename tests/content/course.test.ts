import { describe, expect, it } from 'vitest';
import { definitionOf } from '../../src/build/definition.ts';
import { loadCourse, readFiles } from '../../src/build/course-folder.ts';
import { worstBytes } from '../../src/course/capacity.ts';
import { drawRound } from '../../src/course/draw.ts';
import { newAttempt } from '../../src/course/attempt.ts';
import { faultText } from '../../src/yaml/fault.ts';
import { rateOf, type Strategy } from '../../src/checks/strategies.ts';
import type { CourseContent } from '../../src/schemas/content.ts';
import { readCourse } from '../../src/checks/read-course.ts';

const files = readFiles('lessons');
const reading = readCourse(files);
const content = loadCourse({ folder: 'lessons' });
const course = definitionOf(content);
const scored = course.questions.filter((question) => question.scored);

describe('the course in lessons/', () => {
  it('has no fault', () => {
    const errors = reading.faults.filter((fault) => fault.severity === 'error');
    expect(errors.map(faultText)).toEqual([]);
  });

  it('has no remark that an editor would make', () => {
    expect(reading.faults.map(faultText)).toEqual([]);
  });

  it('has the nine lessons, each in both languages', () => {
    expect(course.lessons).toEqual([
      'why-a-code',
      'reach-and-speed',
      'common-sense',
      'ambassador',
      'compliment',
      'complaint',
      'question',
      'final-check',
      'your-code',
    ]);
    for (const lesson of content.lessons) expect(Object.keys(lesson.heads)).toEqual(['nl', 'en']);
  });

  it('practises compliment, complaint and question, two to four scenes each', () => {
    for (const skill of ['compliment', 'complaint', 'question']) {
      const practice = content.lessons.find(({ id }) => id === skill)?.practice;
      expect(practice?.skill).toBe(skill);
      expect(practice?.scenes.length).toBeGreaterThanOrEqual(2);
    }
  });

  it('asks something in every lesson before the final check, and begins with it', () => {
    for (const { id, ...lesson } of content.lessons.slice(0, -2))
      expect([lesson.statements, lesson.drafts, lesson.reach, lesson.practice].filter(Boolean), id).toHaveLength(1);
    for (const language of ['nl', 'en'])
      expect(files.get(`01-why-a-code/${language}.mdx`)).toMatch(/^---[^]*?\n---\s+<Activity \/>/);
  });

  it('has one thing to write', () => {
    expect(content.lessons.flatMap((lesson) => lesson.writing ?? [])).toHaveLength(1);
  });

  it('has at least five scored scenarios of each kind', () => {
    for (const skill of ['compliment', 'complaint', 'question'])
      expect(scored.filter((question) => question.skill === skill).length).toBeGreaterThanOrEqual(5);
  });

  it('says the same in both languages in a like number of words', () => {
    for (const lesson of content.lessons) {
      const [nl = 0, en = 0] = ['nl', 'en'].map(
        (language) => (files.get(`${lesson.folder}/${language}.mdx`) ?? '').split(/\s+/).length,
      );
      expect(Math.max(nl, en) / Math.min(nl, en), lesson.id).toBeLessThan(1.35);
    }
  });

  it('names the organisation by its placeholder, never by name', () => {
    for (const [path, text] of files) {
      if (path === 'course.yaml') continue;
      for (const name of Object.values(content.course.organisation.name)) expect(text.includes(name), path).toBe(false);
    }
  });

  it('links to secure addresses only', () => {
    for (const [path, text] of files) expect(/http:\/\//.test(text), path).toBe(false);
  });

  it('names a source only where the facts have one, and every source is used', () => {
    const texts = [...files].filter(([path]) => path !== 'sources.yaml').map(([, text]) => text);
    for (const id of Object.keys(content.sources))
      expect(
        texts.some((text) => text.includes(id)),
        id,
      ).toBe(true);
  });

  it('never uses the figures that have no checkable source', () => {
    for (const [path, text] of files)
      expect(/561\s?%|10\s?[×x] (more|meer)|8\s?[×x] (more|meer)/i.test(text), path).toBe(false);
  });
});

describe('the final check of lessons/', () => {
  const attempts = Array.from({ length: 500 }, (_, seed) => newAttempt(course, seed));

  it('draws three of each kind', () => {
    for (const attempt of attempts) {
      const drawn = drawRound(course, attempt, 1).map((id) => scored.find((question) => question.id === id)?.skill);
      for (const skill of ['compliment', 'complaint', 'question'])
        expect(drawn.filter((one) => one === skill)).toHaveLength(3);
    }
  });

  it('lets a draw be answered for 100', () => {
    for (const question of scored) expect(question.choices.filter((choice) => choice.score === 2)).toHaveLength(1);
  });
});

describe('the bank of lessons/', () => {
  const scenes = content.bank.map(({ id, scenes: [scene] }) => ({ id, choices: scene?.choices ?? [] }));
  const best = scenes.map(({ choices }) => choices.find(({ score }) => score === 2));
  const names = content.course.organisation.contacts.flatMap(({ name, called }) => [name, called ?? name]);

  it('has doing nothing as the best in a third of its scenarios, and handing over as wrong in a quarter', () => {
    expect(best.filter((choice) => choice?.action === 'nothing').length).toBeGreaterThanOrEqual(scenes.length / 3);
    const wrong = scenes.filter(({ choices }) =>
      choices.some(({ action, score }) => action === 'hand-over' && score === 0),
    );
    expect(wrong.length).toBeGreaterThanOrEqual(scenes.length / 4);
  });

  it.each(['nl', 'en'])('has a best choice that names nobody in a third of its scenarios (%s)', (language) => {
    const named = best.filter((choice) =>
      names.some((name) => choice?.text[language]?.toLowerCase().includes((name[language] ?? '').toLowerCase())),
    );
    expect(named.length).toBeLessThanOrEqual((scenes.length * 2) / 3);
  });

  it('argues every score', () => {
    for (const { id, choices } of scenes) for (const { key, why } of choices) expect(why, `${id}.${key}`).toBeTruthy();
  });

  it.each(reading.played.map((one) => [one.language, one] as const))(
    'is passed by no way of answering without reading in more than 2%% of draws (%s)',
    (_language, { singles, pairs, coin }) => {
      for (const { name, rate } of [...singles, ...pairs]) expect(rate, name.en).toBeLessThanOrEqual(0.02);
      expect(coin.rate).toBeLessThanOrEqual(0.1);
      expect(singles.length * (singles.length - 1)).toBe(pairs.length);
    },
  );
});

describe('the bank of lessons/ at any pass mark from 60', () => {
  const marks = Array.from({ length: 41 }, (_, nth) => 60 + nth);
  const whole = reading.content as CourseContent;
  const rateAt = (marked: Strategy, passMark: number) =>
    rateOf({ ...whole, course: { ...whole.course, passMark } }, marked.marks, whole.course.finalCheck.perSkill);

  // Nine questions with three choices: whoever chooses blindly passes some draws at a low pass mark, and a cue that says
  // nothing in most scenarios does as well.
  it.each(reading.played.map((one) => [one.language, one] as const))(
    'is passed without reading in 2%% of draws at most, or by no more than twice what blind choices pass (%s)',
    (_language, { singles, pairs, coin, guess }) => {
      for (const passMark of marks) {
        const most = Math.max(0.02, 2 * rateAt(guess, passMark));
        for (const one of [...singles, ...pairs])
          expect(rateAt(one, passMark), `${one.name.en} at ${passMark}`).toBeLessThanOrEqual(most);
        expect(rateAt(coin, passMark), `coin at ${passMark}`).toBeLessThanOrEqual(Math.max(0.1, most));
        if (passMark > 72) expect(most).toBe(0.02);
      }
    },
  );
});

describe('the time that lessons/ takes', () => {
  it.each(reading.times.map((one) => [one.language, one] as const))(
    'is a quarter of an hour at most, two minutes a lesson and four for the final check (%s)',
    (_language, { lessons, total }) => {
      for (const { id, seconds } of lessons)
        expect(seconds, id).toBeLessThanOrEqual(id === content.course.finalCheck.lesson ? 240 : 120);
      expect(total).toBeLessThanOrEqual(900);
    },
  );

  it('is counted in both languages, and said on the start screen', () => {
    expect(reading.times.map(({ language }) => language)).toEqual(['nl', 'en']);
    expect(content.course.minutes).toBe(Math.round(Math.max(...reading.times.map(({ total }) => total)) / 60));
  });
});

describe('the suspend data of lessons/', () => {
  it('fits 4,096 bytes on the worst path', () => {
    const intentions = content.lessons.flatMap((lesson) => lesson.intentions?.intentions.map((one) => one.id) ?? []);
    expect(worstBytes(course, intentions)).toBeLessThanOrEqual(4096);
  });

  it('takes at most 2,000 bytes for the complete course', () => {
    expect(worstBytes(course)).toBeLessThanOrEqual(2000);
  });
});
