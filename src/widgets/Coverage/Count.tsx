import { useDeferredValue, useId, useMemo, useState } from 'react';
import { coverageReport, findingsOfCount } from '../../domain/coverage/report';
import type { CoverageReport } from '../../domain/coverage/reportSchema';
import controls from '../parts/controls.module.css';
import { Result } from './Result';
import styles from './styles.module.css';

export type CountProps = {
  /** What is counted, as its field says: `Teams that used it`. */
  readonly passed?: string;
  /** What it is counted of: `Teams it is meant for`. */
  readonly total?: string;
  /** Two invented counts to begin with: `27 of 38`. */
  readonly sample?: string;
};

type Typed = { readonly passed: string; readonly total: string };
type Counts = { readonly passed: number; readonly total: number };

const NO_NOTES: readonly string[] = [];
const NONE: Typed = { passed: '', total: '' };

/** Two counts, or why they are none. */
function countsOf({ passed, total }: Typed): Counts | string {
  const texts = [passed, total].map((text) => text.replaceAll(/[\s,]/g, ''));
  if (texts.some((text) => !/^\d{1,9}$/.test(text)))
    return 'Write two whole numbers, such as 27 and 38.';
  const [some = 0, all = 0] = texts.map(Number);
  return some > all ? `${passed} of ${total} is more than all.` : { passed: some, total: all };
}

type PairProps = {
  readonly legend: string;
  readonly labels: Typed;
  readonly typed: Typed;
  readonly problem: string | undefined;
  readonly onTyped: (typed: Typed) => void;
};

function Pair({ legend, labels, typed, problem, onTyped }: PairProps) {
  const id = useId();
  return (
    <fieldset>
      <legend className={controls.label}>{legend}</legend>
      <div className={styles.pair}>
        {(['passed', 'total'] as const).map((name) => (
          <div key={name}>
            <label htmlFor={`${id}-${name}`}>{labels[name]}</label>
            <input
              id={`${id}-${name}`}
              inputMode="numeric"
              autoComplete="off"
              maxLength={15}
              value={typed[name]}
              aria-invalid={problem !== undefined}
              aria-describedby={`${id}-problem`}
              onChange={(event) => onTyped({ ...typed, [name]: event.target.value })}
            />
          </div>
        ))}
      </div>
      <p id={`${id}-problem`} className={styles.problem} role="status">
        {problem}
      </p>
    </fieldset>
  );
}

function reportOf(now: Counts, before: Counts | null): CoverageReport {
  return coverageReport('count', findingsOfCount(now.passed, now.total), {
    before: before === null ? null : findingsOfCount(before.passed, before.total),
    goal: null,
  });
}

/** Two counts typed in: a share with its interval, and how it moved. */
export function Count({ passed = 'Counted', total = 'Of', sample = '41 of 44' }: CountProps) {
  const [first = '', second = ''] = sample.split(' of ');
  const given: Typed = { passed: first, total: second };
  const [typed, setTyped] = useState(given);
  const [earlier, setEarlier] = useState(NONE);
  const now = countsOf(typed);
  const isBefore = earlier.passed !== '' || earlier.total !== '';
  const before = isBefore ? countsOf(earlier) : null;
  const old = typeof before === 'string' ? null : before;
  const [oldPassed, oldTotal] = [old?.passed, old?.total];
  // The last counts that could be read stay on the screen.
  const [last, setLast] = useState<Counts>(typeof now === 'string' ? { passed: 0, total: 0 } : now);
  if (typeof now !== 'string' && (now.passed !== last.passed || now.total !== last.total))
    setLast(now);
  const shown = useDeferredValue(last);
  const report = useMemo(
    () =>
      reportOf(
        shown,
        oldPassed === undefined || oldTotal === undefined
          ? null
          : { passed: oldPassed, total: oldTotal },
      ),
    [shown, oldPassed, oldTotal],
  );
  const isSample = typed.passed === given.passed && typed.total === given.total;
  const labels = { passed, total };
  const since = old === null ? '' : ` --passed-before ${old.passed} --total-before ${old.total}`;
  return (
    <div className={styles.grid}>
      <form
        className={styles.form}
        aria-label={`${passed}: your counts`}
        onSubmit={(event) => event.preventDefault()}
      >
        <Pair
          legend="Your counts"
          labels={labels}
          typed={typed}
          problem={typeof now === 'string' ? now : undefined}
          onTyped={setTyped}
        />
        <details className={styles.extra} data-needs-script="">
          <summary>Compare with an earlier count</summary>
          <Pair
            legend="The earlier counts"
            labels={labels}
            typed={earlier}
            problem={typeof before === 'string' ? before : undefined}
            onTyped={setEarlier}
          />
        </details>
      </form>
      <div className={styles.result}>
        <Result
          report={report}
          from={isSample ? 'Sample: two counts to begin with' : 'From your counts'}
          title={passed}
          notes={NO_NOTES}
          command={`npm run -s handbook -- metrics coverage count --passed ${shown.passed} --total ${shown.total}${since}`}
          same="The same on the command line:"
          whose={isSample ? 'sample' : 'own'}
        />
      </div>
    </div>
  );
}
