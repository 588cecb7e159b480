import controls from '../parts/controls.module.css';
import { Notice } from '../parts/Notice';

type Props = { readonly again: () => void };

/** Code that loads on demand did not come. */
export function NotArrived({ again }: Props) {
  return (
    <Notice title="This part of the page did not arrive." tone="must">
      <p>The connection may be gone. Your answers are kept as they are.</p>
      <button type="button" className={controls.plain} onClick={again}>
        Try again
      </button>
    </Notice>
  );
}
