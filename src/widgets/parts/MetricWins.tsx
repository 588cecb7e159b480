import wins from '@generated/handbook/default/wins.json';
import Link from '@docusaurus/Link';
import { amount } from '../../domain/newsletter/amount';
import { dayText } from '../../domain/page/review';

type Props = {
  /** The metric's id. */
  readonly metric: string;
};

/** The newsletters that moved a metric; nothing when there is none. */
export function MetricWins({ metric }: Props) {
  const moved = wins.filter((win) => win.metric === metric);
  if (moved.length === 0) return null;
  return (
    <section aria-labelledby="wins-of-this-metric">
      <h2 id="wins-of-this-metric">Wins that moved it</h2>
      <ul>
        {moved.map((win) => (
          <li key={win.path}>
            <Link to={win.path}>{win.title}</Link>: {amount(win.before)} → {amount(win.after)}{' '}
            {win.unit}, {win.team}, {dayText(win.day)}
            {win.sample && ' (sample issue)'}
          </li>
        ))}
      </ul>
      <p>
        <Link to={`/wins/?metric=${metric}`}>How they were measured</Link>
      </p>
    </section>
  );
}
