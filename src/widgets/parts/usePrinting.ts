import { useSyncExternalStore } from 'react';

let isPreparing = false;

function subscribe(listener: () => void): () => void {
  const print = window.matchMedia('print');
  const before = () => {
    isPreparing = true;
    listener();
  };
  const after = () => {
    isPreparing = false;
    listener();
  };
  window.addEventListener('beforeprint', before);
  window.addEventListener('afterprint', after);
  print.addEventListener('change', listener);
  return () => {
    window.removeEventListener('beforeprint', before);
    window.removeEventListener('afterprint', after);
    print.removeEventListener('change', listener);
  };
}

const printing = () => isPreparing || window.matchMedia('print').matches;
const never = () => false;

/** Whether the page is being laid out for paper, which may need more than the screen shows. */
export function usePrinting(): boolean {
  return useSyncExternalStore(subscribe, printing, never);
}
