import type { Role } from '../../../domain/maturity/about';
import { SIDE_LETTERS, SIDE_WORDS } from '../../../domain/maturity/peopleWords';
import controls from '../../parts/controls.module.css';
import styles from './mark.module.css';

type MarkProps = {
  readonly role: Role | null;
  /** `range`: the answers leave several levels possible. */
  readonly look?: 'settled' | 'range';
};

/** A side as shape and letter: square P, round U, lozenge L, dash for not said. The name beside it is text. */
export function SideMark({ role, look = 'settled' }: MarkProps) {
  const side = role ?? 'none';
  return (
    <>
      <span className={styles.mark} data-side={side} data-look={look} aria-hidden="true">
        <i>{SIDE_LETTERS[side]}</i>
      </span>
      <span className={controls.hidden}>{SIDE_WORDS[side]}: </span>
    </>
  );
}

/** What the marks mean. */
export function SideLegend() {
  return (
    <ul className={styles.legend} aria-label="What the marks mean">
      {(['platform', 'user', 'leader', null] as const).map((role) => (
        <li key={role}>
          <span className={styles.mark} data-side={role ?? 'none'} aria-hidden="true">
            <i>{SIDE_LETTERS[role ?? 'none']}</i>
          </span>
          {SIDE_WORDS[role ?? 'none']}
        </li>
      ))}
      <li>
        <span className={styles.mark} data-side="user" data-look="range" aria-hidden="true">
          <i>U</i>
        </span>
        dashed: a range such as 2–3, an answer is missing
      </li>
    </ul>
  );
}
