import { useLocation } from '@docusaurus/router';
import useIsBrowser from '@docusaurus/useIsBrowser';
import { useEffect, useState } from 'react';
import { SHARE_KIND } from '../../domain/maturity/link';
import type { MaturityModel } from '../../domain/maturity/schema';
import { readFragment, type SharedReading } from '../../domain/share';

/** The address of the result within the page. */
export const RESULT = 'result';

/** Views that load when they are first opened, by their address within the page. */
export const OTHER_VIEWS = ['quick', 'history', 'people', 'teams'] as const;

export type OtherView = (typeof OTHER_VIEWS)[number];

/** What the page shows: an aspect (perhaps one statement of it), the result, another view, or answers that came with a link. */
export type Place =
  | { readonly view: 'aspect'; readonly aspect: string; readonly statement: string | undefined }
  | { readonly view: 'result' }
  | { readonly view: 'other'; readonly name: OtherView }
  | {
      readonly view: 'shared';
      readonly reading: Exclude<SharedReading, { readonly state: 'none' }>;
    };

function placeOf(model: MaturityModel, hash: string): Place | undefined {
  const reading = readFragment(hash, SHARE_KIND);
  if (reading.state !== 'none') return { view: 'shared', reading };
  const name = hash.slice(1);
  if (name === RESULT) return { view: 'result' };
  const other = OTHER_VIEWS.find((each) => each === name);
  if (other !== undefined) return { view: 'other', name: other };
  const [aspect = ''] = name.split('.');
  if (!model.aspects.some(({ id }) => id === aspect)) return undefined;
  return { view: 'aspect', aspect, statement: name === aspect ? undefined : name };
}

/**
 * Where the reader is, by the address fragment; anchors of the page itself leave it alone. Without one it is
 * `resume`, taken once, as soon as it is known. The place named by the address gets the focus.
 */
export function usePlace(model: MaturityModel, resume: string | undefined): Place {
  const isBrowser = useIsBrowser();
  const { hash } = useLocation();
  const [seen, setSeen] = useState('');
  const [kept, setKept] = useState<Place>();
  const current = isBrowser ? hash : '';
  if (current !== seen) {
    setSeen(current);
    const named = placeOf(model, current);
    if (named !== undefined) setKept(named);
  } else if (kept === undefined && isBrowser && resume !== undefined) {
    setKept({ view: 'aspect', aspect: resume, statement: undefined });
  }
  useEffect(() => {
    if (seen === '' || placeOf(model, seen) === undefined) return;
    const target = document.getElementById(seen.slice(1)) ?? document.getElementById(RESULT);
    target?.focus({ preventScroll: true });
    target?.scrollIntoView();
  }, [seen, model]);
  const first = model.aspects[0]?.id ?? '';
  return kept ?? { view: 'aspect', aspect: first, statement: undefined };
}
