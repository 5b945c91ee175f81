import { useStore } from '@nanostores/react';
import { labelOf } from '../form/label.ts';
import { useWords, $language } from '../words/words.ts';
import { BankTree } from './BankTree.tsx';
import { LessonTree } from './LessonTree.tsx';
import { courseParts, partOf } from './parts.ts';
import { Row, usePlace } from './Row.tsx';

/** Everything there is to edit: the course and its organisation, the lessons, the final check, sources and words. */
export function Outline() {
  const w = useWords();
  const language = useStore($language);
  const place = usePlace();
  const part = place.file === 'course.yaml' ? partOf(place.path) : undefined;
  return (
    <nav className="outline" aria-label={w('outline')}>
      <h2>{w('course')}</h2>
      <ul>
        {courseParts.map(({ name, path, fields }) => (
          <Row
            key={path.join('.')}
            name={name ? w(name) : labelOf(language, 'course', path)}
            file="course.yaml"
            path={path}
            fields={fields}
            isCurrent={part?.path === path}
          />
        ))}
        <Row
          name={w('languages')}
          file="course.yaml"
          path={['languages']}
          fields={[['languages']]}
          isCurrent={place.path[0] === 'languages'}
        />
      </ul>
      <h2>{w('lessons')}</h2>
      <LessonTree />
      <h2>{w('bank')}</h2>
      <BankTree />
      <h2>{w('more')}</h2>
      <ul>
        <Row name={w('sources')} file="sources.yaml" isCurrent={place.file === 'sources.yaml'} />
        <Row name={w('buttons')} file="interface" isCurrent={place.file === 'interface'} />
        <Row name={w('media')} file="media" isCurrent={place.file === 'media'} />
      </ul>
    </nav>
  );
}
