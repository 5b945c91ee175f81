import { html } from 'hono/html';
import type { LmsOptions, Preset, Setting } from '../presets/options.ts';
import { advisedBy, presets } from '../presets/presets.ts';
import { dialectOf } from '../standards.ts';
import type { Facts } from './facts.ts';
import { folded, table, type Html } from './table.ts';
import type { SheetWords } from './words/types.ts';

const names: readonly (keyof LmsOptions)[] = ['passMark', 'onFail', 'exit', 'window'];

/** The options in which the package differs from a preset. */
function differing({ options, course, standard }: Facts, preset: Preset): (keyof LmsOptions)[] {
  const judged = names.filter((name) => course.finalCheck !== false || (name !== 'passMark' && name !== 'onFail'));
  return judged.filter((name) => options[name] !== advisedBy(preset, standard)[name].value);
}

function fit(facts: Facts, words: SheetWords, preset: Preset): Html {
  const { settings } = words;
  const others = differing(facts, preset);
  const advised = advisedBy(preset, facts.standard);
  if (others.length === 0) return html`<p class="fits">${settings.fits}</p>`;
  const rows = others.map((name) => [
    settings.options[name],
    settings.values[facts.options[name]],
    settings.values[advised[name].value],
    advised[name].why[facts.language],
  ]);
  return html`<p>${settings.otherwise}</p>
    ${table([settings.inPackage, settings.here, settings.advised, settings.why], rows, preset.title[facts.language])}
    <p class="quiet">${settings.command} <code>npm run package -- --preset ${preset.name}</code></p>`;
}

/** The kinds of package that this one is, as settings name them. */
const traits = ({ course, options }: Facts): readonly Setting['where'][] => {
  if (course.finalCheck === false) return [undefined, 'no-check'];
  return options.passMark === 'in-manifest' ? [undefined, 'check', 'mark'] : [undefined, 'check'];
};

function settingsOf(facts: Facts, words: SheetWords, preset: Preset): Html {
  const { language, standard } = facts;
  const has = traits(facts);
  const rows = preset.settings
    .filter(({ only, where }) => (only === undefined || only === dialectOf(standard)) && has.includes(where))
    .map(({ name, choose, why }) => [html`<span lang="en">${name}</span>`, choose[language], why[language]]);
  const { set, choose, why } = words.settings;
  return table([set, choose, why], rows, preset.title[language]);
}

function presetPart(facts: Facts, words: SheetWords, preset: Preset): Html {
  const { language, standard } = facts;
  if (!preset.standards.includes(standard)) {
    const taken = preset.standards.map((one) => words.standards[one]).join(', ');
    return html`<section class="lms" id="${preset.name}">
      <h3>${preset.title[language]}</h3>
      <p>${words.settings.notTaken(preset.title[language], taken)}</p>
    </section>`;
  }
  return html`<section class="lms" id="${preset.name}">
    <h3>${preset.title[language]}</h3>
    <p class="quiet">${preset.standardsWhy[language]}</p>
    ${settingsOf(facts, words, preset)} ${fit(facts, words, preset)}
  </section>`;
}

/** What to set in the LMS at hand, or in any; other LMSs are folded. */
export function settingsPart(facts: Facts, words: SheetWords): Html {
  const [generic, ...named] = presets;
  const own = named.find(({ name }) => name === facts.preset) ?? (generic as Preset);
  const others = [...named, generic as Preset].filter((preset) => preset !== own);
  return html`<p>${words.settings.intro}</p>
    ${presetPart(facts, words, own)}
    ${folded(words.settings.others, html`${others.map((preset) => presetPart(facts, words, preset))}`)}`;
}
