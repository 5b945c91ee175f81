import { useStore } from '@nanostores/react';
import { useState } from 'react';
import { Icon } from '../frame/Icon.tsx';
import { goTo } from '../state/place.ts';
import { restructure } from '../state/structure.ts';
import { useWords } from '../words/words.ts';
import { AddForm } from './AddForm.tsx';
import type { Action } from '../frame/Menu.tsx';
import { Row, usePlace } from './Row.tsx';
import { $bank, type SituationNode } from './tree.ts';

const paths = () => $bank.get().flatMap((group) => group.situations.map((one) => one.path));

/** Makes a situation and shows it. */
async function making(request: () => Promise<unknown>) {
  const known = new Set(paths());
  await request();
  const made = paths().find((path) => !known.has(path));
  if (made) goTo(made, []);
}

function useActions({ id, title, path }: SituationNode): readonly Action[] {
  const w = useWords();
  const place = usePlace();
  const what = { what: title };
  const remove = async () => {
    if (place.file === path) goTo('course.yaml', ['title']);
    await restructure({ op: 'remove-situation', id, label: w('removeIt', what) });
  };
  return [
    {
      icon: 'copy',
      label: w('duplicate'),
      act: () => void making(() => restructure({ op: 'duplicate-situation', id, label: w('duplicateIt', what) })),
    },
    { icon: 'bin', label: w('remove'), act: () => void remove() },
  ];
}

function Situation({ situation }: { situation: SituationNode }) {
  const place = usePlace();
  const actions = useActions(situation);
  return (
    <Row name={situation.title} file={situation.path} isCurrent={place.file === situation.path} actions={actions} />
  );
}

type Group = { readonly id: string; readonly name: string; readonly situations: readonly SituationNode[] };

function SkillGroup({ id, name, situations }: Group) {
  const w = useWords();
  const place = usePlace();
  const [isAdding, setAdding] = useState(false);
  const holds = situations.some(({ path }) => path === place.file);
  const add = (title: string) =>
    void making(() => restructure({ op: 'add-situation', skill: id, title, label: `${w('addSituation')}: ${title}` }));
  return (
    <li>
      <details className="skill-group" open={holds || undefined}>
        <summary>
          {name} <span className="quiet">{situations.length}</span>
        </summary>
        <ul className="inner">
          {situations.map((one) => (
            <Situation key={one.path} situation={one} />
          ))}
        </ul>
        {id !== '' && (
          <button type="button" className="add" onClick={() => setAdding(true)} aria-label={w('addTo', { name })}>
            <Icon name="plus" />
            {w('addSituation')}
          </button>
        )}
      </details>
      {isAdding && (
        <AddForm title={w('addTo', { name })} action={w('add')} onAdd={add} onClose={() => setAdding(false)} />
      )}
    </li>
  );
}

/** The situations of the final check, by skill. */
export function BankTree() {
  const groups = useStore($bank);
  return (
    <ul>
      {groups.map((group) => (
        <SkillGroup key={group.id} {...group} />
      ))}
    </ul>
  );
}
