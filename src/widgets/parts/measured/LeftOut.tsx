import { useId, useState } from 'react';
import controls from '../controls.module.css';
import { ScrollTable } from '../ScrollTable';
import styles from './measured.module.css';

type Row = { readonly row: number; readonly reason: string; readonly subject?: string };

type Props = {
  readonly title: string;
  /** What it means that they are here. */
  readonly says: string;
  readonly rows: readonly Row[];
  readonly open?: boolean;
};

const SHOWN = 20;

/** Rows of a file, each with its line and a reason in words. */
export function LeftOut({ title, says, rows, open = false }: Props) {
  const id = useId();
  const [all, setAll] = useState(false);
  const shown = all ? rows : rows.slice(0, SHOWN);
  if (rows.length === 0) return null;
  return (
    <details className={styles.more} open={open}>
      <summary id={id}>
        {title}: {rows.length} {rows.length === 1 ? 'line' : 'lines'}
      </summary>
      <p className={controls.note}>{says}</p>
      <ScrollTable aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col" className={controls.number}>
              Line
            </th>
            <th scope="col">Of</th>
            <th scope="col">Reason</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ row, subject = '', reason }, at) => (
            <tr key={at}>
              <td data-label="Line">{row === 0 ? '' : row}</td>
              <td data-label="Of">{subject}</td>
              <td data-label="Reason">{reason}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      {rows.length > shown.length && (
        <button type="button" className={controls.linky} onClick={() => setAll(true)}>
          Show all {rows.length} lines
        </button>
      )}
    </details>
  );
}
