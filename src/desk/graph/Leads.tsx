import { edit } from '../state/save.ts';
import { goTo } from '../state/place.ts';
import { useWords } from '../words/words.ts';
import { leading, type ChoiceNode, type Story } from './scenes.ts';

function Lead({ choice, story, file }: { choice: ChoiceNode; story: Story; file: string }) {
  const w = useWords();
  const value = choice.next ? `next:${choice.next}` : choice.ending ? `ending:${choice.ending}` : '';
  const label = w('leadsTo', { choice: `${choice.key}: ${choice.words}` });
  const lead = (to: string) => {
    const [kind, ...rest] = to.split(':');
    edit(file, leading(choice, kind ? { [kind]: rest.join(':') } : {}), label);
  };
  return (
    <label className="lead">
      <span>
        <span className="score" data-score={choice.score}>
          {choice.key}
        </span>{' '}
        {choice.words}
      </span>
      <select aria-label={label} value={value} onChange={({ currentTarget }) => lead(currentTarget.value)}>
        <option value="">{w('nothingFollows')}</option>
        {story.scenes.map(({ id, words }, nth) => (
          <option key={id} value={`next:${id}`}>
            {`${w('scene')} ${nth + 1}: ${words.slice(0, 50)}`}
          </option>
        ))}
        {story.endings.map(({ id, words }) => (
          <option key={id} value={`ending:${id}`}>
            {`${w('ending')}: ${words.slice(0, 50)}`}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The same as the graph, as a list: what each choice leads to, by keyboard. */
export function Leads({ story, file }: { story: Story; file: string }) {
  const w = useWords();
  return (
    <ol className="leads">
      {story.scenes.map((scene, nth) => (
        <li key={scene.id}>
          <button type="button" className="lead-scene" onClick={() => goTo(file, [], scene.path)}>
            <b>{`${w('scene')} ${nth + 1}`}</b> <span className="quiet">{scene.words}</span>
            {!scene.isReached && <span className="mark-missing">{w('unreachable')}</span>}
          </button>
          {scene.choices.map((choice) => (
            <Lead key={choice.path.join('.')} choice={choice} story={story} file={file} />
          ))}
        </li>
      ))}
    </ol>
  );
}
