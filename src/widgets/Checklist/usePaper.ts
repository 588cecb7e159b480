import { useCallback, useEffect, useState } from 'react';

/** How the list comes out of the printer: with the reader's ticks, or as empty boxes with lines to write on. */
export type Paper = 'ticked' | 'empty';

/** The mode of the next print-out. Without JavaScript nothing can be ticked, so the server's page prints empty boxes. */
export function usePaper(): { readonly paper: Paper; readonly print: (paper: Paper) => void } {
  const [paper, setPaper] = useState<Paper>('empty');
  useEffect(() => {
    const backToTicks = () => setPaper('ticked');
    backToTicks();
    window.addEventListener('afterprint', backToTicks);
    return () => window.removeEventListener('afterprint', backToTicks);
  }, []);
  const print = useCallback((next: Paper) => {
    setPaper(next);
    // React has drawn the new mode before the next frame.
    requestAnimationFrame(() => window.print());
  }, []);
  return { paper, print };
}
