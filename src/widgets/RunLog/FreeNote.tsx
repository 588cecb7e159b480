import { useState } from 'react';
import { newId, type RunLog } from '../parts/runLog';
import { useDraft } from '../parts/useDraft';
import controls from '../parts/controls.module.css';
import styles from './styles.module.css';

type FieldProps = { readonly kept: string; readonly keep: (text: string) => void };

function Field({ kept, keep }: FieldProps) {
  const draft = useDraft(kept, keep);
  return (
    <label className={styles.free}>
      What happened
      <textarea rows={2} maxLength={10_000} autoFocus {...draft} />
    </label>
  );
}

/** A line that belongs to no step: a call came, a decision was made. */
export function FreeNote({ log }: { readonly log: RunLog }) {
  const [writing, setWriting] = useState<{ readonly id: string; readonly at: number }>();
  const kept = log.open?.lines.find(({ id }) => id === writing?.id)?.text ?? '';
  return (
    <div className={styles.freeNote}>
      {writing !== undefined && (
        <Field
          key={writing.id}
          kept={kept}
          keep={(text) => log.note(writing.id, writing.at, undefined, text)}
        />
      )}
      <button
        type="button"
        className={controls.plain}
        onClick={() =>
          setWriting(writing === undefined ? { id: newId(), at: Date.now() } : undefined)
        }
      >
        {writing === undefined ? 'Write a line' : 'Close the line'}
      </button>
    </div>
  );
}
