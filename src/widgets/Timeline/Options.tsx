import { type ReactNode, useId } from 'react';
import { readTargets, TARGET_PRESETS } from '../../domain/timeline/targets';
import { dayText } from '../../domain/page/review';
import controls from '../parts/controls.module.css';
import { FilesField } from '../parts/FilesField';
import { useDraft } from '../parts/useDraft';
import { ZoneField } from '../parts/ZoneField';
import { useToday } from '../parts/useToday';
import styles from './styles.module.css';
import type { Timeline } from './useTimeline';

type Props = { readonly timeline: Timeline };

type TextProps = {
  readonly label: string;
  readonly hint?: string;
  readonly problem?: string | undefined;
  readonly value: string;
  readonly type?: 'text' | 'date';
  readonly onChange: (value: string) => void;
  readonly children?: ReactNode;
};

/** One field with its hint, and what is wrong with it. */
function Text({ label, hint, problem, value, type = 'text', onChange, children }: TextProps) {
  const id = useId();
  const draft = useDraft(value, onChange);
  return (
    <div>
      <label className={controls.label} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type={type}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        aria-invalid={problem !== undefined}
        aria-describedby={hint === undefined && problem === undefined ? undefined : `${id}-hint`}
        {...draft}
      />
      {(problem !== undefined || hint !== undefined) && (
        <p id={`${id}-hint`} className={problem === undefined ? controls.note : styles.problem}>
          {problem ?? hint}
        </p>
      )}
      {children}
    </div>
  );
}

/** Days as they are written: those of a preset, or the reader's own. */
function daysShown(text: string): string {
  const targets = readTargets(text);
  return typeof targets === 'string' || targets.preset === null ? text : targets.days.join(', ');
}

function Targets({ timeline }: Props) {
  const id = useId();
  const { options, kind } = timeline;
  const { targets } = options.text;
  const preset = TARGET_PRESETS.find((one) => one.id === targets);
  return (
    <div className={styles.targets}>
      <Text
        label="Targets"
        hint="Days, such as 3, 14, 60; or 36 h, 10 min. They are yours to change."
        problem={options.problems.targets}
        value={daysShown(targets)}
        onChange={(value) => options.write('targets', value)}
      />
      {kind.way === 'patch' && (
        <div>
          <label className={controls.label} htmlFor={id}>
            Begin with
          </label>
          <select
            id={id}
            value={preset?.id ?? ''}
            onChange={(event) => {
              if (event.target.value !== '') options.write('targets', event.target.value);
            }}
          >
            <option value="">My own</option>
            {TARGET_PRESETS.map((one) => (
              <option key={one.id} value={one.id}>
                {one.title}, {dayText(one.date)}
              </option>
            ))}
          </select>
          {preset !== undefined && (
            <p className={controls.note}>
              {preset.note} Source: {preset.source}. {preset.sure === 'secondary' && 'Second-hand.'}
            </p>
          )}
        </div>
      )}
    </div>
  );
}

function Order({ timeline }: Props) {
  const id = useId();
  const { given, give, asks } = timeline;
  const ask = asks.find(({ about }) => about === 'order');
  if (ask === undefined && given.order === null) return null;
  return (
    <fieldset>
      <legend className={controls.label}>Which number is the day?</legend>
      {ask !== undefined && (
        <p className={controls.hint}>
          Line {ask.row} says “{ask.sample}”, which is one of two days; so do {ask.count} dates.
        </p>
      )}
      <div className={controls.pick}>
        {(['day first', 'month first'] as const).map((order) => (
          <label key={order}>
            <input
              type="radio"
              name={id}
              checked={given.order === order}
              onChange={() => give({ order })}
            />{' '}
            {order === 'day first' ? 'The first: day first' : 'The second: month first'}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Earlier({ timeline }: Props) {
  const { given, give } = timeline;
  return (
    <details className={styles.extra} open={given.before !== null || undefined}>
      <summary>Compare with an earlier file</summary>
      <FilesField
        label="Choose the earlier file"
        hint={given.before === null ? 'The same columns.' : `Now: ${given.before.name}.`}
        accept=".csv,.tsv,.txt,text/csv"
        onFiles={([file]) => give({ before: file ?? null })}
      />
      {given.before !== null && (
        <>
          <Text
            type="date"
            label="The earlier file tells up to"
            hint="The beginning of this day. What was open then is censored."
            value={given.beforeHorizon}
            onChange={(beforeHorizon) => give({ beforeHorizon })}
          />
          <button type="button" className={controls.linky} onClick={() => give({ before: null })}>
            Compare no more
          </button>
        </>
      )}
    </details>
  );
}

function WhatIf({ timeline }: Props) {
  const { text, problems, write } = timeline.options;
  const isOn = text.guess === 'yes';
  return (
    <details className={styles.extra} open={isOn || undefined}>
      <summary>Add a what-if curve</summary>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={isOn}
          onChange={(event) => write('guess', event.target.checked ? 'yes' : null)}
        />{' '}
        Draw a Weibull curve beside the data. It is a supposition, not your data.
      </label>
      {isOn && (
        <div className={styles.pair}>
          <Text
            label="Shape"
            hint="Below 1: fast at first, then a long tail."
            problem={problems.shape}
            value={text.shape}
            onChange={(value) => write('shape', value)}
          />
          <Text
            label="Scale, in days"
            hint="After it 63 % have ended."
            problem={problems.scale}
            value={text.scale}
            onChange={(value) => write('scale', value)}
          />
        </div>
      )}
    </details>
  );
}

/** How the records are read and what they are held against. */
export function Options({ timeline }: Props) {
  const today = useToday();
  const { kind, options, given, give, isSample, asks } = timeline;
  const zoneAsk = asks.find(({ about }) => about === 'zone');
  const hasZone = zoneAsk !== undefined || (!isSample && options.text.zone !== '');
  return (
    <div className={styles.options} data-needs-script="">
      {!isSample && (
        <Text
          type="date"
          label="The records tell up to"
          hint="The beginning of this day. What is open then is censored, never dropped."
          value={given.horizon}
          onChange={(horizon) => give({ horizon })}
        >
          {given.horizon === '' && (
            <button
              type="button"
              className={controls.linky}
              onClick={() => give({ horizon: today })}
            >
              Take today, {dayText(today)}
            </button>
          )}
        </Text>
      )}
      {hasZone && (
        <ZoneField
          label="Time zone of dates without one"
          {...(zoneAsk === undefined
            ? {}
            : {
                hint: `Line ${zoneAsk.row} says “${zoneAsk.sample}”; so do ${zoneAsk.count} dates.`,
              })}
          value={options.text.zone}
          onChange={(zone) => options.write('zone', zone === '' ? null : zone)}
        />
      )}
      {!isSample && <Order timeline={timeline} />}
      <Targets timeline={timeline} />
      <Text
        label={kind.fleet}
        hint="Those without a line count as unknown, never as done. Empty: those in the rows."
        problem={options.problems.fleet}
        value={options.text.fleet}
        onChange={(value) => options.write('fleet', value === '' ? null : value.trim())}
      />
      {!isSample && <Earlier timeline={timeline} />}
      <WhatIf timeline={timeline} />
    </div>
  );
}
