import { type DragEvent, useId, useState } from 'react';
import controls from './controls.module.css';
import styles from './FilesField.module.css';

type Props = {
  /** What is chosen, as the button says it: `Choose files`. */
  readonly label: string;
  /** What may be in them, and what happens to them. */
  readonly hint: string;
  /** As the browser's own field takes it: `.csv,.json`. */
  readonly accept: string;
  readonly onFiles: (files: readonly File[]) => void;
};

/** A place for files: chosen with a button, or dropped on it. Reading them is the caller's. */
export function FilesField({ label, hint, accept, onFiles }: Props) {
  const id = useId();
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const files = [...event.dataTransfer.files];
    if (files.length > 0) onFiles(files);
  };
  return (
    <div
      className={isOver ? styles.over : styles.field}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <label className={`${controls.plain} ${controls.file}`}>
        {label}
        <input
          className={controls.hidden}
          type="file"
          accept={accept}
          multiple
          aria-describedby={id}
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            if (files.length > 0) onFiles(files);
            // The same file can be chosen again after it was corrected.
            event.target.value = '';
          }}
        />
      </label>
      <p className={styles.hint} id={id}>
        {hint}
      </p>
    </div>
  );
}
