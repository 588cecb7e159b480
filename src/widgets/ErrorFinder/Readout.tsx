import type { Finding } from '../../domain/error/match';
import { segments } from '../../domain/error/reading';
import styles from './styles.module.css';

type Props = { readonly text: string; readonly finding: Finding };

/** The pasted text, with the words that gave the page away and the values that were read out. */
export function Readout({ text, finding }: Props) {
  const hasValues = finding.valueMarks.length > 0;
  return (
    <section className={styles.readout}>
      <h2>What we read in it</h2>
      <p className={styles.read}>
        {segments(text, finding).map(({ kind, text: part }, index) => {
          if (kind === 'word') return <mark key={index}>{part}</mark>;
          if (kind === 'value')
            return (
              <var key={index} className={styles.value}>
                {part}
              </var>
            );
          return <span key={index}>{part}</span>;
        })}
      </p>
      <ul className={styles.legend}>
        <li>
          <mark>words</mark> that gave it away
        </li>
        {hasValues && (
          <li>
            <var className={styles.value}>values</var> read out
          </li>
        )}
        <li>the rest is left aside</li>
      </ul>
    </section>
  );
}
