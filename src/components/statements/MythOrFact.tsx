import { filled, words } from '../../i18n/words.ts';
import type { StatementsFile } from '../../schemas/activity.ts';
import { exercisesOf } from '../../state/exercises.ts';
import { useLanguage } from '../../state/use-store.ts';
import { Nth } from '../scenario/Nth.tsx';
import { Overview } from './Overview.tsx';
import { Reasons } from './Reasons.tsx';
import { Source } from './Source.tsx';
import { TapQuestion } from './TapQuestion.tsx';
import { markOf, useItems, type Items } from './useItems.ts';

type Props = { readonly lesson: string; readonly defaultLanguage: string };

const keyOf = (fact: boolean) => (fact ? 'f' : 'm');
const nameOf = (fact: boolean) => (fact ? 'statementFact' : 'statementMyth');

type AllProps = StatementsFile & { readonly items: Items; readonly language: string };

function AllStatements({ statements, items, language }: AllProps) {
  const own = words(language);
  const list = statements.map(({ id, text, fact }) => {
    const right = items.answerTo(id) === keyOf(fact);
    return { id, text: text[language] ?? '', best: own[nameOf(fact)] ?? '', right };
  });
  const right = list.filter((one) => one.right).length;
  const summary = filled(own['statementEnd'], { n: right, of: list.length });
  return <Overview label={own['statementLabel']} again={own['itemAgain']} {...{ summary, list, items }} />;
}

/** Myth or fact: statement after statement, each with its reasons; then all of them together. */
export function MythOrFact({ lesson, defaultLanguage }: Props) {
  const { statements = [] } = exercisesOf(lesson)?.statements ?? {};
  const language = useLanguage(defaultLanguage);
  const own = words(language);
  const items = useItems(lesson, statements);
  const statement = statements[items.at];
  if (!statement) return <AllStatements {...{ statements, items, language }} />;
  const { id, text, fact, feedback } = statement;
  const best = keyOf(fact);
  const n = items.at + 1;
  const of = statements.length;
  const right = items.checked === best;
  const result = right ? 'best' : 'poor';
  const source = exercisesOf(lesson)?.sources[statement.source ?? ''];
  return (
    <div className="items" role="group" aria-label={own['statementLabel']}>
      <TapQuestion
        key={`${id}/${items.turn}`}
        scenario={lesson}
        scene={id}
        language={language}
        number={<Nth n={n} of={of} words={filled(own['statementOf'], { n, of })} />}
        legend={text[language] ?? ''}
        choices={[false, true].map((one) => ({
          key: keyOf(one),
          text: own[nameOf(one)] ?? '',
          mark: markOf(keyOf(one), best, items.checked),
        }))}
        checked={items.checked}
        result={items.checked && result}
        takesFocus={items.moved}
        onCheck={items.check}
      >
        <Reasons
          verdict={items.checked === undefined ? null : (own[`${nameOf(fact)}${right ? 'Right' : 'Wrong'}`] ?? '')}
          result={result}
          onwards={own[n < of ? 'statementNext' : 'itemsTogether']}
          onContinue={items.next}
          undo={own['undo']}
          onUndo={items.undo}
        >
          <p>
            {feedback[language]} {source && <Source source={source} language={language} />}
          </p>
        </Reasons>
      </TapQuestion>
    </div>
  );
}
