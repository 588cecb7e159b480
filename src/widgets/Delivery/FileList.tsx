import { useId, useRef, useState } from 'react';
import { type Layout, LAYOUTS } from '../../domain/records/record';
import controls from '../parts/controls.module.css';
import { Asked } from './Asked';
import styles from './files.module.css';
import { MappingDialog } from './MappingDialog';
import type { FileState, Read } from './task';
import { useAsked } from './useAsked';
import type { Delivery, Entry } from './useDelivery';

const WORDS: Readonly<Record<Layout, string>> = {
  deployments: 'Deployments',
  changes: 'Changes',
  incidents: 'Incidents',
};

/** What came of one file, in a sentence. */
function readWords(read: Read): string {
  if (read.state === 'refused') return `Not used as ${read.layout}: ${read.reason}.`;
  if (read.state === 'asks') return `${WORDS[read.layout]}: a question is open.`;
  const left = read.left === 0 ? 'none' : read.left;
  return `${WORDS[read.layout]}: ${read.rows} rows (${read.source}), ${left} left out while reading.`;
}

type KindProps = {
  readonly entry: Entry;
  readonly state: FileState;
  readonly say: Delivery['say'];
};

function Kind({ entry, state, say }: KindProps) {
  const id = useId();
  const found = state.reads.map(({ layout }) => layout);
  const value = entry.said.layout ?? (found.length === 1 ? (found[0] ?? '') : '');
  return (
    <div>
      <label className={controls.label} htmlFor={id}>
        What it holds
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) => {
          const layout = LAYOUTS.find((name) => name === event.target.value) ?? null;
          say(entry.id, { layout });
        }}
      >
        <option value="">
          {found.length > 1 ? `All it holds: ${found.join(', ')}` : 'Choose'}
        </option>
        {LAYOUTS.map((layout) => (
          <option key={layout} value={layout}>
            {WORDS[layout]}
          </option>
        ))}
      </select>
    </div>
  );
}

type RowProps = {
  readonly entry: Entry;
  /** Undefined until it was read once. */
  readonly state: FileState | undefined;
  readonly delivery: Delivery;
};

function FileRow({ entry, state, delivery }: RowProps) {
  const [mapping, setMapping] = useState<'closed' | 'open'>('closed');
  const asked = useAsked(state);
  const heading = useRef<HTMLHeadingElement>(null);
  const { name } = entry.file;
  const hasColumns = state !== undefined && state.columns.length > 0;
  const needsColumns =
    state?.reads.some(
      (read) => read.state === 'asks' && read.asks.some(({ about }) => about === 'columns'),
    ) ?? false;
  const isOpen =
    state === undefined ||
    state.reads.length === 0 ||
    state.reads.some((read) => read.state !== 'read');
  const ways = state !== undefined && (
    <div className={styles.row}>
      <Kind entry={entry} state={state} say={delivery.say} />
      {hasColumns && (
        <button
          type="button"
          className={needsColumns || state.reads.length === 0 ? controls.primary : controls.plain}
          onClick={() => setMapping('open')}
        >
          Say which column is which
        </button>
      )}
    </div>
  );
  return (
    <li className={styles.file}>
      <div className={styles.head}>
        <h4 ref={heading} tabIndex={-1}>
          {name}
        </h4>
        <button
          type="button"
          className={controls.linky}
          aria-label={`Take ${name} away`}
          onClick={() => delivery.remove(entry.id)}
        >
          Take away
        </button>
      </div>
      {state === undefined && <p className={controls.note}>Being read.</p>}
      {state !== undefined && state.refused !== null && (
        <p className={controls.must}>It cannot be used: {state.refused}.</p>
      )}
      {state !== undefined && state.refused === null && (
        <>
          {state.by !== null && (
            <p className={controls.note}>Read with your mapping “{state.by}”.</p>
          )}
          {state.reads.map((read) => (
            <div key={read.layout}>
              <p className={read.state === 'read' ? controls.note : controls.must}>
                {readWords(read)}
              </p>
              {read.state === 'read' &&
                read.notices.map((notice) => (
                  <p key={notice} className={controls.note}>
                    {notice}
                  </p>
                ))}
              {asked(read.layout).length > 0 && (
                <Asked
                  asks={asked(read.layout)}
                  entry={entry}
                  say={delivery.say}
                  layout={read.layout}
                />
              )}
            </div>
          ))}
          {state.reads.length === 0 && (
            <p className={controls.must}>
              {hasColumns
                ? 'Its columns are none of ours: say what it holds, then which column is which.'
                : 'Nothing in it is of a tool that is read here. Say what it holds, or take it away.'}
            </p>
          )}
          {isOpen ? (
            ways
          ) : (
            <details className={styles.other}>
              <summary>Read it otherwise</summary>
              {ways}
            </details>
          )}
          {mapping === 'open' && (
            <MappingDialog
              entry={entry}
              state={state}
              delivery={delivery}
              onClose={() => setMapping('closed')}
              // The button that opened it goes away once the columns are known.
              onUsed={() => heading.current?.focus()}
            />
          )}
        </>
      )}
    </li>
  );
}

type Props = { readonly delivery: Delivery };

/** The opened files: what each was taken for, how many rows it gave, and what only a person can say about it. */
export function FileList({ delivery }: Props) {
  const { entries, outcome } = delivery;
  return (
    <ul className={styles.files}>
      {entries.map((entry, index) => (
        <FileRow key={entry.id} entry={entry} state={outcome?.files[index]} delivery={delivery} />
      ))}
    </ul>
  );
}
