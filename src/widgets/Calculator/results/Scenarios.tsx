import { memo, useState } from 'react';
import { type Extra, MOST_OTHERS } from '../../../domain/metric/extra';
import { freshName } from '../../../domain/metric/scenarioText';
import type { EstimateMetric } from '../../../domain/metric/schema';
import type { Value } from '../../../domain/metric/value';
import controls from '../../parts/controls.module.css';
import { Notice } from '../../parts/Notice';
import { CURRENT } from './current';
import styles from './fields.module.css';
import { ScenarioFields } from './ScenarioFields';

type Props = {
  readonly metric: EstimateMetric;
  /** The form's numbers. */
  readonly current: Readonly<Record<string, Value>>;
  readonly extra: Extra;
  /** The place of one that was made before this part arrived. */
  readonly first: number | undefined;
  readonly readOnly: boolean;
  readonly onExtra: (extra: Extra) => void;
};

type Deleted = { readonly scenario: Extra['scenarios'][number]; readonly at: number };

/** Other sets of numbers beside the form's: copied, renamed, changed, deleted. */
export const Scenarios = memo(function Scenarios(props: Props) {
  const { metric, current, extra, first, readOnly, onExtra } = props;
  const { scenarios } = extra;
  const [deleted, setDeleted] = useState<Deleted>();
  // Which one was made in this visit: its name is what to write first.
  const [fresh, setFresh] = useState(first);
  // What stands in a place changes hands with a deletion, so that half-typed texts must not stay behind.
  const [round, setRound] = useState(0);
  const change = (next: Extra['scenarios']) => {
    setDeleted(undefined);
    onExtra({ ...extra, scenarios: next });
  };
  const names = [CURRENT, ...scenarios.map(({ name }) => name)];
  const add = () => {
    setFresh(scenarios.length);
    change([...scenarios, { name: freshName('Scenario', names), values: current }]);
  };
  const remove = (at: number) => {
    const scenario = scenarios[at];
    if (scenario === undefined) return;
    setFresh(undefined);
    setRound(round + 1);
    change(scenarios.filter((_, other) => other !== at));
    setDeleted({ scenario, at });
  };
  const undo = () => {
    if (deleted === undefined) return;
    const { at, scenario } = deleted;
    setRound(round + 1);
    change([...scenarios.slice(0, at), scenario, ...scenarios.slice(at)]);
  };
  return (
    <div className={styles.scenarios}>
      {scenarios.map((scenario, at) => (
        <ScenarioFields
          key={`${round}-${at}`}
          metric={metric}
          scenario={scenario}
          current={current}
          taken={names.filter((_, other) => other !== at + 1)}
          readOnly={readOnly}
          isFresh={fresh === at}
          onScenario={(next) =>
            change(scenarios.map((before, other) => (other === at ? next : before)))
          }
          onDelete={() => remove(at)}
        />
      ))}
      {deleted !== undefined && (
        <Notice title={`The scenario “${deleted.scenario.name}” is deleted.`}>
          <button type="button" autoFocus className={controls.plain} onClick={undo}>
            Undo: bring it back
          </button>
        </Notice>
      )}
      {!readOnly &&
        (scenarios.length < MOST_OTHERS ? (
          <button type="button" className={controls.plain} onClick={add}>
            Copy the current numbers as a scenario
          </button>
        ) : (
          <p className={controls.note}>Four in all is the most: delete one to make another.</p>
        ))}
    </div>
  );
});
