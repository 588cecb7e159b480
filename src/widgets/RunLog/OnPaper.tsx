import type { KeptLine } from '../../domain/runbook/log';
import styles from './styles.module.css';

const BLANKS = [1, 2, 3, 4, 5, 6, 7, 8];

/** On paper: empty lines to go on by hand, below what is written down already. */
export function OnPaper({ lines }: { readonly lines: readonly KeptLine[] }) {
  return (
    <table className={styles.paper} aria-hidden="true">
      {lines.length === 0 && (
        <thead>
          <tr>
            <th scope="col">Time</th>
            <th scope="col">UTC</th>
            <th scope="col">Step</th>
            <th scope="col">What happened</th>
          </tr>
        </thead>
      )}
      <tbody>
        {BLANKS.map((row) => (
          <tr key={row}>
            <td />
            <td />
            <td />
            <td />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
