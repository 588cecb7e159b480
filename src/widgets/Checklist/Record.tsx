import { memo } from 'react';
import type { Entries } from '../../domain/checklist/entries';
import { hasEntries } from '../../domain/checklist/entries';
import { RUN_SCHEMA, runFile, runFileName } from '../../domain/checklist/file';
import { runMarkdown } from '../../domain/checklist/markdown';
import type { Checklist } from '../../domain/checklist/schema';
import controls from '../parts/controls.module.css';
import { CopyButton } from '../parts/CopyButton';
import { saveAsFile } from '../parts/files';
import { OpenFile } from '../parts/OpenFile';
import { MoreWays } from './MoreWays';
import styles from './Record.module.css';
import { RunEvent } from './RunEvent';
import { useAddress } from './useAddress';
import type { Paper } from './usePaper';
import type { CurrentRun } from './useRun';

type Props = {
  readonly list: Checklist;
  readonly run: CurrentRun;
  /** What is shown: the reader's run, or one that came with a link. */
  readonly entries: Entries;
  readonly print: (paper: Paper) => void;
  /** Keeps entries as a run of their own and opens it. */
  readonly onKeep: (entries: Entries) => void;
};

function Actions({ list, run, entries, print, onKeep }: Props) {
  const { saved } = run;
  const { ofSite } = useAddress();
  const save = () => {
    const name = runFileName(list, run.entries['run'] ?? '');
    saveAsFile(`${name}.json`, runFile(list, saved.ledger, ofSite(RUN_SCHEMA)));
  };
  return (
    <>
      <ul className={styles.actions}>
        <li>
          <button type="button" className={controls.primary} onClick={save}>
            Save as file
          </button>
        </li>
        <li>
          <CopyButton
            text={() => runMarkdown(list, entries)}
            label="Copy as Markdown"
            className={controls.plain}
          >
            Copy as Markdown
          </CopyButton>
        </li>
        <li>
          <button type="button" className={controls.plain} onClick={() => print('ticked')}>
            Print with ticks
          </button>
        </li>
        <li>
          <button type="button" className={controls.plain} onClick={() => print('empty')}>
            Print empty boxes
          </button>
        </li>
        <li>
          <OpenFile label="Open a file" onFile={run.open} />
        </li>
        <li>
          <MoreWays list={list} entries={entries} onSave={save} />
        </li>
        {hasEntries(run.entries) && (
          <li>
            <button
              type="button"
              className={`${controls.linky} ${styles.clear}`}
              onClick={run.clear}
            >
              Clear all ticks and notes
            </button>
          </li>
        )}
      </ul>
      <RunEvent list={list} run={run} onKeep={onKeep} />
    </>
  );
}

/** The run is the newest one whenever its entries, or what happened to it, are drawn anew. */
function isSame(a: Props, b: Props): boolean {
  return (
    a.list === b.list &&
    a.entries === b.entries &&
    a.run.event === b.run.event &&
    a.run.saved.keeping.state === b.run.saved.keeping.state
  );
}

/** Everything that takes a run out of this page or brings one in. */
export const Record = memo(function Record(props: Props) {
  const { list, run } = props;
  return (
    <aside className={styles.record} aria-labelledby="record-title">
      <div className={styles.stay}>
        <h2 className={styles.title} id="record-title">
          Keep a record
        </h2>
        {run.saved.keeping.state === 'loading' ? (
          <p className={`${controls.note} ${styles.without}`}>
            Ticks need JavaScript. Without it, print this page: it comes out with empty boxes and
            lines for the evidence.
          </p>
        ) : (
          <Actions {...props} />
        )}
        <p className={`${controls.note} ${styles.note}`}>
          A file names version {list.version} of this list, and each tick what was asked, so that an
          auditor can rebuild it. Ticks leave this browser only in a file or a link that you send.
        </p>
      </div>
    </aside>
  );
}, isSame);
