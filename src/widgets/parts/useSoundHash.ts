import { useEffect } from 'react';

function decodes(hash: string): boolean {
  try {
    decodeURIComponent(hash);
    return true;
  } catch {
    return false;
  }
}

/**
 * A damaged link such as `#x=%zz`, pasted into an open page, would break the router, which decodes the fragment
 * without care. The percent signs of such a fragment are escaped before the router hears of it.
 */
export function useSoundHash(): void {
  useEffect(() => {
    const mend = () => {
      const { hash } = window.location;
      if (decodes(hash)) return;
      window.history.replaceState(window.history.state, '', hash.replaceAll('%', '%25'));
    };
    window.addEventListener('popstate', mend, { capture: true });
    return () => window.removeEventListener('popstate', mend, { capture: true });
  }, []);
}
