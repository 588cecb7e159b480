import clsx from 'clsx';
import { type ReactNode, useId, useState } from 'react';
import { isDay } from '../../domain/maturity/about';
import { MAX_REASON, type Target } from '../../domain/maturity/sheet';
import type { Aspect } from '../../domain/maturity/steps';
import controls from '../parts/controls.module.css';
import styles from './target.module.css';

type Props = {
  readonly aspect: Aspect;
  readonly target: Target | undefined;
  readonly onChange: (target: Target | null) => void;
  /** What is missing. */
  readonly children: ReactNode;
};

/** The wanted level of one aspect: no target first, then which level, why, and by when. */
export function TargetField({ aspect, target, onChange, children }: Props) {
  const id = useId();
  // Who picks "no target" by mistake gets the reason back.
  const [last, setLast] = useState<Target>();
  const pick = (level: number | undefined) => {
    if (level === undefined) {
      setLast(target);
      onChange(null);
      return;
    }
    onChange({ reason: '', ...last, ...target, target: level });
  };
  return (
    <fieldset className={clsx(styles.target, target === undefined && styles.none)}>
      <legend>{aspect.title}</legend>
      <div className={styles.fields}>
        <div>
          <label className={controls.label} htmlFor={`${id}level`}>
            Wanted level
          </label>
          <select
            id={`${id}level`}
            value={target?.target ?? ''}
            onChange={({ target: { value } }) =>
              pick(aspect.levels.find(({ level }) => String(level) === value)?.level)
            }
          >
            <option value="">No target</option>
            {aspect.levels.map(({ level, name }) => (
              <option key={level} value={level}>
                {level} {name}
              </option>
            ))}
          </select>
        </div>
        {target !== undefined && (
          <>
            <div>
              <label className={controls.label} htmlFor={`${id}by`}>
                By when, if you know
              </label>
              <input
                id={`${id}by`}
                type="date"
                value={target.by ?? ''}
                onChange={({ target: { value } }) => {
                  const { by: _by, ...rest } = target;
                  onChange(isDay(value) ? { ...rest, by: value } : rest);
                }}
              />
            </div>
            <div className={styles.reason}>
              <label className={controls.label} htmlFor={`${id}reason`}>
                Why this level?
              </label>
              <textarea
                id={`${id}reason`}
                rows={2}
                maxLength={MAX_REASON}
                value={target.reason}
                aria-describedby={`${id}hint`}
                onChange={({ target: { value } }) => onChange({ ...target, reason: value })}
              />
              <span className={controls.hint} id={`${id}hint`}>
                What would users gain, and what does it cost?
              </span>
            </div>
          </>
        )}
      </div>
      {children}
    </fieldset>
  );
}
