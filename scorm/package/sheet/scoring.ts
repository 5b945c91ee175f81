import { html } from 'hono/html';
import { dialectOf } from '../standards.ts';
import { arithmetic, type Facts } from './facts.ts';
import { table, type Html } from './table.ts';
import type { SheetWords } from './words/types.ts';

const code = (...texts: string[]) =>
  html`${texts.map((text, nth) => html`${nth > 0 ? ', ' : ''}<code>${text}</code>`)}`;

/** What the LMS is told, by its data model's own names (SCORM 1.2 RTE 3.4; SCORM 2004 RTE 4.2; cmi5 9.3). */
function told({ standard, options }: Facts) {
  if (dialectOf(standard) === 'scorm12') {
    const status = (value: string) => `cmi.core.lesson_status = ${value}`;
    return {
      opened: [status('incomplete'), 'cmi.core.exit = suspend'],
      below: options.onFail === 'failed' ? ['cmi.core.score.raw', status('failed')] : [status('incomplete')],
      passed: ['cmi.core.score.raw', status('passed')],
      finished: [status('completed')],
      left: ['cmi.core.session_time', 'cmi.suspend_data'],
    };
  }
  if (standard === 'cmi5')
    return {
      opened: ['initialized'],
      below: [],
      passed: ['passed', 'result.score', 'completed'],
      finished: ['completed'],
      left: ['terminated', 'result.duration'],
    };
  const completion = (value: string) => `cmi.completion_status = ${value}`;
  const success = (value: string) => `cmi.success_status = ${value}`;
  const score = ['cmi.score.scaled', 'cmi.score.raw'];
  return {
    opened: [completion('incomplete'), 'cmi.exit = suspend'],
    below: [...(options.onFail === 'failed' ? [...score, success('failed')] : []), completion('incomplete')],
    passed: [...score, success('passed'), completion('completed')],
    finished: [completion('completed')],
    left: ['cmi.session_time', 'cmi.progress_measure', 'cmi.suspend_data'],
  };
}

function reports(facts: Facts, words: SheetWords): Html {
  const { scoring } = words;
  const { options } = facts;
  const said = told(facts);
  const check = arithmetic(facts) !== null;
  const inCmi5 = facts.standard === 'cmi5';
  const rows: [string, string | Html][] = [
    [scoring.opened, code(...said.opened)],
    [scoring.answer, inCmi5 ? scoring.cmi5.answer : scoring.interaction],
    ...(check
      ? ([
          [scoring.lesson, inCmi5 ? scoring.cmi5.lesson : scoring.objective(facts.course.lessons[0]?.id ?? '')],
          [scoring.below, inCmi5 ? scoring.cmi5[options.onFail === 'failed' ? 'below' : 'open'] : code(...said.below)],
          [scoring.passed, code(...said.passed)],
        ] as [string, string | Html][])
      : ([[scoring.finished, code(...said.finished)]] as [string, string | Html][])),
    ...(inCmi5 ? [[scoring.cmi5.closed[0], scoring.cmi5.closed[1]] as [string, string]] : []),
    [inCmi5 ? scoring.cmi5.left : scoring.left, code(...said.left)],
  ];
  return table([scoring.moment, scoring.reported], rows, scoring.title);
}

/** How completion and score come about, and what the LMS is told when. */
export function scoringPart(facts: Facts, words: SheetWords): Html {
  const { scoring } = words;
  const sum = arithmetic(facts);
  const rules = sum
    ? [
        scoring.check(sum.drawn, sum.bank, sum.of),
        scoring.pass(facts.course.passMark, sum.needed, sum.of),
        scoring.again,
        scoring.before(facts.course.practice ?? 'optional', facts.course.testOut ?? false),
      ]
    : [scoring.nugget];
  return html`${rules.map((rule) => html`<p>${rule}</p>`)} ${facts.standard === 'web' ? '' : reports(facts, words)}`;
}
