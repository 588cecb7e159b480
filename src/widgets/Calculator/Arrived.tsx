import { memo } from 'react';
import type { EstimateMetric } from '../../domain/metric/schema';
import controls from '../parts/controls.module.css';
import { Notice } from '../parts/Notice';
import type { CurrentEstimate } from './useEstimate';
import styles from './styles.module.css';

type Props = { readonly metric: EstimateMetric; readonly current: CurrentEstimate };

/** What came in from a link or a file, or just replaced the reader's numbers, and the way back. */
export const Arrived = memo(function Arrived({ metric, current }: Props) {
  const { arrival, replaced } = current;
  if (arrival === undefined) {
    if (replaced === undefined) return null;
    return (
      <Notice
        title={
          replaced.by === 'sample'
            ? 'The sample’s numbers are back.'
            : 'The opened calculation is now yours.'
        }
      >
        <p>The numbers you had before are kept until you change something.</p>
        <div className={styles.buttons}>
          <button type="button" className={controls.plain} onClick={current.undo}>
            Undo: bring my numbers back
          </button>
        </div>
      </Notice>
    );
  }
  const { from, opened } = arrival;
  if (opened.state === 'ok') {
    return (
      <Notice title={`You are looking at a calculation from a ${from}.`}>
        <p>
          It cannot be changed here. Your own numbers are untouched.
          {opened.version !== metric.version &&
            ` It was made with version ${opened.version} of this metric; this page has version ${metric.version}, so the answer may differ.`}
        </p>
        <div className={styles.buttons}>
          <button type="button" className={controls.primary} onClick={current.adopt}>
            Use as mine
          </button>
          <button type="button" className={controls.plain} onClick={current.close}>
            Back to mine
          </button>
        </div>
      </Notice>
    );
  }
  return (
    <Notice title={`The ${from} could not be opened.`} tone="must">
      <p>
        {opened.state === 'foreign'
          ? `It belongs to “${opened.metric}”, not to “${metric.id}”. Open it on its own page.`
          : `Why: ${opened.reason.replace(/\.$/, '')}. Ask for it again, or for the saved file.`}{' '}
        Your own numbers are untouched.
      </p>
      <div className={styles.buttons}>
        <button type="button" className={controls.plain} onClick={current.close}>
          Close this message
        </button>
      </div>
    </Notice>
  );
});
