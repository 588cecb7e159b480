import { useId, useState } from 'react';
import type { Choices } from '../../domain/delivery/choices';
import type { Told } from '../../domain/delivery/command';
import { figuresOf, POOLED, scopeOf, storyWords } from '../../domain/delivery/figures';
import type { DeliveryReport } from '../../domain/delivery/reportSchema';
import { counted } from '../../domain/delivery/words';
import { windowWords } from '../../domain/delivery/markdown';
import controls from '../parts/controls.module.css';
import { Card } from './Card';
import { LeftOut } from './LeftOut';
import { Moved } from './Moved';
import { Services } from './Services';
import styles from './result.module.css';
import { TakeAlong } from './TakeAlong';

type Props = {
  readonly report: DeliveryReport;
  readonly whose: 'sample' | 'own';
  readonly told: readonly Told[];
  readonly choices: Choices;
};

/** All services as one; a service may have any name but an empty one. */
const ALL = '';

/** The five numbers: by service first, one service with its rules, what moved, and every row that is left out. */
export function Result({ report, whose, told, choices }: Props) {
  const id = useId();
  const [chosen, setChosen] = useState<string>();
  const { services, together, window, change } = report;
  const first = services[0]?.service ?? ALL;
  const asked = chosen ?? first;
  const found = services.find(({ service }) => service === asked);
  const shown = found?.service ?? (asked === ALL ? ALL : first);
  const one = services.find(({ service }) => service === shown);
  const numbers = one?.numbers ?? together;
  const scope = one === undefined ? scopeOf(report) : 'one service';
  const moved =
    change === null
      ? null
      : one === undefined
        ? change.together
        : change.services.find(({ service }) => service === shown)?.moved;
  const title = one === undefined ? 'All services together' : shown;
  return (
    <div className={styles.result} data-whose={whose}>
      {whose === 'sample' && (
        <p className={styles.sample}>
          <b>Sample.</b> Harbourline is an invented company; its records were made up. Your own
          numbers take this place when you open files.
        </p>
      )}
      <p className={styles.window}>
        {windowWords(window)}. {counted(services.length, 'service')},{' '}
        {counted(together.frequency.card.n, 'deployment')}.
      </p>
      <Services report={report} shown={shown} onShow={setChosen} />
      <section className={styles.one} aria-labelledby={`${id}-one`}>
        <div className={styles.oneHead}>
          <h3 id={`${id}-one`}>{title}</h3>
          <div className={styles.choose} data-needs-script="">
            <label className={controls.label} htmlFor={`${id}-service`}>
              Show the rules of
            </label>
            <select
              id={`${id}-service`}
              value={shown}
              onChange={(event) => setChosen(event.target.value)}
            >
              {services.map(({ service }) => (
                <option key={service} value={service}>
                  {service === '' ? 'rows without a service' : service}
                </option>
              ))}
              {services.length > 1 && <option value={ALL}>All services together</option>}
            </select>
          </div>
        </div>
        <p className={styles.story} data-story="">
          {storyWords(numbers)}
        </p>
        {scope === 'several services' && <p className={controls.note}>{POOLED}</p>}
        {figuresOf(numbers, scope).map((figure) => (
          <Card
            key={figure.id}
            figure={figure}
            weekly={figure.id === 'frequency' ? numbers.frequency.weekly : null}
          />
        ))}
      </section>
      {change !== null && moved !== null && moved !== undefined && (
        <Moved title={title} change={change} moved={moved} now={numbers} />
      )}
      <LeftOut report={report} />
      <section className={styles.hints}>
        <h3>How to read this</h3>
        <ul>
          {report.hints.map((hint) => (
            <li key={hint}>{hint}</li>
          ))}
          <li>
            Five numbers for a service, not for people and no league of teams. Levels are the middle
            answers of one year’s survey, no thresholds.
          </li>
        </ul>
      </section>
      <TakeAlong report={report} told={told} choices={choices} whose={whose} />
    </div>
  );
}
