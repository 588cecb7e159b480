import { useHistory, useLocation } from '@docusaurus/router';
import useIsBrowser from '@docusaurus/useIsBrowser';
import { useMemo } from 'react';
import { readRunLink, type RunLink, SHARE_KIND } from '../../domain/checklist/link';
import type { Checklist } from '../../domain/checklist/schema';
import { readFragment } from '../../domain/share';

export type Arrival = {
  /** What came with the address; undefined when nothing did. */
  readonly link: RunLink | undefined;
  /** Takes it out of the address. */
  readonly leave: () => void;
};

/** A run that came with the address: shown, and taken over only on demand. */
export function useArrival(list: Checklist): Arrival {
  const isBrowser = useIsBrowser();
  const history = useHistory();
  const { hash } = useLocation();
  const link = useMemo(() => {
    const reading = readFragment(isBrowser ? hash : '', SHARE_KIND);
    return reading.state === 'none' ? undefined : readRunLink(list, reading);
  }, [isBrowser, hash, list]);
  return { link, leave: () => history.replace({ ...history.location, hash: '' }) };
}
