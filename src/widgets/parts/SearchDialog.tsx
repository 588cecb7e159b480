import useIsBrowser from '@docusaurus/useIsBrowser';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import styles from './SearchDialog.module.css';
import { SearchOpening } from './SearchOpening';
import type { SearchResults } from './SearchResults';

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

type Loaded = { readonly Results: typeof SearchResults };

/** The button in the header and the dialog it opens; `/` or Ctrl-K open it too. What is in it loads when it opens. */
export function SearchDialog() {
  const dialog = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [loaded, setLoaded] = useState<Loaded | 'failed' | undefined>();
  const isBrowser = useIsBrowser();

  const load = useCallback(() => {
    setLoaded((before) => (before === 'failed' ? undefined : before));
    import('./SearchResults').then(
      ({ SearchResults: Results }) => setLoaded({ Results }),
      () => setLoaded('failed'),
    );
  }, []);
  const show = useCallback(() => {
    setTyped('');
    setOpen(true);
    load();
  }, [load]);

  // Before the page is painted: a key pressed at once is heard.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!asksForSearch(event)) return;
      event.preventDefault();
      if (dialog.current?.open !== true) show();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [show]);

  useEffect(() => {
    if (open && dialog.current?.open === false) dialog.current.showModal();
  }, [open]);

  const close = () => {
    dialog.current?.close();
    setOpen(false);
  };
  return (
    <>
      <button type="button" className={styles.find} onClick={show} data-needs-script="">
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
          onClose={() => {
            // The event comes late: the dialog may be open again.
            if (dialog.current?.open !== true) setOpen(false);
          }}
          onClick={(event) => {
            if (event.target === dialog.current) close();
          }}
        >
          {open &&
            (typeof loaded === 'object' ? (
              <loaded.Results begun={typed} onDone={close} />
            ) : (
              <SearchOpening
                typed={typed}
                isFailed={loaded === 'failed'}
                onType={setTyped}
                onAgain={load}
                onDone={close}
              />
            ))}
        </dialog>
      )}
    </>
  );
}
