import { type DragEvent, useDeferredValue, useId, useMemo } from 'react';
import type { EstimateMetric } from '../../domain/metric/schema';
import { KEYS, LONGEST_SUBJECT } from '../../domain/metric/state';
import { currencyOf, sentence } from '../../domain/metric/wording';
import controls from '../parts/controls.module.css';
import { site } from '../parts/site';
import { Actions } from './Actions';
import { Arrived } from './Arrived';
import { Assumptions } from './Assumptions';
import { CurrencyField } from './CurrencyField';
import { Doubt } from './Doubt';
import { Fields } from './Fields';
import { Further } from './Further';
import { HowComputed } from './HowComputed';
import { NameSources } from './NameSources';
import { RangeHelp } from './RangeHelp';
import { Repeated } from './Repeated';
import { Said } from './Said';
import { Shelf } from './Shelf';
import styles from './styles.module.css';
import { fieldsOf, problemOf, useDrafts } from './useDrafts';
import { useEstimate } from './useEstimate';
import { openKey, type Shelf as ShelfState } from './useShelf';

type Props = { readonly metric: EstimateMetric; readonly shelf: ShelfState };

/** One calculation: numbers in, one sentence with a range out, and what it rests on. */
export function Sheet({ metric, shelf }: Props) {
  const id = useId();
  const current = useEstimate(metric, openKey(metric, shelf.openId));
  const { drafts, acts } = useDrafts(current.write);
  const { estimate, answer, readOnly } = current;
  const { extra } = estimate;
  const currency = extra.currency ?? site.currency;
  // Typing redraws the fields at once; what follows from them may come a moment later.
  const settled = useDeferredValue(current);
  const fields = useMemo(() => fieldsOf(metric, currency), [metric, currency]);
  const labels = fields
    .filter((field) => problemOf(field, drafts[field.id]) !== undefined)
    .map(({ label }) => label);
  // A price nobody has given yet needs no currency.
  const hasMoney = fields.some(
    (field) =>
      field.currency !== undefined && (!field.optional || estimate.values[field.id] !== undefined),
  );
  const said = sentence(answer, metric.words, currencyOf(metric.unit, currency));
  const drop = (event: DragEvent) => {
    const file = event.dataTransfer.files[0];
    if (file === undefined) return;
    event.preventDefault();
    current.openFile(file);
  };
  return (
    <div
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
          <Repeated pieces={said} waiting={labels} />
          <p className={styles.intro}>
            Give a range when you do not know: two numbers between which you are 90 % sure it lies,
            so that you would bet nine to one.
          </p>
          <RangeHelp />
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
            <Shelf metric={metric} shelf={shelf} current={current} />
          </div>
          <Fields
            fields={fields}
            values={estimate.values}
            drafts={drafts}
            acts={acts}
            readOnly={readOnly}
            currency={
              hasMoney && (
                <CurrencyField
                  key="currency"
                  currency={currency}
                  usual={site.currency}
                  readOnly={readOnly}
                  onChange={(chosen) => current.writeExtra({ ...extra, currency: chosen })}
                />
              )
            }
          />
        </form>
        <div className={styles.results}>
          <Said metric={metric} answer={answer} currency={currency} waiting={labels}>
            <Actions metric={metric} current={settled} currency={currency} />
          </Said>
          <Doubt metric={metric} answer={answer} currency={currency} />
        </div>
      </div>
      <Further
        metric={metric}
        estimate={settled.estimate}
        answer={settled.answer}
        extra={settled.estimate.extra}
        readOnly={readOnly}
        onExtra={current.writeExtra}
      />
      <Assumptions metric={metric} estimate={settled.estimate} currency={currency}>
        {!readOnly && <NameSources metric={metric} estimate={estimate} write={current.write} />}
      </Assumptions>
      <HowComputed
        metric={metric}
        seed={settled.estimate.seed}
        readOnly={readOnly}
        write={current.write}
      />
    </div>
  );
}
