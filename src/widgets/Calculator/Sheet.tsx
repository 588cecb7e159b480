import { type DragEvent, useCallback, useDeferredValue, useId, useMemo, useState } from 'react';
import type { SampledMetric } from '../../domain/metric/sampled';
import { KEYS, LONGEST_SUBJECT } from '../../domain/metric/state';
import { currencyOf, sentence } from '../../domain/metric/wording';
import controls from '../parts/controls.module.css';
import { site } from '../parts/site';
import { useDraft } from '../parts/useDraft';
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
import { UnreadContext } from './unread';
import { fieldsOf } from './useDrafts';
import { useEstimate } from './useEstimate';
import { openKey, type Shelf as ShelfState } from './useShelf';

type Props = { readonly metric: SampledMetric; readonly shelf: ShelfState };

/** A value under the name it had before, as long as it says the same. */
function useSame<T>(value: T): T {
  const [kept, setKept] = useState(value);
  if (kept === value || JSON.stringify(kept) === JSON.stringify(value)) return kept;
  setKept(value);
  return value;
}

/** One calculation: numbers in, one sentence with a range out, and what it rests on. */
export function Sheet({ metric, shelf }: Props) {
  const id = useId();
  const current = useEstimate(metric, openKey(metric, shelf.openId));
  const { estimate, answer, readOnly, write, writeExtra } = current;
  const extra = useSame(estimate.extra);
  const texts = useSame(current.unread);
  const unread = useMemo(() => ({ texts, write }), [texts, write]);
  const currency = extra.currency ?? site.currency;
  // What follows from the numbers is drawn once, with their answer, and after the fields.
  const [answered, setAnswered] = useState(current);
  if (current.isAnswered && answered !== current) setAnswered(current);
  const settled = useDeferredValue(answered);
  const newest = useDeferredValue(estimate);
  const fields = useMemo(() => fieldsOf(metric, currency), [metric, currency]);
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const note = useCallback((field: string, state: 'wrong' | 'right') => {
    setWrong((all) => {
      if (all.includes(field) === (state === 'wrong')) return all;
      return state === 'wrong' ? [...all, field] : all.filter((one) => one !== field);
    });
  }, []);
  const labels = useMemo(
    () => fields.filter((field) => wrong.includes(field.id)).map(({ label }) => label),
    [fields, wrong],
  );
  const keepSubject = (text: string) => write(KEYS.subject, text);
  const subject = useDraft(estimate.subject, keepSubject);
  // A price nobody has given yet needs no currency.
  const hasMoney = fields.some(
    (field) =>
      field.currency !== undefined && (!field.optional || estimate.values[field.id] !== undefined),
  );
  const said = useMemo(
    () => sentence(answer, metric.words, currencyOf(metric.unit, currency)),
    [answer, metric, currency],
  );
  const actions = useMemo(
    () => <Actions metric={metric} current={settled} newest={newest} currency={currency} />,
    [metric, settled, newest, currency],
  );
  const drop = (event: DragEvent) => {
    const file = event.dataTransfer.files[0];
    if (file === undefined) return;
    event.preventDefault();
    current.openFile(file);
  };
  return (
    <UnreadContext value={unread}>
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
              Give a range when you do not know: two numbers between which you are 90 % sure it
              lies, so that you would bet nine to one.
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
              <input id={id} maxLength={LONGEST_SUBJECT} readOnly={readOnly} {...subject} />
              <Shelf metric={metric} shelf={shelf} current={current} />
            </div>
            <Fields
              fields={fields}
              values={estimate.values}
              readOnly={readOnly}
              write={write}
              onProblem={note}
              currency={
                hasMoney && (
                  <CurrencyField
                    key="currency"
                    currency={currency}
                    usual={site.currency}
                    readOnly={readOnly}
                    onChange={(chosen) => writeExtra({ ...extra, currency: chosen })}
                  />
                )
              }
            />
          </form>
          <div className={styles.results}>
            <Said
              metric={metric}
              pieces={said}
              answer={answer}
              currency={currency}
              waiting={labels}
            >
              {actions}
            </Said>
            <Doubt metric={metric} answer={answer} currency={currency} />
          </div>
        </div>
        <Further
          metric={metric}
          estimate={settled.estimate}
          answer={settled.answer}
          extra={extra}
          readOnly={readOnly}
          onExtra={writeExtra}
        />
        <Assumptions metric={metric} estimate={settled.estimate} currency={currency}>
          {!readOnly && <NameSources metric={metric} estimate={estimate} write={write} />}
        </Assumptions>
        <HowComputed
          metric={metric}
          seed={settled.estimate.seed}
          readOnly={readOnly}
          write={write}
        />
      </div>
    </UnreadContext>
  );
}
