import { type ComponentProps, memo, useEffect, useState } from 'react';
import controls from '../parts/controls.module.css';
import type { Results } from './results/Results';

type Props = ComponentProps<typeof Results>;
type Loaded = { readonly View: typeof Results } | 'failed';

/** What follows from the answer: it travels once scripts run, and is no part of the first HTML. */
export const Further = memo(function Further(props: Props) {
  const [loaded, setLoaded] = useState<Loaded>();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isWanted = true;
    import('./results/Results').then(
      ({ Results: View }) => isWanted && setLoaded({ View }),
      () => isWanted && setLoaded('failed'),
    );
    return () => {
      isWanted = false;
    };
  }, [attempt]);
  if (loaded === undefined) return null;
  if (loaded !== 'failed') return <loaded.View {...props} />;
  return (
    <p>
      Decision and scenarios could not be loaded.{' '}
      <button
        type="button"
        className={controls.linky}
        onClick={() => {
          setLoaded(undefined);
          setAttempt(attempt + 1);
        }}
      >
        Load them again
      </button>
    </p>
  );
});
