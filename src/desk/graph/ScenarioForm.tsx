import { useStore } from '@nanostores/react';
import { useMemo, useState } from 'react';
import type { DeskEdit, DeskFile } from '../../schemas/desk.ts';
import { blankOf } from '../form/blank.ts';
import { FileForm } from '../form/FileForm.tsx';
import { schemaAt, type Schema } from '../form/schema.ts';
import { setting } from '../form/setting.ts';
import { Icon } from '../frame/Icon.tsx';
import { $server } from '../state/course.ts';
import { valueAt } from '../state/json.ts';
import { goTo } from '../state/place.ts';
import { edit } from '../state/save.ts';
import { $languages, $reading } from '../state/settings.ts';
import { useWords } from '../words/words.ts';
import { Leads } from './Leads.tsx';
import { SceneGraph } from './SceneGraph.tsx';
import { storyOf } from './scenes.ts';

type Part = 'scenes' | 'endings';

/** What puts another scene or ending into a scenario, and shows it. */
function useAdding(file: DeskFile) {
  const w = useWords();
  const languages = useStore($languages);
  const schema = useStore($server)?.schemas['scenario'] as Schema | undefined;
  const listOf = (part: Part) => (valueAt(file.value, [part]) ?? []) as readonly unknown[];
  return {
    isFull: (part: Part) => listOf(part).length >= (schemaAt(schema, [part])?.maxItems ?? Infinity),
    add: (part: Part) => {
      const list = listOf(part);
      const value = blankOf(schemaAt(schema, [part, 0]) ?? {}, { languages, list, name: part });
      const made =
        list.length === 0
          ? setting(file.value, [part], [value])
          : ({ op: 'insert', path: [part], at: list.length, value } as DeskEdit);
      edit(file.path, [made], w(part === 'scenes' ? 'addScene' : 'addEnding'));
      goTo(file.path, [], [part, list.length]);
    },
  };
}

/** A scenario: how its scenes follow each other, as a graph or as a list, and all its fields. */
export default function ScenarioForm({ file }: { file: DeskFile }) {
  const w = useWords();
  const reading = useStore($reading);
  const [view, setView] = useState<'graph' | 'list'>('graph');
  const story = useMemo(() => storyOf(file.value, reading), [file.value, reading]);
  const { add, isFull } = useAdding(file);
  if (file.kind === 'situation' && story.scenes.length < 2) return <FileForm file={file} />;
  return (
    <>
      <section className="story" aria-label={w('graphOf')}>
        <div className="story-bar">
          <div className="segments" role="group" aria-label={w('graphOf')}>
            {(['graph', 'list'] as const).map((one) => (
              <button key={one} type="button" aria-pressed={view === one} onClick={() => setView(one)}>
                {w(one)}
              </button>
            ))}
          </div>
          {(['scenes', 'endings'] as const).map((part) => (
            <button key={part} type="button" className="add" disabled={isFull(part)} onClick={() => add(part)}>
              <Icon name="plus" />
              {w(part === 'scenes' ? 'addScene' : 'addEnding')}
            </button>
          ))}
        </div>
        {view === 'graph' ? <SceneGraph story={story} file={file.path} /> : <Leads story={story} file={file.path} />}
      </section>
      <FileForm file={file} />
    </>
  );
}
