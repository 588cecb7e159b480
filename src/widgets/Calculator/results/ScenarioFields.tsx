import { useContext, useId, useState } from 'react';
import { type Extra, LONGEST_NAME } from '../../../domain/metric/extra';
import { differing, freshName } from '../../../domain/metric/scenarioText';
import type { EstimateMetric } from '../../../domain/metric/schema';
import type { Value } from '../../../domain/metric/value';
import controls from '../../parts/controls.module.css';
import { useDraft } from '../../parts/useDraft';
import { UnreadContext } from '../unread';
import styles from './fields.module.css';
import { ScenarioNumber } from './ScenarioNumber';

type Scenario = Extra['scenarios'][number];

type Props = {
  readonly metric: EstimateMetric;
  readonly scenario: Scenario;
  /** The form's numbers. */
  readonly current: Readonly<Record<string, Value>>;
  /** Names of the others. */
  readonly taken: readonly string[];
  readonly readOnly: boolean;
  readonly isFresh: boolean;
  readonly onScenario: (scenario: Scenario) => void;
  readonly onDelete: () => void;
};

/** One scenario: its name, the numbers in which it differs, and a way to change another. */
export function ScenarioFields({
  metric,
  scenario,
  current,
  taken,
  readOnly,
  isFresh,
  onScenario,
  onDelete,
}: Props) {
  const id = useId();
  const { texts } = useContext(UnreadContext);
  const [opened, setOpened] = useState<readonly string[]>([]);
  const values = { ...current, ...scenario.values };
  const ids = metric.inputs.map((input) => input.id);
  const changed = differing(ids, values, current);
  const shown = metric.inputs.filter(
    ({ id: one }) =>
      changed.includes(one) ||
      opened.includes(one) ||
      texts[`${scenario.name}: ${one}`] !== undefined,
  );
  const others = metric.inputs.filter((input) => !shown.includes(input));
  const [wished, setWished] = useState('');
  const chosen = others.find((input) => input.id === wished) ?? others[0];
  const name = useDraft(scenario.name, (text) => {
    const wanted = text.trim().slice(0, LONGEST_NAME - 2);
    onScenario({ ...scenario, name: wanted === '' ? scenario.name : freshName(wanted, taken) });
  });
  return (
    <fieldset className={styles.scenario}>
      <legend className={controls.hidden}>Scenario “{scenario.name}”</legend>
      <div className={styles.head}>
        <label className={controls.label} htmlFor={`${id}-name`}>
          Name of the scenario
        </label>
        <input
          id={`${id}-name`}
          autoComplete="off"
          autoFocus={isFresh}
          onFocus={(event) => isFresh && event.target.select()}
          maxLength={LONGEST_NAME - 2}
          readOnly={readOnly}
          {...name}
        />
        {!readOnly && (
          <button type="button" className={controls.linky} onClick={onDelete}>
            Delete<span className={controls.hidden}> the scenario “{scenario.name}”</span>
          </button>
        )}
      </div>
      {shown.length === 0 && (
        <p className={controls.note}>It has the current numbers. Change one to see what differs.</p>
      )}
      <div className={styles.numbers}>
        {shown.map((input) => {
          const [value, now] = [values[input.id], current[input.id]];
          if (value === undefined || now === undefined) return null;
          return (
            <ScenarioNumber
              key={input.id}
              scenario={scenario.name}
              input={input}
              value={value}
              current={now}
              readOnly={readOnly}
              isFresh={opened.at(-1) === input.id}
              onValue={(next) => {
                // A number that equals the form's again stays in view until the page is left.
                if (!opened.includes(input.id)) setOpened([input.id, ...opened]);
                onScenario({ ...scenario, values: { ...values, [input.id]: next } });
              }}
            />
          );
        })}
      </div>
      {!readOnly && chosen !== undefined && (
        <div className={styles.pick}>
          <label className={controls.label} htmlFor={`${id}-other`}>
            Another number
          </label>
          <select
            id={`${id}-other`}
            value={chosen.id}
            onChange={(event) => setWished(event.target.value)}
          >
            {others.map((input) => (
              <option key={input.id} value={input.id}>
                {input.label}
              </option>
            ))}
          </select>
          <button
            type="button"
            className={controls.plain}
            onClick={() => setOpened([...opened, chosen.id])}
          >
            Change this number
          </button>
        </div>
      )}
    </fieldset>
  );
}
