import useIsBrowser from '@docusaurus/useIsBrowser';
import { useEffect, useRef, useState } from 'react';
import styles from './SearchDialog.module.css';
import { SearchResults } from './SearchResults';

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}

function asksForSearch(event: KeyboardEvent): boolean {
  if (event.key === 'k' && (event.ctrlKey || event.metaKey)) return true;
  return (
    event.key === '/' &&
    !event.ctrlKey &&
    !event.metaKey &&
    !event.altKey &&
    !isTyping(event.target)
  );
}

/** The button in the header and the dialog it opens; `/` or Ctrl-K open it too. */
export function SearchDialog() {
  const dialog = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  const isBrowser = useIsBrowser();

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!asksForSearch(event)) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);

  useEffect(() => {
    if (open && dialog.current?.open === false) dialog.current.showModal();
  }, [open]);

  const close = () => dialog.current?.close();
  return (
    <>
      <button
        type="button"
        className={styles.find}
        onClick={() => setOpen(true)}
        data-needs-script=""
      >
        <span>
          Find<span className={styles.long}> a page or an error</span>
        </span>{' '}
        <kbd aria-hidden="true">/</kbd>
      </button>
      {isBrowser && (
        <dialog
          ref={dialog}
          className={styles.dialog}
          aria-label="Find a page or an error"
          onClose={() => setOpen(false)}
          onClick={(event) => {
            if (event.target === dialog.current) close();
          }}
        >
          {open && <SearchResults onDone={close} />}
        </dialog>
      )}
    </>
  );
}
