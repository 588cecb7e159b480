import { memo, useState } from 'react';
import type { KeptLine, Line, Run } from '../../domain/runbook/log';
import { runTitle } from '../../domain/runbook/outputs';
import { clock, fieldTime, momentOf } from '../../domain/runbook/times';
import controls from '../parts/controls.module.css';
import { offsetAt, type RunLog } from '../parts/runLog';
import { ScrollTable } from '../parts/ScrollTable';
import { useDraft } from '../parts/useDraft';
import styles from './styles.module.css';

const ACTS = { started: 'Started', done: 'Done', branch: 'Branch', note: 'Note' } as const;

type LineProps = { readonly line: KeptLine; readonly change: RunLog['change'] };

/** The line as it is kept, without its id. */
function without({ is, act, at, step, title, text, to, toTitle }: KeptLine): Line {
  return { is, act, at, step, title, text, to, toTitle };
}

function Edit({ line, change }: LineProps) {
  const words = useDraft(line.text, (text) => change(line.id, { ...without(line), text }));
  const offset = offsetAt(line.at);
  return (
    <div className={styles.edit}>
      <label>
        Time on your clock
        <input
          type="datetime-local"
          value={fieldTime(line.at, offset)}
          onChange={(event) => {
            const at = momentOf(event.target.value, offsetAt);
            if (at !== undefined) change(line.id, { ...without(line), at });
          }}
        />
      </label>
      <label>
        Words
        <textarea rows={2} maxLength={10_000} {...words} />
      </label>
      <button type="button" className={controls.plain} onClick={() => change(line.id, null)}>
        Remove this line
      </button>
    </div>
  );
}

function isSameLine({ line: a }: LineProps, { line: b }: LineProps): boolean {
  return a.id === b.id && a.at === b.at && a.text === b.text;
}

/**
 * One line. `change` is not compared: it is new with every change of the log and does the same for the same run, and
 * with 200 lines only the one that changed is drawn again.
 */
const Row = memo(function Row({ line, change }: LineProps) {
  const [edits, setEdits] = useState<'no' | 'yes'>('no');
  const name = `${clock(line.at, offsetAt(line.at))} ${ACTS[line.act]} ${line.title}`;
  return (
    <tr>
      <td data-label="Your clock">{clock(line.at, offsetAt(line.at))}</td>
      <td data-label="UTC">{clock(line.at, 0)}</td>
      <td data-label="Step">
        {line.step === '' ? 'None' : <a href={`#${line.step}`}>{line.title}</a>}
      </td>
      <td data-label="What happened">
        <b>{ACTS[line.act]}</b>
        {line.text !== '' && <span className={styles.words}>: {line.text}</span>}
        {line.act === 'branch' && (
          <>
            , on to <a href={`#${line.to}`}>{line.toTitle}</a>
          </>
        )}
        <div className={styles.change}>
          <button
            type="button"
            className={controls.linky}
            aria-expanded={edits === 'yes'}
            aria-label={`${edits === 'no' ? 'Correct' : 'Close'}: ${name}`}
            onClick={() => setEdits(edits === 'no' ? 'yes' : 'no')}
          >
            {edits === 'no' ? 'Correct' : 'Close'}
          </button>
          {edits === 'yes' && <Edit line={line} change={change} />}
        </div>
      </td>
    </tr>
  );
}, isSameLine);

type Props = { readonly run: Run; readonly change: RunLog['change'] };

/** The lines of the open run in the order of their times. */
export function Lines({ run, change }: Props) {
  return (
    <ScrollTable>
      <caption>
        {runTitle(run, offsetAt)}: {run.lines.length === 1 ? '1 line' : `${run.lines.length} lines`}
      </caption>
      <thead>
        <tr>
          <th scope="col">Your clock</th>
          <th scope="col">UTC</th>
          <th scope="col">Step</th>
          <th scope="col">What happened</th>
        </tr>
      </thead>
      <tbody>
        {run.lines.map((line) => (
          <Row key={line.id} line={line} change={change} />
        ))}
      </tbody>
    </ScrollTable>
  );
}
