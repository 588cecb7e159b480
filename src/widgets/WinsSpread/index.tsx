import { Fragment } from 'react';
import {
  SPREAD_COLUMNS,
  spreadCells,
  spreadPlaces,
  spreadsOf,
} from '../../domain/newsletter/spread';
import { ScrollTable } from '../parts/ScrollTable';
import styles from './styles.module.css';

type Props = {
  /** What is spread, and how. */
  readonly title: string;
  readonly unit: string;
  /** `By hand 14 21 25 31 44; By query 1 1.5 2 2.5 4`: a label, then lowest, quarter, middle, three quarters, highest. */
  readonly rows: string;
};

type Places = ReturnType<typeof spreadPlaces>[number];

/** Half of the values lie in the box, cut at the middle one; lines lead to the lowest and the highest. */
function Box({ lowest, quarter, middle, threeQuarters, highest }: Places) {
  return (
    <svg viewBox="0 0 100 10" preserveAspectRatio="none">
      <path
        className={styles.whisker}
        d={`M${lowest} 5H${quarter}M${threeQuarters} 5H${highest}`}
      />
      <path className={styles.whisker} d={`M${lowest} 2v6M${highest} 2v6`} />
      <rect x={quarter} width={Math.max(0.5, threeQuarters - quarter)} height="10" />
      <path className={styles.middle} d={`M${middle} 0v10`} />
    </svg>
  );
}

/** How values spread, as boxes over one scale from 0, and the same as a table; a mail prints both. */
export default function WinsSpread({ title, unit, rows }: Props) {
  const spreads = spreadsOf(rows);
  if (typeof spreads === 'string') throw new Error(`<WinsSpread>: ${spreads}.`);
  const places = spreadPlaces(spreads);
  return (
    <ScrollTable>
      <caption>{title}</caption>
      <thead>
        <tr>
          {[unit, ...SPREAD_COLUMNS].map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {spreads.map((spread, at) => {
          const place = places[at];
          return (
            <Fragment key={spread.label}>
              <tr className={styles.values}>
                <th scope="row">{spread.label}</th>
                {spreadCells(spread).map((text, column) => (
                  <td key={column} data-label={SPREAD_COLUMNS[column]}>
                    {text}
                  </td>
                ))}
              </tr>
              <tr aria-hidden="true">
                <td className={styles.drawn} colSpan={4}>
                  {place !== undefined && <Box {...place} />}
                </td>
              </tr>
            </Fragment>
          );
        })}
      </tbody>
    </ScrollTable>
  );
}
