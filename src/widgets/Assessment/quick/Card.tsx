import clsx from 'clsx';
import { useRef } from 'react';
import { cardText } from '../../../domain/maturity/card';
import type { AspectScore } from '../../../domain/maturity/score';
import type { Aspect } from '../../../domain/maturity/steps';
import controls from '../../parts/controls.module.css';
import styles from './quick.module.css';

type Props = {
  readonly aspect: Aspect;
  /** What the statements say, which the card never changes. */
  readonly score: AspectScore;
  readonly placed: number | undefined;
  readonly onPlace: (level: number | null) => void;
};

/** One aspect as one question: which of these sounds most like us? */
export function Card({ aspect, score, placed, onPlace }: Props) {
  const first = useRef<HTMLInputElement>(null);
  const clear = () => {
    onPlace(null);
    first.current?.focus();
  };
  return (
    <fieldset className={styles.card}>
      <legend>
        <span className={styles.title}>{aspect.title}</span>
        <span className={styles.question}>{aspect.question}</span>
      </legend>
      <div className={styles.choices}>
        {aspect.levels.map(({ level, name, summary }, index) => (
          <label key={level} className={styles.choice}>
            <input
              ref={index === 0 ? first : undefined}
              type="radio"
              name={`card-${aspect.id}`}
              value={level}
              checked={placed === level}
              onChange={() => onPlace(level)}
            />
            <span>
              <b>
                {level} {name}
              </b>
              <span className={styles.summary}>{summary}</span>
            </span>
          </label>
        ))}
      </div>
      <div className={clsx(styles.beside, controls.row)}>
        {placed !== undefined && (
          <>
            <p>
              <b>{cardText(placed, score)}.</b>
            </p>
            <button type="button" className={controls.linky} onClick={clear}>
              Clear<span className={controls.hidden}> the card of {aspect.title}</span>
            </button>
          </>
        )}
        <a href={`#${aspect.id}`}>Answer the statements of {aspect.title}</a>
      </div>
    </fieldset>
  );
}
