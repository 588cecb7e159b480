import { type DragEvent, type ReactNode, useState } from 'react';
import controls from '../parts/controls.module.css';
import { Notice } from '../parts/Notice';
import styles from './frame.module.css';

type DropProps = {
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: ReactNode;
};

/** Takes files dropped anywhere on it, so that the browser does not leave the page to show them. The innermost area gets them. */
export function DropArea({ onFiles, children }: DropProps) {
  const [over, setOver] = useState(0);
  const isFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  return (
    <div
      className={over > 0 ? styles.dropping : styles.tool}
      data-hydrate=""
      onDragEnter={(event) => isFiles(event) && setOver((depth) => depth + 1)}
      onDragLeave={(event) => isFiles(event) && setOver((depth) => depth - 1)}
      onDragOver={(event) => {
        if (isFiles(event)) event.preventDefault();
      }}
      onDrop={(event) => {
        setOver(0);
        if (!isFiles(event) || event.isDefaultPrevented()) return;
        event.preventDefault();
        const files = [...event.dataTransfer.files];
        if (files.length > 0) onFiles(files);
      }}
    >
      {children}
    </div>
  );
}

type RefusedProps = { readonly reason: string; readonly onClose: () => void };

/** A file that cannot be used: why, and that nothing was changed. */
export function Refused({ reason, onClose }: RefusedProps) {
  return (
    <Notice title="This file was not opened." tone="must">
      <p>{reason} Your answers are as they were.</p>
      <button type="button" className={controls.plain} onClick={onClose}>
        Close this message
      </button>
    </Notice>
  );
}
