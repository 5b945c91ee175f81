import { useStore } from '@nanostores/react';
import { valueAt } from '../state/json.ts';
import { $language, localeOf, useWords } from '../words/words.ts';
import { change, useForm } from './context.ts';
import { contrastOf } from './contrast.ts';
import { FieldFrame, FieldSet } from './FieldFrame.tsx';
import type { Simple } from './SimpleFields.tsx';

// The backgrounds on which the colours appear, and what they need there: as `npm run check` has it.
const needs: Readonly<Record<string, { readonly ground: string; readonly least: number }>> = {
  primary: { ground: '#f1e9da', least: 4.5 },
  accent: { ground: '#faf5ec', least: 3 },
};

const isColour = (text: string) => /^#[0-9a-f]{6}$/i.test(text);

/** How a colour stands out from the page, while it is being picked. */
function Contrast({ colour, name }: { colour: string; name: string }) {
  const w = useWords();
  const locale = localeOf(useStore($language));
  const need = needs[name];
  if (!need || !isColour(colour)) return null;
  const number = (digits: number) =>
    new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: 2 });
  const ratio = contrastOf(colour, need.ground);
  const isEnough = ratio >= need.least;
  const verdict = isEnough ? w('enough') : w('tooLow', { least: number(0).format(need.least) });
  return (
    <p className="contrast" data-enough={isEnough}>
      <span className="contrast-sample" style={{ background: need.ground }} aria-hidden="true">
        <span style={{ background: colour }} />
      </span>
      {w('contrast', { ratio: number(2).format(Math.floor(ratio * 100) / 100), verdict })}
    </p>
  );
}

/** A colour, picked or written, with its contrast. */
export function ColourField({ path, label, help }: Simple) {
  const form = useForm();
  const w = useWords();
  const value = valueAt(form.file.value, path);
  const colour = typeof value === 'string' ? value : '';
  const write = (text: string) => change(form, path, text, label);
  return (
    <FieldFrame path={path} label={label} help={help}>
      {(control) => (
        <div className="colour">
          <input
            type="color"
            aria-label={w('pickColour', { field: label })}
            tabIndex={-1}
            value={isColour(colour) ? colour : '#000000'}
            onChange={({ currentTarget }) => write(currentTarget.value)}
          />
          <input
            {...control}
            className="short"
            value={colour}
            spellCheck={false}
            onChange={({ currentTarget }) => write(currentTarget.value.trim())}
          />
          <Contrast colour={colour} name={String(path.at(-1))} />
        </div>
      )}
    </FieldFrame>
  );
}

// The course's own two: where one begins who chooses others.
const usual = { primary: '#0b5d57', accent: '#c2571a' };

/** The organisation's two colours, or the course's own. */
export function ColoursField({ path, label, help, schema }: Simple) {
  const form = useForm();
  const { Field } = form;
  const w = useWords();
  const isOwn = valueAt(form.file.value, path) !== undefined;
  return (
    <FieldSet path={path} label={label} help={help}>
      {isOwn &&
        Object.entries(schema.properties ?? {}).map(([name, own]) => (
          <Field key={name} path={[...path, name]} schema={own} isOptional={false} />
        ))}
      <button type="button" onClick={() => change(form, path, isOwn ? undefined : usual, label)}>
        {w(isOwn ? 'courseColours' : 'ownColours')}
      </button>
    </FieldSet>
  );
}
