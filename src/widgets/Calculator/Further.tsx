import { type ComponentProps, memo, useRef } from 'react';
import { useNear } from '../parts/useNear';
import { Again } from './results/Again';
import type { Results } from './results/Results';
import { useLater } from './results/useLater';

type Props = ComponentProps<typeof Results>;

const load = () => import('./results/Results');

/** What follows from the answer: it travels when the reader comes near it, and is no part of the first HTML. */
export const Further = memo(function Further(props: Props) {
  const place = useRef<HTMLDivElement>(null);
  const { part, again } = useLater(load, useNear(place));
  return (
    <div ref={place}>
      {again !== undefined && <Again what="Decision and scenarios" onAgain={again} />}
      {part !== undefined && <part.Results {...props} />}
    </div>
  );
});
