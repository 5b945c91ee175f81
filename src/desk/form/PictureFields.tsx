import { Budget } from '../media/Budget.tsx';
import { Picker } from '../media/Picker.tsx';
import { valueAt } from '../state/json.ts';
import { useWords } from '../words/words.ts';
import { change, useForm } from './context.ts';
import { FieldSet } from './FieldFrame.tsx';
import { OwnPicture } from './OwnPicture.tsx';
import { NumberField, type Simple } from './SimpleFields.tsx';

/** The organisation's logo: a file beside course.yaml. */
export function LogoField({ path, label, help }: Simple) {
  const form = useForm();
  const w = useWords();
  const logo = valueAt(form.file.value, path);
  return (
    <FieldSet path={path} label={label} help={help}>
      {typeof logo === 'string' && <OwnPicture name={logo} onRemove={() => change(form, path, undefined, label)} />}
      <Picker
        label={w('chooseLogo')}
        accept=".svg,.png,.jpg,.jpeg"
        target={{ to: '', for: 'logo' }}
        onDone={({ path: file }) => change(form, path, file, label)}
      />
    </FieldSet>
  );
}

/** How much pictures, films and files may weigh, with what they do. */
export function BudgetField(simple: Simple) {
  return (
    <div className="budget-field">
      <NumberField {...simple} />
      <Budget />
    </div>
  );
}
