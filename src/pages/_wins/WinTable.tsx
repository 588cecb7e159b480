import Link from '@docusaurus/Link';
import { amount } from '../../domain/newsletter/amount';
import { dayText } from '../../domain/page/review';
import { winId, type WinLine } from '../../domain/newsletter/wins';
import { ScrollTable } from '../../widgets/parts/ScrollTable';
import styles from './wins.module.css';

type Props = { readonly caption: string; readonly wins: readonly WinLine[] };

/** Wins as a table, with how each was measured. */
export function WinTable({ caption, wins }: Props) {
  return (
    <ScrollTable>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Issue</th>
          <th scope="col">Team</th>
          <th scope="col">Before and after</th>
          <th scope="col">How it was measured</th>
        </tr>
      </thead>
      <tbody>
        {wins.map((win) => (
          <tr key={win.path} id={winId(win.path)}>
            <td data-label="Issue">
              <Link to={win.path}>{win.title}</Link>
              <small className={styles.day}>
                {dayText(win.day)}
                {win.sample && ', sample'}
              </small>
            </td>
            <td data-label="Team">{win.team}</td>
            <td data-label="Before and after">
              <b>
                {amount(win.before)} → {amount(win.after)}
              </b>{' '}
              {win.unit}
            </td>
            <td data-label="How it was measured">
              {win.period}. n = {win.n}. {win.method}
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
