import { useEffect, useRef } from 'react';
import { readAnswersLink, SHARE_KIND } from '../../domain/template/link';
import type { LoadedTemplate } from '../../domain/template/render';
import { readFragment } from '../../domain/share';
import type { CurrentAnswers } from './useAnswers';

type Props = { readonly template: LoadedTemplate; readonly current: CurrentAnswers };

/** Answers that a shared link brings behind its `#`. Mounted once the saved answers are known; draws nothing itself. */
export function FromLink({ template, current }: Props) {
  const latest = useRef(current);
  useEffect(() => {
    latest.current = current;
  });
  useEffect(() => {
    const read = () => {
      const { pathname, search, hash } = window.location;
      if (!hash.startsWith(`#${SHARE_KIND}=`)) return;
      const reading = readAnswersLink(readFragment(hash, SHARE_KIND), template);
      // Taken once: a reload must not bring it back over what was typed since.
      window.history.replaceState(window.history.state, '', pathname + search);
      if (reading !== undefined) latest.current.offer('the link', reading);
    };
    read();
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, [template]);
  return null;
}
