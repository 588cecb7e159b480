import { type ComponentProps, memo } from 'react';
import { Again } from './results/Again';
import type { Results } from './results/Results';
import { useLater } from './results/useLater';

type Props = ComponentProps<typeof Results>;

const load = () => import('./results/Results');

/** What follows from the answer: it travels once scripts run, and is no part of the first HTML. */
export const Further = memo(function Further(props: Props) {
  const { part, again } = useLater(load, true);
  if (again !== undefined) return <Again what="Decision and scenarios" onAgain={again} />;
  return part === undefined ? null : <part.Results {...props} />;
});
