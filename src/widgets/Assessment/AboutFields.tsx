import { type ChangeEvent, useId, useState } from 'react';
import { type About, MAX_NAME, parseAbout, ROLE_WORDS, ROLES } from '../../domain/maturity/about';
import controls from '../parts/controls.module.css';
import styles from './bar.module.css';

type Props = { readonly about: About; readonly onChange: (about: About) => void };

/** Days outside are a year half typed. */
const FIRST_DAY = '2000-01-01';
const LAST_DAY = '2099-12-31';

function isDayOrNone(about: About, day: string): boolean {
  if (day === '') return true;
  return day >= FIRST_DAY && day <= LAST_DAY && parseAbout({ ...about, day }) !== undefined;
}

type DayProps = Props & { readonly id: string };

/** The day it is about. What is no day yet stays in the field and is never kept. */
function DayField({ id, about, onChange }: DayProps) {
  const [typed, setTyped] = useState<string>();
  const isWrong = typed !== undefined;
  return (
    <>
      <input
        id={id}
        type="date"
        min={FIRST_DAY}
        max={LAST_DAY}
        value={typed ?? about.day}
        aria-describedby={isWrong ? `${id}-hint` : undefined}
        onChange={({ target: { value } }) => {
          const isGood = isDayOrNone(about, value);
          setTyped(isGood ? undefined : value);
          if (isGood) onChange({ ...about, day: value });
        }}
        onBlur={() => setTyped(undefined)}
      />
      {isWrong && (
        <span className={controls.hint} id={`${id}-hint`}>
          A year from 2000 to 2099
        </span>
      )}
    </>
  );
}

/** About which platform, on which day, by whom. */
export function AboutFields({ about, onChange }: Props) {
  const id = useId();
  const text = (key: 'platform' | 'who') => ({
    id: `${id}${key}`,
    type: 'text',
    maxLength: MAX_NAME,
    autoComplete: 'off',
    value: about[key],
    onChange: (event: ChangeEvent<HTMLInputElement>) =>
      onChange({ ...about, [key]: event.target.value }),
  });
  return (
    <div className={styles.fields}>
      <div>
        <label className={controls.label} htmlFor={`${id}platform`}>
          Platform
        </label>
        <input {...text('platform')} />
      </div>
      <div>
        <label className={controls.label} htmlFor={`${id}day`}>
          As of
        </label>
        <DayField id={`${id}day`} about={about} onChange={onChange} />
      </div>
      <div>
        <label className={controls.label} htmlFor={`${id}who`}>
          Who answers
        </label>
        <input aria-describedby={`${id}hint`} {...text('who')} />
        <span className={controls.hint} id={`${id}hint`}>
          A team, a channel or a role
        </span>
      </div>
      <div>
        <label className={controls.label} htmlFor={`${id}role`}>
          From which side
        </label>
        <select
          id={`${id}role`}
          value={about.role ?? ''}
          onChange={(event) => {
            const role = ROLES.find((each) => each === event.target.value) ?? null;
            onChange({ ...about, role });
          }}
        >
          <option value="">not said</option>
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {ROLE_WORDS[role]}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
