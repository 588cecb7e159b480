import type { Run } from '../../domain/runbook/log';
import { runTitle } from '../../domain/runbook/outputs';
import { dayText } from '../../domain/page/review';
import { clock, dayAt } from '../../domain/runbook/times';
import controls from '../parts/controls.module.css';
import { offsetAt, type RunLog } from '../parts/runLog';
import { useDraft } from '../parts/useDraft';
import styles from './styles.module.css';

function Name({ run, log }: { readonly run: Run; readonly log: RunLog }) {
  const draft = useDraft(run.name, (name) => log.name(run, name));
  return (
    <label className={styles.name}>
      Name of this run
      <input maxLength={80} autoComplete="off" placeholder="such as INC-412" {...draft} />
    </label>
  );
}

function Other({ run, log }: { readonly run: Run; readonly log: RunLog }) {
  const title = runTitle(run, offsetAt);
  const offset = offsetAt(run.began);
  return (
    <li>
      <span>
        <b>{title}</b>, begun {dayText(dayAt(run.began, offset))} {clock(run.began, offset)},{' '}
        {run.lines.length === 1 ? '1 line' : `${run.lines.length} lines`}
      </span>
      <span className={controls.row}>
        <button
          type="button"
          className={controls.plain}
          aria-label={`Open ${title}`}
          onClick={() => log.choose(run.id)}
        >
          Open
        </button>
        <button
          type="button"
          className={controls.plain}
          aria-label={`Delete ${title}`}
          onClick={() => log.remove(run)}
        >
          Delete
        </button>
      </span>
    </li>
  );
}

/** The run that is open, and the others kept in this browser. */
export function Runs({ log }: { readonly log: RunLog }) {
  const { open, runs } = log;
  const others = runs.filter(({ id }) => id !== open?.id);
  return (
    <div className={styles.runs}>
      {open !== undefined && (
        <>
          <Name key={open.id} run={open} log={log} />
          <div className={controls.row}>
            <button type="button" className={controls.plain} onClick={log.begin}>
              Begin another run
            </button>
            <button type="button" className={controls.plain} onClick={() => log.remove(open)}>
              Delete this run
            </button>
          </div>
        </>
      )}
      {others.length > 0 && (
        <details>
          <summary>{others.length === 1 ? '1 other run' : `${others.length} other runs`}</summary>
          <ul>
            {others.map((run) => (
              <Other key={run.id} run={run} log={log} />
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
