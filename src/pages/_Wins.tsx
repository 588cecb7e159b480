import wins from '@generated/handbook/default/wins.json';
import Link from '@docusaurus/Link';
import { useHistory, useLocation } from '@docusaurus/router';
import { PageMetadata } from '@docusaurus/theme-common';
import useIsBrowser from '@docusaurus/useIsBrowser';
import Layout from '@theme/Layout';
import { amount } from '../domain/newsletter/amount';
import { byMetric, totalOf, type WinLine, WINS_PAGE } from '../domain/newsletter/wins';
import { Strip } from '../widgets/parts/Strip';
import { WinTrend } from '../widgets/parts/WinTrend';
import { filtered, filterOf, filterQuery, type WinFilter } from './_wins/filter';
import styles from './_wins/wins.module.css';
import { WinTable } from './_wins/WinTable';

function totalText(group: readonly WinLine[]): string {
  const total = totalOf(group);
  if (total.is === 'none') return total.why;
  const { less, unit, of } = total;
  return `Together ${amount(Math.abs(less))} ${unit} ${less < 0 ? 'more' : 'less'}, ${of} wins.`;
}

type FilterProps = { readonly filter: WinFilter; readonly onChange: (filter: WinFilter) => void };

function Filter({ filter, onChange }: FilterProps) {
  const teams = [...new Set(wins.map(({ team }) => team))].sort();
  const metrics = byMetric(wins).flatMap(([first]) => first ?? []);
  return (
    <fieldset className={styles.filter} data-needs-script="">
      <legend>Show some</legend>
      <label>
        Team
        <select
          value={filter.team}
          onChange={({ target }) => onChange({ ...filter, team: target.value })}
        >
          <option value="">All teams</option>
          {teams.map((team) => (
            <option key={team}>{team}</option>
          ))}
        </select>
      </label>
      <label>
        Metric
        <select
          value={filter.metric}
          onChange={({ target }) => onChange({ ...filter, metric: target.value })}
        >
          <option value="">All metrics</option>
          {metrics.map(({ metric, metricTitle }) => (
            <option key={metric} value={metric}>
              {metricTitle}
            </option>
          ))}
        </select>
      </label>
    </fieldset>
  );
}

/** The board of wins: one table a metric. Without scripts it is the whole board. */
export default function Wins() {
  const { search, pathname } = useLocation();
  const history = useHistory();
  const isBrowser = useIsBrowser();
  const filter = filterOf(isBrowser ? search : '', wins);
  const shown = filtered(wins, filter);
  const groups = byMetric(shown);
  return (
    <>
      <PageMetadata {...WINS_PAGE} />
      <Layout>
        <main className={styles.wins}>
          <Strip kind="Wins" />
          <h1>{WINS_PAGE.title}</h1>
          <p className={styles.lead}>
            {wins.length} {wins.length === 1 ? 'win' : 'wins'}, each measured before and after in
            the same way. What broke and what it cost stands in each issue.
          </p>
          <Filter
            filter={filter}
            onChange={(next) => history.replace(`${pathname}${filterQuery(next)}`)}
          />
          <output className={styles.count}>
            {shown.length} of {wins.length} shown
          </output>
          {groups.map((group) => {
            const [first] = group;
            if (first === undefined) return null;
            return (
              <section key={first.metric} aria-labelledby={first.metric}>
                <h2 id={first.metric}>
                  <Link to={first.metricPath}>{first.metricTitle}</Link>
                </h2>
                <WinTrend wins={group} />
                <p className={styles.total}>{totalText(group)}</p>
                <WinTable caption={`Wins in ${first.metricTitle.toLowerCase()}`} wins={group} />
              </section>
            );
          })}
          <p className={styles.total}>
            <Link to="/blog/">All issues</Link>
          </p>
        </main>
      </Layout>
    </>
  );
}
