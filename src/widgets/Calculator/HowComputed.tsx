import { memo, useId } from 'react';
import { numberText } from '../../domain/metric/numbers';
import { MAX_SEED } from '../../domain/metric/random';
import type { EstimateMetric } from '../../domain/metric/schema';
import { KEYS, readSeed, type Saved } from '../../domain/metric/state';
import controls from '../parts/controls.module.css';
import styles from './HowComputed.module.css';
import { useUnreadText } from './unread';

type Props = {
  readonly metric: EstimateMetric;
  readonly seed: number;
  readonly readOnly: boolean;
  readonly write: (key: string, value: Saved | null) => void;
};

function seedOf(text: string): number | undefined {
  return /^\d{1,10}$/.test(text.trim()) ? readSeed(Number(text)) : undefined;
}

/** The formula and the method, so that anybody can compute the sentence again. */
export const HowComputed = memo(function HowComputed({ metric, seed, readOnly, write }: Props) {
  const id = useId();
  const { draft, type, leave } = useUnreadText('a seed');
  const wrong = draft !== undefined && seedOf(draft) === undefined;
  return (
    <section className={styles.how} aria-labelledby="how-it-is-computed">
      <h2 id="how-it-is-computed">How it is computed</h2>
      <p className={styles.formula}>
        <code>{metric.formula}</code>
      </p>
      <dl className={styles.names}>
        {metric.inputs.map((input) => (
          <div key={input.id}>
            <dt>
              <code>{input.id}</code>
            </dt>
            <dd>{input.label}</dd>
          </div>
        ))}
      </dl>
      <p>
        The formula is computed 20,000 times with numbers drawn from your ranges. Nine of ten draws
        of an input lie between its two ends. The sentence names what four of five outcomes keep to.
        The number in the middle is the median: half of the outcomes lie below it, half above.
      </p>
      <p>
        The inputs are taken as independent. Ranges above 0 are lognormal, ranges of shares
        logit-normal. Three numbers are PERT unless you choose the triangle. Draws are a Latin
        hypercube on MT19937, and percentiles are type 7.
      </p>
      <div className={styles.seed}>
        <label htmlFor={id}>Seed</label>
        <input
          id={id}
          inputMode="numeric"
          autoComplete="off"
          maxLength={10}
          value={draft ?? String(seed)}
          readOnly={readOnly}
          aria-invalid={wrong}
          aria-describedby={`${id}-hint`}
          onChange={(event) => {
            const typed = seedOf(event.target.value);
            type(event.target.value, typed === undefined ? 'wrong' : 'right');
            if (typed !== undefined) write(KEYS.seed, typed);
          }}
          onBlur={() => {
            if (!wrong) leave();
          }}
        />
        <p id={`${id}-hint`} className={wrong ? styles.problem : controls.note}>
          {wrong
            ? `Write a whole number from 0 to ${numberText(MAX_SEED)}. Until then seed ${seed} stands.`
            : 'The same seed and inputs give the same numbers on every machine.'}
        </p>
      </div>
    </section>
  );
});
