import { useStore } from '@nanostores/react';
import type { Command } from 'prosemirror-state';
import { useState, type ReactNode } from 'react';
import { Icon, type IconName } from '../frame/Icon.tsx';
import { Menu } from '../frame/Menu.tsx';
import { $lessons } from '../outline/tree.ts';
import type { MediaTagName } from '../../schemas/media-tags.ts';
import { valueAt } from '../state/json.ts';
import { $contacts, $settings, $sources } from '../state/settings.ts';
import type { WordName } from '../words/en.ts';
import { useWords } from '../words/words.ts';
import {
  bold,
  bullets,
  heading,
  insertBlock,
  insertInline,
  italic,
  link,
  moveBlock,
  newBlock,
  numbers,
  placeholder,
  removeBlock,
  sourceOf,
  type stateOf,
} from './commands.ts';
import { Dialog } from '../frame/Dialog.tsx';
import { mediaBlocks } from './MediaForm.tsx';

type Tools = {
  readonly marks: ReturnType<typeof stateOf> | undefined;
  readonly run: (command: Command) => void;
  /** Asks for a file to put in. */
  readonly onMedia: (name: MediaTagName) => void;
  /** Asks what the block at a place is to say, which shows a file. */
  readonly onChange: (at: number) => void;
};

/** The components that stand by themselves or around words, and what each is called. */
export const blocks: Readonly<Record<string, WordName>> = {
  Step: 'blockStep',
  Activity: 'blockActivity',
  Steps: 'blockSteps',
  Aside: 'blockAside',
  Columns: 'blockColumns',
  TwoQuestions: 'blockTwoQuestions',
  CoreValues: 'blockCoreValues',
  Contacts: 'blockContacts',
};

function Toggle({
  isOn,
  label,
  children,
  onPress,
}: {
  isOn: boolean;
  label: string;
  children: ReactNode;
  onPress: () => void;
}) {
  return (
    <button
      type="button"
      aria-pressed={isOn}
      aria-label={label}
      title={label}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      {children}
    </button>
  );
}

function Press({ label, icon, onPress }: { label: string; icon: IconName; onPress: () => void }) {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      title={label}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  );
}

function LinkForm({ onDone, onClose }: { onDone: (href: string) => void; onClose: () => void }) {
  const w = useWords();
  const lessons = useStore($lessons);
  const [href, setHref] = useState('https://');
  return (
    <Dialog title={w('link')} onClose={onClose}>
      <form
        className="add-form"
        onSubmit={(event) => {
          event.preventDefault();
          onDone(href.trim());
          onClose();
        }}
      >
        <label>
          {w('linkTo')}
          <input value={href} list="lesson-links" onChange={({ currentTarget }) => setHref(currentTarget.value)} />
        </label>
        <datalist id="lesson-links">
          {lessons.map(({ id, title }) => (
            <option key={id} value={`#${id}`}>
              {title}
            </option>
          ))}
        </datalist>
        <button type="submit" className="button">
          {w('link')}
        </button>
      </form>
    </Dialog>
  );
}

function useInline(run: Tools['run']) {
  const settings = useStore($settings);
  const contacts = useStore($contacts);
  const sources = useStore($sources);
  const terms = Object.keys((valueAt(settings, ['terms']) ?? {}) as object);
  const put = (label: string, name: string) => ({ label, act: () => run(insertInline(placeholder(name))) });
  return {
    words: [
      put('{organisation}', 'organisation'),
      ...terms.flatMap((term) => [put(`{${term}}`, term), put(`{${term}s}`, `${term}s`)]),
      put('{passMark}', 'passMark'),
      put('{minutes}', 'minutes'),
      ...contacts.map(({ id, name }) => put(name, `contact.${id}`)),
    ],
    sources: sources.map(({ id, name }) => ({ label: name, act: () => run(insertInline(sourceOf(id))) })),
  };
}

/** What can be done with the text: marks, kinds of block, and what can be put in. */
export function Toolbar({ marks, run, onMedia, onChange }: Tools) {
  const w = useWords();
  const [isLinking, setLinking] = useState(false);
  const inline = useInline(run);
  const at = marks?.media;
  return (
    <div className="toolbar" role="group" aria-label={w('insertWhat')}>
      <Toggle isOn={marks?.strong ?? false} label={w('bold')} onPress={() => run(bold)}>
        <b aria-hidden="true">B</b>
      </Toggle>
      <Toggle isOn={marks?.em ?? false} label={w('italic')} onPress={() => run(italic)}>
        <i aria-hidden="true">I</i>
      </Toggle>
      <Toggle isOn={marks?.heading ?? false} label={w('heading')} onPress={() => run(heading)}>
        <span aria-hidden="true">H</span>
      </Toggle>
      <Toggle isOn={marks?.bullets ?? false} label={w('bullets')} onPress={() => run(bullets)}>
        <Icon name="bullets" />
      </Toggle>
      <Toggle isOn={marks?.numbers ?? false} label={w('numbers')} onPress={() => run(numbers)}>
        <Icon name="numbers" />
      </Toggle>
      <Toggle
        isOn={marks?.link ?? false}
        label={w('link')}
        onPress={() => (marks?.link ? run(link('')) : setLinking(true))}
      >
        <u>{w('link')}</u>
      </Toggle>
      <Press label={w('choosePicture')} icon="picture" onPress={() => onMedia('Picture')} />
      <Menu
        label={w('insertWhat')}
        actions={[
          ...(Object.keys(mediaBlocks) as MediaTagName[]).map((name) => ({
            label: w(mediaBlocks[name].title),
            act: () => onMedia(name),
          })),
          ...Object.entries(blocks).map(([name, word]) => ({
            label: w(word),
            act: () => run(insertBlock(newBlock(name, '…'))),
          })),
        ]}
      >
        {w('insert')} ▾
      </Menu>
      <Menu label={w('inlineWord')} actions={inline.words}>
        {'{ }'} ▾
      </Menu>
      {inline.sources.length > 0 && (
        <Menu label={w('blockSource')} actions={inline.sources}>
          {w('blockSource')} ▾
        </Menu>
      )}
      <span className="toolbar-end">
        {at !== undefined && <Press label={w('changeMedia')} icon="pencil" onPress={() => onChange(at)} />}
        <Press label={w('blockUp')} icon="up" onPress={() => run(moveBlock(-1))} />
        <Press label={w('blockDown')} icon="down" onPress={() => run(moveBlock(1))} />
        <Press label={w('blockRemove')} icon="bin" onPress={() => run(removeBlock)} />
      </span>
      {isLinking && <LinkForm onDone={(href) => run(link(href))} onClose={() => setLinking(false)} />}
    </div>
  );
}
