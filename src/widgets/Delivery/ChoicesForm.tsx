import { type ReactNode, useId } from 'react';
import { NEWEST_BANDS, YEARS } from '../../domain/delivery/bands';
import type { ChoiceName, ChoiceProblem } from '../../domain/delivery/choices';
import { zoneNamed } from '../../domain/records/zone';
import controls from '../parts/controls.module.css';
import { SaveLine } from '../parts/SaveLine';
import { useDraft } from '../parts/useDraft';
import { ZoneField } from '../parts/ZoneField';
import styles from './choices.module.css';
import { SplitDay } from './SplitDay';
import type { Delivery } from './useDelivery';

type FieldProps = {
  readonly name: ChoiceName;
  readonly label: string;
  readonly hint?: string;
  readonly delivery: Delivery;
};

function problemOf({ outcome }: Delivery, name: ChoiceName): ChoiceProblem | undefined {
  return outcome?.problems.find((problem) => problem.name === name);
}

type LabelledProps = FieldProps & { readonly id: string; readonly children: ReactNode };

function Labelled({ id, name, label, hint, delivery, children }: LabelledProps) {
  const problem = problemOf(delivery, name);
  return (
    <div>
      <label className={controls.label} htmlFor={id}>
        {label}
      </label>
      {hint !== undefined && (
        <span className={controls.hint} id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {children}
      {problem !== undefined && (
        <p className={styles.problem} id={`${id}-problem`}>
          {label} {problem.reason}
        </p>
      )}
    </div>
  );
}

function told(id: string, { hint, name, delivery }: FieldProps) {
  const isWrong = problemOf(delivery, name) !== undefined;
  const ids = [
    ...(hint === undefined ? [] : [`${id}-hint`]),
    ...(isWrong ? [`${id}-problem`] : []),
  ];
  return {
    'aria-describedby': ids.length === 0 ? undefined : ids.join(' '),
    'aria-invalid': isWrong,
  };
}

function DayField(props: FieldProps) {
  const id = useId();
  const { name, delivery } = props;
  return (
    <Labelled {...props} id={id}>
      <input
        id={id}
        type="date"
        {...told(id, props)}
        value={delivery.choices[name] ?? ''}
        onChange={(event) => delivery.choose(name, event.target.value)}
      />
    </Labelled>
  );
}

function TextField(props: FieldProps) {
  const id = useId();
  const { name, delivery } = props;
  const draft = useDraft(delivery.choices[name] ?? '', (text) => delivery.choose(name, text));
  return (
    <Labelled {...props} id={id}>
      <input id={id} autoComplete="off" maxLength={400} {...told(id, props)} {...draft} />
    </Labelled>
  );
}

const DAY = 86_400_000;

/** The days that the opened deployments cover, and a button that takes them. */
function Span({ delivery }: Props) {
  const { outcome, choices } = delivery;
  const zone = zoneNamed(choices.timezone ?? '');
  if (outcome?.span == null) return null;
  if (zone === null) {
    return (
      <p className={controls.note}>Choose a time zone, and the days of your files stand here.</p>
    );
  }
  const text = (day: number) => new Date(day * DAY).toISOString().slice(0, 10);
  const [first, last] = [zone.day(outcome.span.first), zone.day(outcome.span.last)];
  return (
    <p className={styles.span}>
      Deployments in your files finish from {text(first)} to {text(last)}.{' '}
      <button
        type="button"
        className={controls.linky}
        onClick={() => {
          delivery.choose('from', text(first));
          delivery.choose('to', text(last + 1));
        }}
      >
        Count all of these days
      </button>
    </p>
  );
}

type Props = { readonly delivery: Delivery };

function Attribution({ delivery }: Props) {
  const name = useId();
  const isWide = delivery.choices.attribution === 'linked-or-window';
  return (
    <fieldset className={styles.wide}>
      <legend className={controls.label}>Which deployment an incident belongs to</legend>
      <div className={controls.pick}>
        <label>
          <input
            type="radio"
            name={name}
            checked={!isWide}
            onChange={() => {
              delivery.choose('attribution', '');
              delivery.choose('hours', '');
            }}
          />
          Only the one it names
        </label>
        <label>
          <input
            type="radio"
            name={name}
            checked={isWide}
            onChange={() => {
              delivery.choose('attribution', 'linked-or-window');
              if ((delivery.choices.hours ?? '') === '') delivery.choose('hours', '24');
            }}
          />
          Else the latest before it
        </label>
      </div>
      {isWide && (
        <TextField
          name="hours"
          label="At most so many hours before"
          hint="Of the same service. A guess by time, so it is printed beside the number."
          delivery={delivery}
        />
      )}
    </fieldset>
  );
}

function Year({ delivery }: Props) {
  const id = useId();
  return (
    <div>
      <label className={controls.label} htmlFor={id}>
        Report year of the levels
      </label>
      <select
        id={id}
        value={delivery.choices.year ?? String(NEWEST_BANDS)}
        onChange={(event) => delivery.choose('year', event.target.value)}
      >
        {YEARS.map((year) => (
          <option key={year}>{year}</option>
        ))}
      </select>
    </div>
  );
}

/** Everything that is chosen. Each choice is printed beside the number it changes. */
export function ChoicesForm({ delivery }: Props) {
  const zoneProblem = problemOf(delivery, 'timezone');
  return (
    <form
      className={styles.choices}
      aria-label="What is counted"
      onSubmit={(event) => event.preventDefault()}
    >
      <h3 className={styles.wide}>What is counted</h3>
      <div className={styles.wide}>
        <ZoneField
          label="Time zone of the days"
          hint="A day and a week begin at midnight there."
          value={delivery.choices.timezone ?? ''}
          onChange={(zone) => delivery.choose('timezone', zone)}
        />
        {zoneProblem !== undefined && (
          <p className={styles.problem}>The time zone {zoneProblem.reason}</p>
        )}
      </div>
      <DayField name="from" label="First day" delivery={delivery} />
      <DayField name="to" label="Day after the last" delivery={delivery} />
      <div className={styles.wide}>
        <Span delivery={delivery} />
      </div>
      <details className={styles.wide}>
        <summary>Compare with an earlier window</summary>
        <SplitDay delivery={delivery} />
        <div className={styles.pair}>
          <DayField name="before-from" label="First day before" delivery={delivery} />
          <DayField name="before-to" label="Day after the last before" delivery={delivery} />
        </div>
      </details>
      <details className={styles.wide}>
        <summary>Environments, services, incidents, rework, report year</summary>
        <div className={styles.pair}>
          <TextField
            name="production"
            label="Environments that are production"
            hint="With commas. Empty: production, prod."
            delivery={delivery}
          />
          <TextField
            name="services"
            label="Only these services"
            hint="With commas. Empty: all of them."
            delivery={delivery}
          />
          <Attribution delivery={delivery} />
          <TextField
            name="rework"
            label="Branches, tags or titles of rework"
            hint="Such as hotfix/*, revert*. Empty: the column rework."
            delivery={delivery}
          />
          <Year delivery={delivery} />
        </div>
      </details>
      <div className={styles.wide}>
        <SaveLine keeping={delivery.keeping} what="Choices" fileName="delivery-choices" />
      </div>
    </form>
  );
}
