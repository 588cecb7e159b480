import { useId } from 'react';
import { COMPARED, differenceWords, sayValue } from '../../domain/delivery/figures';
import { windowWords } from '../../domain/delivery/markdown';
import type {
  DeliveryReport,
  Moved as Differences,
  Numbers,
} from '../../domain/delivery/reportSchema';
import { Notice } from '../parts/Notice';
import { ScrollTable } from '../parts/ScrollTable';
import styles from './moved.module.css';

type Props = {
  readonly title: string;
  readonly change: NonNullable<DeliveryReport['change']>;
  readonly moved: Differences;
  readonly now: Numbers;
};

/** Before and now side by side, with what the difference says and what it does not. */
export function Moved({ title, change, moved, now }: Props) {
  const id = useId();
  const { earlier, differences } = moved;
  return (
    <section className={styles.moved} aria-labelledby={id}>
      <h3 id={id}>Before and now: {title}</h3>
      <p>Before is {windowWords(change.window)}, counted by the same rules.</p>
      <ScrollTable>
        <thead>
          <tr>
            <th scope="col">Number</th>
            <th scope="col">Before</th>
            <th scope="col">Now</th>
            <th scope="col">Difference</th>
          </tr>
        </thead>
        <tbody>
          {COMPARED.map(({ name, title: number, measured, value }) => (
            <tr key={name}>
              <th scope="row">{number}</th>
              <td data-label="Before">
                {sayValue(measured, earlier === null ? null : value(earlier))}
              </td>
              <td data-label="Now">{sayValue(measured, value(now))}</td>
              <td data-label="Difference">{differenceWords(measured, differences[name])}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      {change.warnings.length > 0 && (
        <Notice title="Before you compare">
          <ul>
            {change.warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </Notice>
      )}
    </section>
  );
}
