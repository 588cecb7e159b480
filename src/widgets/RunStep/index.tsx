import { useState } from 'react';
import { type KeptLine, standing } from '../../domain/runbook/log';
import { bothClocks } from '../../domain/runbook/times';
import controls from '../parts/controls.module.css';
import { newId, offsetAt, type RunLog, type StepName, useRunLog } from '../parts/runLog';
import { useDraft } from '../parts/useDraft';
import styles from './styles.module.css';

function time(at: number): string {
  return bothClocks(at, offsetAt(at));
}

/** How the reader came to this step, and the way back. */
function Came({ log, step }: { readonly log: RunLog; readonly step: StepName }) {
  const written = log.open?.lines
    .filter(({ act, to }) => act === 'branch' && to === step.id)
    .at(-1);
  const way = log.came[step.id];
  const from =
    way?.from ?? (written && ({ id: written.step, title: written.title } satisfies StepName));
  if (from === undefined) return null;
  const seen = way?.seen ?? written?.text ?? '';
  return (
    <p className={styles.came}>
      You came from <a href={`#${from.id}`}>{from.title}</a>
      {seen !== '' && <>: {seen}</>}
      {written !== undefined && way !== undefined && `, ${time(written.at)}`}
    </p>
  );
}

type NoteProps = {
  readonly label: string;
  readonly kept: string;
  readonly keep: (text: string) => void;
};

/** A note, kept while it is typed. */
function NoteField({ label, kept, keep }: NoteProps) {
  const draft = useDraft(kept, keep);
  return (
    <label className={styles.note}>
      {label}
      <textarea rows={2} maxLength={10_000} autoFocus {...draft} />
    </label>
  );
}

function Notes({ log, step }: { readonly log: RunLog; readonly step: StepName }) {
  const [writing, setWriting] = useState<{ readonly id: string; readonly at: number }>();
  const notes = log.open?.lines.filter(({ act, step: at }) => act === 'note' && at === step.id);
  const shown = (notes ?? []).filter(({ id }) => id !== writing?.id);
  const open = notes?.find(({ id }) => id === writing?.id);
  return (
    <>
      {shown.map(({ id, at, text }: KeptLine) => (
        <p key={id} className={styles.written}>
          {time(at)}: {text}
        </p>
      ))}
      {writing === undefined ? null : (
        <NoteField
          key={writing.id}
          label={`Note to step ${step.title}, ${time(writing.at)}`}
          kept={open?.text ?? ''}
          keep={(text) => log.note(writing.id, writing.at, step, text)}
        />
      )}
      <button
        type="button"
        className={controls.plain}
        aria-label={writing === undefined ? `Write a note to step ${step.title}` : undefined}
        onClick={() =>
          setWriting(writing === undefined ? { id: newId(), at: Date.now() } : undefined)
        }
      >
        {writing === undefined ? 'Write a note' : 'Close the note'}
      </button>
    </>
  );
}

function told({ started, done }: ReturnType<typeof standing>): string | undefined {
  if (done === undefined) return started === undefined ? undefined : `Started ${time(started)}.`;
  return `${started === undefined ? '' : `Started ${time(started)}. `}Done ${time(done)}.`;
}

type ActsProps = { readonly log: RunLog; readonly step: StepName };

/** What can be written down about a step, and what stands there. */
function Acts({ log, step }: ActsProps) {
  const now = standing(log.open?.lines ?? [], step.id);
  const words = told(now);
  const { did } = log;
  return (
    <div
      className={styles.acts}
      data-needs-script=""
      role="group"
      aria-label={`Log of step ${step.title}`}
    >
      {words !== undefined && <p className={styles.stands}>{words}</p>}
      <div className={styles.buttons}>
        <button
          type="button"
          className={controls.plain}
          aria-label={`Step ${step.title}: started now`}
          onClick={() => log.mark('started', step)}
        >
          {now.started === undefined ? 'Started' : 'Started again'}
        </button>
        <button
          type="button"
          className={controls.plain}
          aria-label={`Step ${step.title}: done now`}
          onClick={() => log.mark('done', step)}
        >
          {now.done === undefined ? 'Done' : 'Done again'}
        </button>
        <Notes log={log} step={step} />
      </div>
      {did?.place === step.id && (
        <p className={styles.did} role="status">
          {did.words}{' '}
          <button type="button" className={controls.linky} onClick={did.back}>
            Undo
          </button>
        </p>
      )}
    </div>
  );
}

type Props = StepName & {
  /** `top`: how one came here; `end`: what is written down, and the lines to fill on paper. */
  readonly at: 'top' | 'end';
};

/** A runbook's step in the log of the run. The plugin puts it into every numbered step. */
export default function RunStep({ id, title, at }: Props) {
  const log = useRunLog();
  if (log === undefined) return null;
  const step = { id, title };
  if (at === 'top') return <Came log={log} step={step} />;
  return (
    <>
      <Acts log={log} step={step} />
      <p className={styles.paper} aria-hidden="true">
        <span className={styles.box} /> <b>done</b> <span>Started</span> <span>Done</span>{' '}
        <span>Note</span>
      </p>
    </>
  );
}
