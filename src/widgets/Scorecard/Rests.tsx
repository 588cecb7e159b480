import clsx from 'clsx';
import { assumed } from '../../domain/scorecard/assumed';
import type { Row } from '../../domain/scorecard/fileSchema';
import { ageText, isStale, pairText } from '../../domain/scorecard/say';
import { readingText, rowName } from '../../domain/scorecard/words';
import controls from '../parts/controls.module.css';
import styles from './rests.module.css';

type Props = { readonly rows: readonly Row[]; readonly today: string };

function Scenarios({ row }: { readonly row: Row }) {
  const { scenarios } = row;
  if (scenarios === undefined) return null;
  return (
    <section className={styles.scenarios}>
      <h3>Scenarios of {rowName(row)}</h3>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Scenario</th>
            <th scope="col">4 of 5 outcomes lie</th>
          </tr>
        </thead>
        <tbody>
          {scenarios.answers.map(({ name, ...spread }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{readingText(row, { is: 'estimate', ...spread })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul>
        {scenarios.pairs.map((pair) => (
          <li key={`${pair.a}/${pair.b}`}>{pairText(pair)}</li>
        ))}
      </ul>
    </section>
  );
}

function Rules({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <section className={styles.rules}>
      <h3>Rules</h3>
      <dl>
        {rows.map((row) => {
          const rules = [row.before, row.after].map((side) => side?.rule.join(' ') ?? '');
          return (
            <div key={row.id}>
              <dt>{rowName(row)}</dt>
              {[...new Set(rules)]
                .filter((rule) => rule !== '')
                .map((rule) => (
                  <dd key={rule}>{rule}</dd>
                ))}
            </div>
          );
        })}
      </dl>
    </section>
  );
}

/** What the numbers rest on: sources with their age, scenarios, and in print the whole rules. */
export function Rests({ rows, today }: Props) {
  const lines = assumed(rows);
  if (lines.length === 0) return null;
  return (
    <div className={styles.rests}>
      {rows.map((row) => (
        <Scenarios key={row.id} row={row} />
      ))}
      <section aria-labelledby="scorecard-assumptions">
        <h3 id="scorecard-assumptions">Assumptions and sources</h3>
        <table className={clsx(styles.table, styles.sources)}>
          <thead>
            <tr>
              <th scope="col">Number</th>
              <th scope="col">Value</th>
              <th scope="col">Where it comes from</th>
              <th scope="col">Owner</th>
              <th scope="col">Age</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ what, value, source }) => (
              <tr key={what}>
                <th scope="row">{what}</th>
                <td data-label="Value">{value}</td>
                <td data-label="Where it comes from">
                  {source.text === '' ? (
                    <b className={controls.must}>No source yet</b>
                  ) : (
                    source.text
                  )}
                </td>
                <td data-label="Owner">
                  {source.owner === '' ? <b className={controls.must}>No owner</b> : source.owner}
                </td>
                <td data-label="Age" className={clsx(isStale(source, today) && controls.must)}>
                  {ageText(source, today)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Rules rows={rows} />
    </div>
  );
}
