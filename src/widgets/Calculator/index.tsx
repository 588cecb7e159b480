import useBrokenLinks from '@docusaurus/useBrokenLinks';
import { type DragEvent, useId } from 'react';
import type { EstimateMetric } from '../../domain/metric/schema';
import { KEYS, LONGEST_SUBJECT } from '../../domain/metric/state';
import { sentence } from '../../domain/metric/wording';
import controls from '../parts/controls.module.css';
import { site } from '../parts/site';
import { Actions } from './Actions';
import { Arrived } from './Arrived';
import { Assumptions } from './Assumptions';
import { Doubt } from './Doubt';
import { HowComputed } from './HowComputed';
import { NumberField } from './NumberField';
import { Repeated } from './Repeated';
import { Said } from './Said';
import styles from './styles.module.css';
import { fieldsOf, useDrafts } from './useDrafts';
import { useEstimate } from './useEstimate';

type Props = {
  /** A metric's file, docs/metrics/<id>.yaml. */
  readonly metric: EstimateMetric;
};

/** A question answered from ranges: numbers in, one sentence with a range out, and what it rests on. */
export default function Calculator({ metric }: Props) {
  const id = useId();
  const anchors = useBrokenLinks();
  const current = useEstimate(metric);
  const drafts = useDrafts(current.write);
  const { estimate, answer, readOnly } = current;
  const fields = fieldsOf(metric, site.currency);
  const labels = fields
    .filter((field) => drafts.problem(field) !== undefined)
    .map(({ label }) => label);
  for (const field of fields) anchors.collectAnchor(`input-${field.id}`);
  for (const anchor of ['answer', 'doubt', 'assumptions', 'how-it-is-computed']) {
    anchors.collectAnchor(anchor);
  }
  const drop = (event: DragEvent) => {
    const file = event.dataTransfer.files[0];
    if (file === undefined) return;
    event.preventDefault();
    current.openFile(file);
  };
  return (
    <div
      className={styles.calculator}
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes('Files')) event.preventDefault();
      }}
      onDrop={drop}
    >
      <Arrived metric={metric} current={current} />
      <div className={styles.grid}>
        <form
          className={styles.inputs}
          aria-label={metric.question}
          onSubmit={(event) => event.preventDefault()}
        >
          <Repeated pieces={sentence(answer, metric.words)} waiting={labels} />
          <p className={styles.intro}>
            Give a range when you do not know: two numbers between which you are 90 % sure it lies,
            so that you would bet nine to one.
          </p>
          <noscript>
            <p className={styles.intro}>
              Without JavaScript this page shows the sample. The formula below computes your own.
            </p>
          </noscript>
          <div className={styles.subject}>
            <label className={controls.label} htmlFor={id}>
              {metric.subject.label}
            </label>
            <input
              id={id}
              maxLength={LONGEST_SUBJECT}
              value={estimate.subject}
              readOnly={readOnly}
              onChange={(event) => current.write(KEYS.subject, event.target.value)}
            />
          </div>
          {fields.map((field) => (
            <NumberField
              key={field.id}
              field={field}
              value={estimate.values[field.id]}
              drafts={drafts}
              readOnly={readOnly}
            />
          ))}
        </form>
        <div className={styles.results}>
          <Said metric={metric} answer={answer} waiting={labels}>
            <Actions metric={metric} current={current} />
          </Said>
          <Doubt metric={metric} answer={answer} />
        </div>
      </div>
      <Assumptions metric={metric} estimate={estimate} readOnly={readOnly} write={current.write} />
      <HowComputed metric={metric} estimate={estimate} readOnly={readOnly} write={current.write} />
    </div>
  );
}
