import { LABELS } from '../../../domain/metric/benefit';
import type { Line } from '../../../domain/metric/benefitSum';
import { KIND_WORDS, lineText } from '../../../domain/metric/benefitWords';
import { inputsOf, parseFormula } from '../../../domain/metric/formula';
import { roughlyApart } from '../../../domain/metric/numbers';
import type { EstimateMetric } from '../../../domain/metric/schema';
import controls from '../../parts/controls.module.css';
import styles from './benefit.module.css';
import tables from './tables.module.css';

type Props = {
  readonly metric: EstimateMetric;
  readonly lines: readonly Line[];
  /** What the reader switched; a line that is not there stands as in the metric's file. */
  readonly switched: Readonly<Record<string, boolean>>;
  readonly currency: string;
  readonly readOnly: boolean;
  readonly onSwitch: (id: string, on: boolean) => void;
};

/** Why a line is not counted from the start: what its inputs say about themselves. */
function whyOff({ benefit, inputs }: EstimateMetric, id: string): string | undefined {
  const line = benefit?.lines.find((one) => one.id === id);
  if (line === undefined || line.on) return undefined;
  const named = inputsOf(parseFormula(line.formula));
  return inputs.find((input) => named.has(input.id))?.hint;
}

function stated({ benefit }: EstimateMetric, id: string): boolean {
  const line = benefit?.lines.find((one) => one.id === id) ?? benefit?.dip;
  return line?.on ?? false;
}

/** Every line of the model as a switch, by the kind of money it is. */
export function BenefitLines({ metric, lines, switched, currency, readOnly, onSwitch }: Props) {
  return (
    <table className={`${tables.table} ${styles.lines}`}>
      <caption className={controls.hidden}>
        Benefits and costs in {currency}, each with its range; a ticked line counts
      </caption>
      <thead>
        <tr>
          <th scope="col">Counted lines</th>
          <th scope="col" className={controls.number}>
            Low (P10)
          </th>
          <th scope="col" className={controls.number}>
            Middle
          </th>
          <th scope="col" className={controls.number}>
            High (P90), {currency}
          </th>
        </tr>
      </thead>
      {LABELS.filter((label) => lines.some((line) => line.as === label)).map((label) => (
        <tbody key={label}>
          <tr className={styles.kind}>
            <th scope="rowgroup" colSpan={4}>
              {label.charAt(0).toUpperCase() + label.slice(1)}: {KIND_WORDS[label]}
            </th>
          </tr>
          {lines
            .filter((line) => line.as === label)
            .map((line) => {
              const isOn = switched[line.id] ?? stated(metric, line.id);
              const why = whyOff(metric, line.id);
              const { p10, p50, p90 } = line.amount;
              const [low, middle, high] = roughlyApart([p10, p50, p90]);
              return (
                <tr key={line.id} className={isOn ? undefined : styles.off}>
                  <th scope="row">
                    <label className={styles.switch}>
                      <input
                        type="checkbox"
                        checked={isOn}
                        disabled={readOnly}
                        onChange={(event) => onSwitch(line.id, event.target.checked)}
                      />
                      <span>
                        {line.label}
                        <small>
                          {lineText(line)}
                          {isOn ? '' : '; not counted'}
                        </small>
                        {why !== undefined && <small>{why}</small>}
                      </span>
                    </label>
                  </th>
                  <td className={controls.number} data-label="Low">
                    {low}
                  </td>
                  <td className={controls.number} data-label="Middle">
                    {middle}
                  </td>
                  <td className={controls.number} data-label="High">
                    {high}
                  </td>
                </tr>
              );
            })}
        </tbody>
      ))}
    </table>
  );
}
