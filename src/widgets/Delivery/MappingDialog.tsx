import { useEffect, useId, useRef, useState } from 'react';
import { type Mapping, PRESETS } from '../../domain/records/presets';
import { COLUMNS, type Layout, LAYOUTS } from '../../domain/records/record';
import controls from '../parts/controls.module.css';
import styles from './mapping.module.css';
import { MappingPreview } from './MappingPreview';
import type { FileState } from './task';
import type { Delivery, Entry } from './useDelivery';

/** For each of our columns: a place in theirs, a fixed text, or nothing. */
type Draft = Readonly<Record<string, { readonly column: string; readonly constant: string }>>;

const FIXED = '\u0000fixed';

function plain(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '');
}

/** What stands in the form at first: the mapping, else columns of the same name. */
function draftOf(layout: Layout, mapping: Mapping, columns: readonly string[]): Draft {
  return Object.fromEntries(
    COLUMNS[layout].map(({ name }) => {
      const told = mapping[name];
      if (typeof told === 'object') return [name, { column: FIXED, constant: told.constant }];
      const column = columns.find(
        (one) => one.trim() === told || plain(one) === plain(told ?? name),
      );
      return [name, { column: column ?? '', constant: '' }];
    }),
  );
}

function mappingOf(draft: Draft): Mapping {
  const told: Record<string, string | { readonly constant: string }> = {};
  for (const [name, { column, constant }] of Object.entries(draft)) {
    if (column !== FIXED && column !== '') told[name] = column;
    if (column === FIXED && constant.trim() !== '') told[name] = { constant: constant.trim() };
  }
  return told;
}

type Props = {
  readonly entry: Entry;
  readonly state: FileState;
  readonly delivery: Delivery;
  readonly onClose: () => void;
  /** After `onClose`, when the columns are taken. */
  readonly onUsed: () => void;
};

/** Asks which of a table's columns fills each of ours, beside its first rows; kept on this device under a name. */
export function MappingDialog({ entry, state, delivery, onClose, onUsed }: Props) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const kept = delivery.remembered[state.signature];
  const first =
    entry.said.layout ?? kept?.layout ?? state.reads[0]?.layout ?? state.proposed ?? 'deployments';
  const [layout, setLayout] = useState<Layout>(first);
  const [draft, setDraft] = useState<Draft>(() =>
    draftOf(first, entry.said.mapping ?? state.mapping, state.columns),
  );
  const [name, setName] = useState(kept?.name ?? '');
  useEffect(() => dialog.current?.showModal(), []);
  const start = (next: Layout, mapping: Mapping) => {
    setLayout(next);
    setDraft(draftOf(next, mapping, state.columns));
  };
  const missing = COLUMNS[layout].filter(
    (column) => column.needed === 'always' && mappingOf(draft)[column.name] === undefined,
  );
  const use = () => {
    const mapping = mappingOf(draft);
    if (name.trim() !== '') {
      delivery.remember(state.signature, { name: name.trim(), layout, mapping });
    }
    delivery.say(entry.id, { layout, mapping });
    dialog.current?.close();
    onUsed();
  };
  const presets = PRESETS.filter((preset) => preset.layout === layout);
  const written = (mapping: Mapping) => JSON.stringify(draftOf(layout, mapping, state.columns));
  const standing = JSON.stringify(draft);
  const begun =
    standing === written({})
      ? undefined
      : presets.find(({ mapping }) => written(mapping) === standing);
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={`${id}-title`}
      onClose={onClose}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (missing.length === 0) use();
        }}
      >
        <h3 id={`${id}-title`}>Which column of {entry.file.name} is which</h3>
        <div className={styles.top}>
          <div>
            <label className={controls.label} htmlFor={`${id}-kind`}>
              The file holds
            </label>
            <select
              id={`${id}-kind`}
              value={layout}
              onChange={(event) => {
                const next = LAYOUTS.find((one) => one === event.target.value);
                if (next !== undefined) start(next, {});
              }}
            >
              {LAYOUTS.map((one) => (
                <option key={one}>{one}</option>
              ))}
            </select>
          </div>
          {presets.length > 0 && (
            <div>
              <label className={controls.label} htmlFor={`${id}-preset`}>
                Begin with
              </label>
              <select
                id={`${id}-preset`}
                value={begun?.id ?? ''}
                onChange={(event) => {
                  const preset = PRESETS.find((one) => one.id === event.target.value);
                  start(layout, preset?.mapping ?? {});
                }}
              >
                <option value="">Columns of the same name</option>
                {presets.map((preset) => (
                  <option key={preset.id} value={preset.id}>
                    {preset.title}
                  </option>
                ))}
              </select>
            </div>
          )}
        </div>
        <div className={styles.columns}>
          {COLUMNS[layout].map((column) => {
            const told = draft[column.name] ?? { column: '', constant: '' };
            const field = `${id}-${column.name}`;
            const set = (next: Partial<typeof told>) =>
              setDraft({ ...draft, [column.name]: { ...told, ...next } });
            return (
              <div key={column.name}>
                <label className={controls.label} htmlFor={field}>
                  <code>{column.name}</code>
                  {column.needed === 'always' && <span className={controls.note}> needed</span>}
                </label>
                <span className={controls.hint} id={`${field}-hint`}>
                  {column.what}
                </span>
                <select
                  id={field}
                  aria-describedby={`${field}-hint`}
                  value={told.column}
                  onChange={(event) => set({ column: event.target.value })}
                >
                  <option value="">Nothing</option>
                  <option value={FIXED}>The same text in every row</option>
                  {[...new Set(state.columns)].map((one) => (
                    <option key={one} value={one}>
                      {one}
                    </option>
                  ))}
                </select>
                {told.column === FIXED && (
                  <input
                    aria-label={`Text for ${column.name} in every row`}
                    value={told.constant}
                    onChange={(event) => set({ constant: event.target.value })}
                  />
                )}
              </div>
            );
          })}
        </div>
        <MappingPreview columns={state.columns} rows={state.preview} />
        <div className={styles.name}>
          <label className={controls.label} htmlFor={`${id}-name`}>
            Remember it as
          </label>
          <span className={controls.hint} id={`${id}-name-hint`}>
            Kept on this device for every table with these columns. Leave it empty to use it once.
          </span>
          <input
            id={`${id}-name`}
            aria-describedby={`${id}-name-hint`}
            value={name}
            maxLength={60}
            autoComplete="off"
            onChange={(event) => setName(event.target.value)}
          />
        </div>
        <p className={missing.length === 0 ? controls.note : controls.must} role="status">
          {missing.length === 0
            ? 'Every needed column is filled.'
            : `Still needed: ${missing.map((column) => column.name).join(', ')}.`}
        </p>
        <div className={controls.row}>
          <button type="submit" className={controls.primary} aria-disabled={missing.length > 0}>
            Use these columns
          </button>
          <button type="button" className={controls.plain} onClick={() => dialog.current?.close()}>
            Close without using them
          </button>
          {kept !== undefined && (
            <button
              type="button"
              className={controls.plain}
              onClick={() => {
                delivery.remember(state.signature, null);
                setName('');
              }}
            >
              Forget “{kept.name}”
            </button>
          )}
        </div>
      </form>
    </dialog>
  );
}
