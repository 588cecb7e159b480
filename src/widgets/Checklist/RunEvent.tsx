import { changesSince } from '../../domain/checklist/changes';
import { type Entries, entriesOf } from '../../domain/checklist/entries';
import type { Checklist } from '../../domain/checklist/schema';
import { progressOf } from '../../domain/checklist/state';
import { progressWords } from '../../domain/checklist/words';
import controls from '../parts/controls.module.css';
import { Notice } from '../parts/Notice';
import styles from './Record.module.css';
import type { CurrentRun, Event } from './useRun';

type Props = {
  readonly list: Checklist;
  readonly run: CurrentRun;
  /** Keeps entries as a run of their own and opens it. */
  readonly onKeep: (entries: Entries) => void;
};
type Read = Extract<Event, { readonly kind: 'asked' | 'opened' }>['run'];

type ButtonProps = { readonly onClick: () => void; readonly children: string };

function Plain({ onClick, children }: ButtonProps) {
  return (
    <button type="button" className={controls.plain} onClick={onClick}>
      {children}
    </button>
  );
}

function counted(list: Checklist, read: Read): string {
  const entries = entriesOf(read.ledger, list.renamed);
  return progressWords(progressOf(list, entries), list.gate).counted;
}

type DifferencesProps = { readonly list: Checklist; readonly read: Read };

function Differences({ list, read }: DifferencesProps) {
  const { version, ledger } = read;
  const { order, added, changed, removed } = changesSince(
    list,
    entriesOf(ledger, list.renamed),
    version,
  );
  return (
    <>
      {order !== 'same' && (
        <p>
          It was made with version {version} of the list; this page has {list.version}, which is{' '}
          {order === 'newer' ? 'older' : 'newer'}. {added.length} added, {changed.length} worded
          anew and asked again, {removed.length} no longer asked.
        </p>
      )}
      {removed.length > 0 && (
        <p>
          This version does not have {removed.map(({ id }) => id).join(', ')}. Their entries are
          kept and go into your next file.
        </p>
      )}
    </>
  );
}

/** What happened to the run as a whole: why, and what can be done. Kept until the reader closes it. */
export function RunEvent({ list, run, onKeep }: Props) {
  const { event } = run;
  if (event === undefined) return null;
  if (event.kind === 'refused') {
    return (
      <Notice title={`${event.file} was not opened.`} tone="must">
        <p>{event.reason} Your entries are unchanged.</p>
        <div className={styles.buttons}>
          <Plain onClick={run.dismiss}>Close this message</Plain>
        </div>
      </Notice>
    );
  }
  if (event.kind === 'asked') {
    return (
      <Notice title={`${event.file} holds another run.`}>
        <p>
          {event.run.ledger['run']?.value ?? 'It has no name'}: {counted(list, event.run)} Nothing
          has changed yet.
        </p>
        <Differences list={list} read={event.run} />
        <div className={styles.buttons}>
          <Plain onClick={() => run.merge(event.file, event.run)}>
            Merge: the later entry stays
          </Plain>
          <Plain onClick={() => run.replace(event.file, event.run)}>
            Replace mine with the file
          </Plain>
          <Plain onClick={() => onKeep(entriesOf(event.run.ledger, list.renamed))}>
            Keep it beside mine, as its own run
          </Plain>
          <Plain onClick={run.dismiss}>Keep mine</Plain>
        </div>
      </Notice>
    );
  }
  if (event.kind === 'opened') {
    return (
      <Notice title={`${event.file} is open.`}>
        <Differences list={list} read={event.run} />
        <div className={styles.buttons}>
          <Plain onClick={run.undo}>Undo: go back to before</Plain>
          <Plain onClick={run.dismiss}>Close this message</Plain>
        </div>
      </Notice>
    );
  }
  if (event.kind === 'adopted') {
    return (
      <Notice title="The run from the link is now yours.">
        <div className={styles.buttons}>
          <Plain onClick={run.undo}>Undo: go back to before</Plain>
          <Plain onClick={run.dismiss}>Close this message</Plain>
        </div>
      </Notice>
    );
  }
  if (event.kind === 'cleared') {
    return (
      <Notice title="All ticks and notes are cleared.">
        <div className={styles.buttons}>
          <Plain onClick={run.undo}>Undo: bring them back</Plain>
          <Plain onClick={run.dismiss}>Close this message</Plain>
        </div>
      </Notice>
    );
  }
  return (
    <Notice title="Everything is as it was before.">
      <div className={styles.buttons}>
        <Plain onClick={run.dismiss}>Close this message</Plain>
      </div>
    </Notice>
  );
}
