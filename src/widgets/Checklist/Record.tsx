import { runFile, runFileName } from '../../domain/checklist/file';
import { runMarkdown } from '../../domain/checklist/markdown';
import type { Checklist } from '../../domain/checklist/schema';
import { hasEntries } from '../../domain/checklist/state';
import controls from '../parts/controls.module.css';
import { CopyButton } from '../parts/CopyButton';
import { saveAsFile } from '../parts/files';
import { OpenFile } from '../parts/OpenFile';
import styles from './Record.module.css';
import { RunEvent } from './RunEvent';
import type { Paper } from './usePaper';
import type { CurrentRun } from './useRun';

type Props = {
  readonly list: Checklist;
  readonly run: CurrentRun;
  readonly print: (paper: Paper) => void;
};

function Actions({ list, run, print }: Props) {
  const { entries, saved } = run;
  const fileName = runFileName(list, entries['run'] ?? '');
  return (
    <>
      <ul className={styles.actions}>
        <li>
          <button
            type="button"
            className={controls.primary}
            onClick={() => saveAsFile(`${fileName}.json`, runFile(list, saved.ledger))}
          >
            Save as file
          </button>
        </li>
        <li>
          <CopyButton
            text={runMarkdown(list, entries)}
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
        {hasEntries(entries) && (
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
      <RunEvent list={list} run={run} />
    </>
  );
}

/** Everything that takes a run out of this page or brings one in. */
export function Record(props: Props) {
  const { list, run } = props;
  return (
    <aside className={styles.record} aria-labelledby="record-title">
      <div className={styles.stay}>
        <h2 className={styles.title} id="record-title">
          Keep a record
        </h2>
        {run.saved.keeping.state === 'loading' ? (
          <p className={controls.note}>
            Ticks need JavaScript. Without it, print this page: it comes out with empty boxes and
            lines for the evidence.
          </p>
        ) : (
          <Actions {...props} />
        )}
        <p className={`${controls.note} ${styles.note}`}>
          A file names version {list.version} of this list, so that an auditor can rebuild what was
          asked. Ticks leave this browser only in a file that you send.
        </p>
      </div>
    </aside>
  );
}
