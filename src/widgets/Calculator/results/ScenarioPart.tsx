import { useState } from 'react';
import type { Extra } from '../../../domain/metric/extra';
import { freshName } from '../../../domain/metric/scenarioText';
import type { EstimateMetric } from '../../../domain/metric/schema';
import type { Value } from '../../../domain/metric/value';
import controls from '../../parts/controls.module.css';
import { Again } from './Again';
import { CURRENT } from './current';
import styles from './fields.module.css';
import { useLater } from './useLater';
import type { Computed } from './useResults';

type Props = {
  readonly metric: EstimateMetric;
  readonly computed: Computed | undefined;
  readonly currency: string;
  /** The form's numbers. */
  readonly current: Readonly<Record<string, Value>>;
  readonly extra: Extra;
  readonly readOnly: boolean;
  readonly onExtra: (extra: Extra) => void;
};

async function load() {
  const [{ Scenarios }, { Compared }] = await Promise.all([
    import('./Scenarios'),
    import('./Compared'),
  ]);
  return { Scenarios, Compared };
}

/** Scenarios side by side and their fields, which travel with the first scenario. */
export function ScenarioPart(props: Props) {
  const { metric, computed, currency, current, extra, readOnly, onExtra } = props;
  const [first, setFirst] = useState<number>();
  const { part, again } = useLater(load, extra.scenarios.length > 0);
  if (again !== undefined) return <Again what="The scenarios" onAgain={again} />;
  if (part !== undefined) {
    return (
      <>
        {computed !== undefined && (
          <part.Compared metric={metric} computed={computed} currency={currency} />
        )}
        <part.Scenarios
          metric={metric}
          current={current}
          extra={extra}
          first={first}
          readOnly={readOnly}
          onExtra={onExtra}
        />
      </>
    );
  }
  if (readOnly || extra.scenarios.length > 0) return null;
  return (
    <div className={styles.scenarios}>
    <button
      type="button"
      className={controls.plain}
      onClick={() => {
        setFirst(0);
        const name = freshName('Scenario', [CURRENT]);
        onExtra({ ...extra, scenarios: [{ name, values: current }] });
      }}
    >
      Copy the current numbers as a scenario
    </button>
    </div>
  );
}
