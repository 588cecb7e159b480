import { useEffect } from 'react';
import { NotArrived } from './NotArrived';
import type { LoadedView, ViewProps } from './views';
import styles from './frame.module.css';

type Props = { readonly loaded: LoadedView; readonly give: ViewProps };

/** A view that loads when it is opened; says so when its code did not arrive. */
export function Other({ loaded, give }: Props) {
  const { state } = loaded;
  // The address named the view before its heading was there.
  useEffect(() => {
    const heading = document.getElementById(window.location.hash.slice(1));
    if (state !== 'ready' || heading === null) return;
    heading.focus({ preventScroll: true });
    heading.scrollIntoView();
  }, [state]);
  if (loaded.state === 'ready') {
    return (
      <div className={styles.visiting}>
        <loaded.View {...give} />
      </div>
    );
  }
  if (loaded.state === 'failed') return <NotArrived again={loaded.again} />;
  return null;
}
