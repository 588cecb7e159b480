import { useMemo } from 'react';
import { type Answers, fieldOf } from '../../domain/template/answer';
import { leftOvers } from '../../domain/template/leftOver';
import type { LoadedTemplate } from '../../domain/template/render';
import controls from '../parts/controls.module.css';
import styles from './Files.module.css';
import { goToQuestion } from './goToQuestion';

type Props = { readonly template: LoadedTemplate; readonly answers: Answers };

/** Answers that somebody meant to replace: marks such as TBD, and an example's own words. Each leads to its question. */
export function LeftOver({ template, answers }: Props) {
  const { fields, examples } = template;
  const places = useMemo(() => leftOvers(fields, answers, examples), [fields, answers, examples]);
  if (places.length === 0) return null;
  const count = places.reduce((sum, place) => sum + place.count, 0);
  return (
    <details className={styles.leftOver}>
      <summary className={controls.must}>
        {count === 1 ? '1 answer looks' : `${count} answers look`} left over
      </summary>
      <ul>
        {places.map(({ target, mark, count: times }) => {
          const [id = ''] = target.split('.');
          return (
            <li key={`${target} ${mark ?? ''}`}>
              <button type="button" className={controls.linky} onClick={() => goToQuestion(target)}>
                {fieldOf(fields, id)?.label ?? id}
              </button>{' '}
              {mark === undefined ? 'has the same words as the example' : `still holds “${mark}”`}
              {times > 1 && `, in ${times} places`}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
