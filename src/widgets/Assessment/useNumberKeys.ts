import { createStorageSlot } from '@docusaurus/theme-common';
import { type KeyboardEvent, useCallback, useState, useSyncExternalStore } from 'react';

/** The reader's setting for every assessment; missing means off. */
const KEY = 'handbook.number-keys';

export type NumberKeys = {
  readonly state: 'on' | 'off';
  readonly turn: (state: 'on' | 'off') => void;
  /** Answers the statement in focus when a number from 1 to 5 is pressed alone. */
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
};

const subscribe = (listener: () => void) => createStorageSlot(KEY).listen(listener);
const stored = () => (createStorageSlot(KEY).get() === 'on' ? 'on' : 'off');
const off = () => 'off' as const;

/** Fields in which a number is text. */
function isWriting(target: EventTarget): boolean {
  return target instanceof Element && target.matches('textarea, input:not([type="radio"]), select');
}

/** Whether number keys answer: off until the reader turns them on, and kept in this browser. */
export function useNumberKeys(): NumberKeys {
  const kept = useSyncExternalStore(subscribe, stored, off);
  // Without storage the setting lasts as long as the page.
  const [chosen, setChosen] = useState<'on' | 'off'>();
  const state = chosen ?? kept;
  const turn = useCallback((next: 'on' | 'off') => {
    createStorageSlot(KEY).set(next);
    setChosen(stored() === next ? undefined : next);
  }, []);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (state === 'off' || !isPlain || !/^[1-5]$/.test(event.key)) return;
    const { target } = event;
    if (isWriting(target) || !(target instanceof Element)) return;
    const radios = target
      .closest('fieldset')
      ?.querySelectorAll<HTMLInputElement>('input[type="radio"]');
    const radio = radios?.[Number(event.key) - 1];
    if (radio === undefined) return;
    event.preventDefault();
    radio.focus();
    radio.click();
  };
  return { state, turn, onKeyDown };
}
