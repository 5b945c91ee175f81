import { useStore } from '@nanostores/react';
import type { ComponentType } from 'react';
import { $language } from '../words/words.ts';
import { ChoiceField, ContactField, LessonField, PartField, SkillField, SourceField } from './ChoiceFields.tsx';
import { ColourField, ColoursField } from './ColoursField.tsx';
import { CoverField } from './CoverField.tsx';
import { useForm, type Held } from './context.ts';
import { EntriesField } from './EntriesField.tsx';
import { FieldSet } from './FieldFrame.tsx';
import { drawnAs, type Drawn } from './fields.ts';
import { Group } from './Group.tsx';
import { helpOf, labelOf } from './label.ts';
import { ListField } from './ListField.tsx';
import { DecorativeField, PhotoField } from './PhotoFields.tsx';
import { BudgetField, LogoField } from './PictureFields.tsx';
import { AuthorField, LineField, NumberField, SwitchField, type Simple } from './SimpleFields.tsx';
import { TextField } from './TextField.tsx';

const drawings: Readonly<Partial<Record<Drawn, ComponentType<Simple>>>> = {
  text: TextField,
  author: AuthorField,
  colour: ColourField,
  colours: ColoursField,
  logo: LogoField,
  cover: CoverField,
  photo: PhotoField,
  decorative: DecorativeField,
  budget: BudgetField,
  contact: ContactField,
  skill: SkillField,
  source: SourceField,
  lesson: LessonField,
  scene: (simple) => <PartField {...simple} part="scenes" />,
  ending: (simple) => <PartField {...simple} part="endings" />,
  permanent: LineField,
  choice: ChoiceField,
  switch: SwitchField,
  number: NumberField,
  line: LineField,
  list: ListField,
  entries: EntriesField,
};

/** A field of the form's file, drawn as its schema and the list of fields say. */
export function Field({ path, schema, isOptional, label: given }: Held) {
  const language = useStore($language);
  const { kind } = useForm();
  const drawn = drawnAs(kind, path, schema);
  const isMember = typeof path.at(-1) === 'number';
  const label = given ?? labelOf(language, kind, path);
  const help = isMember ? undefined : helpOf(language, kind, path, schema);
  const Drawing = drawings[drawn];
  if (Drawing) return <Drawing path={path} schema={schema} isOptional={isOptional} label={label} help={help} />;
  if (drawn !== 'group') return null;
  if (isMember || path.length === 0 || given === '') return <Group path={path} schema={schema} />;
  return (
    <FieldSet path={path} label={label} help={help}>
      <div className="group">
        <Group path={path} schema={schema} />
      </div>
    </FieldSet>
  );
}
