import { useState } from 'react';
import controls from '../parts/controls.module.css';
import { readTextFile } from '../parts/files';
import { Notice } from '../parts/Notice';
import { OpenFile } from '../parts/OpenFile';
import { type RunLog as Log, useRunLog } from '../parts/runLog';
import { SaveLine } from '../parts/SaveLine';
import { readRunFile } from '../../domain/runbook/file';
import { storageKey } from '../../domain/runbook/log';
import { FreeNote } from './FreeNote';
import { Lines } from './Lines';
import { OnPaper } from './OnPaper';
import { Runs } from './Runs';
import styles from './styles.module.css';
import { Take } from './Take';

function Panel({ log }: { readonly log: Log }) {
  const [refused, setRefused] = useState<string>();
  const { open, did } = log;
  const read = async (file: File) => {
    const text = await readTextFile(file);
    const reading = text.ok ? readRunFile(text.text, log.followed.id) : text;
    if (!reading.ok) return setRefused(`${file.name} was not opened. ${reading.reason}`);
    setRefused(undefined);
    return log.add(reading);
  };
  return (
    <div className={styles.panel} data-kept={storageKey(log.followed.id)} data-needs-script="">
      {open === undefined ? (
        <p>
          No run is open. Press “Started” or “Done” at a step, and one begins; it keeps the time, on
          your clock and in UTC.
        </p>
      ) : (
        <Lines run={open} change={log.change} />
      )}
      <FreeNote key={open?.id} log={log} />
      {did?.place === 'log' && (
        <Notice title={did.words}>
          <button type="button" className={controls.plain} onClick={did.back}>
            Undo
          </button>
        </Notice>
      )}
      <SaveLine keeping={log.keeping} what="Runs" fileName="runbook" />
      {open !== undefined && open.lines.length > 0 && <Take followed={log.followed} run={open} />}
      <Runs log={log} />
      <OpenFile label="Open a run from a file" onFile={(file) => void read(file)} />
      {refused !== undefined && (
        <Notice title={refused} tone="must">
          <button type="button" className={controls.plain} onClick={() => setRefused(undefined)}>
            Close this message
          </button>
        </Notice>
      )}
    </div>
  );
}

/** The log of the run: what was done when, kept in this browser, to take along. The plugin puts it into every runbook. */
export default function RunLog() {
  const log = useRunLog();
  if (log === undefined) return null;
  return (
    <>
      <p className={styles.without}>
        With JavaScript this page writes down when you did what. On paper there are lines for it.
      </p>
      <Panel log={log} />
      <OnPaper lines={log.open?.lines ?? []} />
    </>
  );
}
