import { amount } from '../../domain/newsletter/amount';
import { barLengths, barsOf } from '../../domain/newsletter/bars';
import { ScrollTable } from '../parts/ScrollTable';
import styles from './styles.module.css';

type Props = {
  /** What the bars show. */
  readonly title: string;
  readonly unit: string;
  /** `Found 14; Proposed 41`: a label and a number, parted by semicolons. */
  readonly rows: string;
};

/** A few numbers as bars that are a table; a mail prints the same table. */
export default function WinsBars({ title, unit, rows }: Props) {
  const bars = barsOf(rows);
  if (typeof bars === 'string') throw new Error(`<WinsBars>: ${bars}.`);
  const lengths = barLengths(bars);
  return (
    <ScrollTable>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">{unit}</th>
          <th scope="col">Drawn</th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ label, value }, at) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td data-label={unit}>{amount(value)}</td>
            <td className={styles.drawn} aria-hidden="true">
              <svg viewBox="0 0 100 10" preserveAspectRatio="none">
                <rect width={Math.max(1, lengths[at] ?? 0)} height="10" />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
