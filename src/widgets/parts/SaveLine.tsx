import { useEffect, useState } from 'react';
import controls from './controls.module.css';
import { saveAsFile } from './files';
import { Notice } from './Notice';
import type { Keeping } from './useLedger';

type Props = {
  readonly keeping: Keeping;
  /** What is kept, in a sentence's beginning: `Answers`, `Ticks`. */
  readonly what: string;
  /** File name offered for a damaged copy, without ending. */
  readonly fileName: string;
};

function clock(at: number): string {
  const date = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** The last state that stood for a moment, so that a screen reader is told at most every few seconds. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), 2000);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

function sentence(keeping: Keeping, what: string): string {
  if (keeping.state === 'saved')
    return `${what} saved here, in this browser, at ${clock(keeping.at)}.`;
  return `${what} are kept here, in this browser. Nothing is sent.`;
}

/** Says honestly where the reader's entries are, and what to do when they are not safe. */
export function SaveLine({ keeping, what, fileName }: Props) {
  const text = sentence(keeping, what);
  const announced = useSettled(text);
  if (keeping.state === 'unsaved') {
    const why =
      keeping.why === 'off'
        ? 'This browser keeps nothing for this site (private window, or storage switched off).'
        : 'This browser’s storage for the site is full.';
    return (
      <Notice title={`${what} are not saved.`} tone="must">
        <p>{why} They stay until you close this tab. Save them as a file before you leave.</p>
      </Notice>
    );
  }
  if (keeping.state === 'damaged') {
    return (
      <Notice title="What was stored here could not be read." tone="must">
        <p>
          It may come from another version or was changed by hand. A copy is kept and nothing of it
          is overwritten. What you enter now is saved as usual.
        </p>
        <p className={controls.row}>
          <button
            type="button"
            className={controls.plain}
            onClick={() => saveAsFile(`${fileName}-damaged.txt`, keeping.raw, 'text/plain')}
          >
            Save the damaged copy as a file
          </button>
          <button type="button" className={controls.plain} onClick={keeping.forget}>
            Forget the damaged copy
          </button>
        </p>
      </Notice>
    );
  }
  return (
    <>
      <p className={controls.note}>{text}</p>
      <span className={controls.hidden} role="status">
        {keeping.state === 'saved' ? announced : ''}
      </span>
    </>
  );
}
