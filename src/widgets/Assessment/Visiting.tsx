import { type ComponentProps, useEffect } from 'react';
import { NotArrived } from './NotArrived';
import { useLater } from './useLater';
import { RESULT } from './usePlace';
import type { Visit } from './Visit';

const load = () => import('./Visit');

/** Answers that arrived, once the code that shows them has too. */
export function Visiting(props: ComponentProps<typeof Visit>) {
  const visit = useLater(load);
  const { state } = visit;
  // The address named the answers before their heading was there.
  useEffect(() => {
    if (state === 'ready') document.getElementById(RESULT)?.focus();
  }, [state]);
  if (visit.state === 'failed') return <NotArrived again={visit.again} />;
  return visit.state === 'ready' && <visit.it.Visit {...props} />;
}
