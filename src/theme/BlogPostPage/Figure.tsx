import type { IssueFacts } from '@site/src/widgets/parts/issue';
import controls from '@site/src/widgets/parts/controls.module.css';
import styles from './styles.module.css';

type Props = { readonly win: NonNullable<IssueFacts['win']> };

/** The number, big: before → after. */
export function Figure({ win }: Props) {
  return (
    <p className={styles.figure}>
      <span>{win.before}</span>
      <svg viewBox="0 0 40 24" aria-hidden="true">
        <path d="M0 12h36M27 3l9 9-9 9" fill="none" stroke="currentColor" strokeWidth="2.5" />
      </svg>
      <span className={controls.hidden}> {win.unit} became </span>
      <span>{win.after}</span>
    </p>
  );
}
