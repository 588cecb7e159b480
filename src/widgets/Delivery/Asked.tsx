import { useId, useState } from 'react';
import type { Ask } from '../../domain/records/how';
import { COLUMNS, type Layout } from '../../domain/records/record';
import controls from '../parts/controls.module.css';
import { ZoneField } from '../parts/ZoneField';
import styles from './files.module.css';
import type { Delivery, Entry } from './useDelivery';

type OneProps<About extends Ask['about']> = {
  readonly ask: Extract<Ask, { readonly about: About }>;
  readonly entry: Entry;
  readonly say: Delivery['say'];
};

function AskZone({ ask, entry, say }: OneProps<'zone'>) {
  const others = ask.count === 1 ? '' : `, and so do ${ask.count - 1} more`;
  return (
    <ZoneField
      label="Time zone of its dates"
      hint={`Line or item ${ask.row} says “${ask.sample}” without a zone${others}. Dates that name a zone keep their own.`}
      value={entry.said.zone ?? ''}
      onChange={(zone) => say(entry.id, { zone: zone === '' ? null : zone })}
    />
  );
}

const ORDERS = ['day first', 'month first'] as const;

function AskOrder({ ask, entry, say }: OneProps<'order'>) {
  const name = useId();
  return (
    <fieldset>
      <legend className={controls.label}>Is the day first, or the month?</legend>
      <p className={controls.hint}>
        Line or item {ask.row} says “{ask.sample}”, which is one of two days.
      </p>
      <div className={controls.pick}>
        {ORDERS.map((order) => (
          <label key={order}>
            <input
              type="radio"
              name={name}
              checked={entry.said.order === order}
              onChange={() => say(entry.id, { order })}
            />
            {order === 'day first' ? 'Day first' : 'Month first'}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function AskWorkflow({ ask, entry, say }: OneProps<'workflow'>) {
  const id = useId();
  return (
    <div>
      <label className={controls.label} htmlFor={id}>
        Workflow that deploys
      </label>
      <span className={controls.hint}>A run is a deployment only when its workflow deploys.</span>
      <select
        id={id}
        value={entry.said.workflow ?? ''}
        onChange={(event) => say(entry.id, { workflow: event.target.value || null })}
      >
        <option value="">Choose a workflow</option>
        {ask.choices.map((choice) => (
          <option key={choice}>{choice}</option>
        ))}
      </select>
    </div>
  );
}

/** What a file of a tool leaves unsaid, as texts that stand for every row. */
function AskConstants({
  ask,
  entry,
  say,
  layout,
}: OneProps<'columns'> & { readonly layout: Layout }) {
  const id = useId();
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const isWhole = ask.missing.every((name) => (texts[name] ?? '').trim() !== '');
  return (
    <form
      className={styles.asked}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isWhole) return;
        const filled = ask.missing.map((name) => [name, { constant: (texts[name] ?? '').trim() }]);
        say(entry.id, { mapping: { ...entry.said.mapping, ...Object.fromEntries(filled) } });
      }}
    >
      <p>The file does not say this; what you write stands for all of its rows.</p>
      {ask.missing.map((name) => (
        <div key={name}>
          <label className={controls.label} htmlFor={`${id}-${name}`}>
            <code>{name}</code>
          </label>
          <span className={controls.hint} id={`${id}-${name}-hint`}>
            {COLUMNS[layout].find((column) => column.name === name)?.what}
          </span>
          <input
            id={`${id}-${name}`}
            aria-describedby={`${id}-${name}-hint`}
            value={texts[name] ?? ''}
            required
            autoComplete="off"
            onChange={(event) => setTexts({ ...texts, [name]: event.target.value })}
          />
        </div>
      ))}
      <button type="submit" className={controls.primary}>
        Use for all rows
      </button>
    </form>
  );
}

type Props = {
  readonly asks: readonly Ask[];
  readonly entry: Entry;
  readonly say: Delivery['say'];
  readonly layout: Layout;
};

/** The questions of one file, answered ones with their answer. Nothing is guessed: until they are answered its rows do not count. */
export function Asked({ asks, entry, say, layout }: Props) {
  return (
    <div className={styles.asked}>
      {asks.map((ask) => {
        if (ask.about === 'zone') return <AskZone key="zone" {...{ ask, entry, say }} />;
        if (ask.about === 'order') return <AskOrder key="order" {...{ ask, entry, say }} />;
        if (ask.about === 'workflow')
          return <AskWorkflow key="workflow" {...{ ask, entry, say }} />;
        if (ask.columns.length === 0) {
          return <AskConstants key="columns" {...{ ask, entry, say, layout }} />;
        }
        return (
          <p key="columns" className={controls.note}>
            Nothing fills {ask.missing.join(', ')}.
            {ask.looksLike === null ? '' : ` Its columns look like those of ${ask.looksLike}.`}
          </p>
        );
      })}
    </div>
  );
}
