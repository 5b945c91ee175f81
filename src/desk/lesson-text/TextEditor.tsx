import { useStore } from '@nanostores/react';
import type { Node } from 'prosemirror-model';
import { useEffect, useEffectEvent } from 'react';
import type { DeskFile } from '../../schemas/desk.ts';
import { splitHead } from '../../schemas/lesson.ts';
import { valueAt } from '../state/json.ts';
import { $place } from '../state/place.ts';
import { edit } from '../state/save.ts';
import { $settings, $sources, textIn } from '../state/settings.ts';
import { changedIn } from '../state/stale.ts';
import { useWords } from '../words/words.ts';
import { selectWords } from './commands.ts';
import { blocks, Toolbar } from './Toolbar.tsx';
import { useEditor, type Labels } from './useEditor.ts';
import { useMedia, useMediaLabels } from './useMedia.tsx';

/** What chips and components are shown as: the words that are filled in, a source's title, a component's name. */
function useLabels(language: string): Labels {
  const w = useWords();
  const settings = useStore($settings);
  const sources = useStore($sources);
  const filled = (name: string): string => {
    if (name === 'organisation') return textIn(valueAt(settings, ['organisation', 'name']), [language]);
    const list = valueAt(settings, ['organisation', 'contacts']);
    const contact = (Array.isArray(list) ? (list as unknown[]) : []).find(
      (one) => name === `contact.${String(valueAt(one, ['id']))}`,
    );
    if (contact) return textIn(valueAt(contact, ['called']) ?? valueAt(contact, ['name']), [language]) || name;
    const [one, many] = [
      valueAt(settings, ['terms', name, 'one']),
      valueAt(settings, ['terms', name.replace(/s$/, ''), 'many']),
    ];
    return textIn(one ?? many, [language]) || `{${name}}`;
  };
  return ({ type, attrs }: Node) => {
    if (type.name === 'placeholder') return filled(String(attrs['name']));
    if (type.name === 'source') return sources.find(({ id }) => id === attrs['id'])?.name ?? String(attrs['id']);
    const name = String(attrs['name']);
    const word = blocks[name];
    const more = /name="([\w-]+)"/.exec(String(attrs['source'] ?? ''))?.[1];
    const called = word ? w(word) : `<${name}>`;
    return more === 'scenario' || more === 'writing' ? `${called}: ${w(more)}` : called;
  };
}

type Editing = {
  readonly file: DeskFile;
  readonly folder: string;
  readonly language: string;
  readonly title: string;
  readonly others: readonly string[];
};

/** The text of a lesson in a language. */
export function TextEditor({ file, folder, language, title, others }: Editing) {
  const w = useWords();
  const { body } = splitHead(file.text);
  const head = file.text.slice(0, file.text.length - body.length);
  const labels = useLabels(language);
  const media = useMedia({ folder, languages: [language, ...others], title });
  const { place, marks, run, state } = useEditor({
    body,
    attributes: {
      lang: language,
      spellcheck: 'true',
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': w('editor', { language }),
    },
    labels,
    media: useMediaLabels(folder),
    onFiles: media.drop,
    onMedia: (at) => media.change(at),
    onChange: (text) => {
      edit(file.path, [{ op: 'text', text: head + text }], w('textChanged', { lesson: title }));
      changedIn(folder, ['text'], language, others);
    },
  });
  const { field, file: shown } = useStore($place);
  const sought = shown === file.path && field?.path[0] === 'body' ? field : undefined;
  const find = useEffectEvent((words: string) => run(selectWords(words)));
  useEffect(() => {
    if (sought?.words) find(sought.words);
  }, [sought]);
  return (
    <div className="editor" data-field="body">
      <Toolbar marks={marks} run={run} onMedia={media.add} onChange={media.change} />
      <div ref={place} />
      {media.dialog(run, state)}
    </div>
  );
}
