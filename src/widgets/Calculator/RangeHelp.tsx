import { memo } from 'react';
import styles from './Fields.module.css';

/** How to say what one knows: how sure 90 % is, and the forms a field takes. */
export const RangeHelp = memo(function RangeHelp() {
  return (
    <details className={styles.help}>
      <summary>How sure is 90 %, and what can I type?</summary>
      <p>
        You are 90 % sure that the number lies between your two ends. In 1 of 20 cases it is below
        them, in 1 of 20 above. They are not the lowest and the highest possible.
      </p>
      <p>
        Try a bet. You win if the number lies between your ends, or you win if you draw one of 9
        white balls out of 10. If you would rather draw, your range is too narrow. If you would
        rather not, it is too wide.
      </p>
      <p>Begin absurdly wide, then cut off what cannot be.</p>
      <ul>
        <li>
          <code>38</code>: one number
        </li>
        <li>
          <code>4 to 40</code> or <code>4–40</code>: a range, 90 % sure
        </li>
        <li>
          <code>4 &lt; 10 &lt; 40</code> or <code>4, 10, 40</code>: least, likeliest, most
        </li>
        <li>
          <code>triangular(4, 10, 40)</code>: the same three, with more weight on the ends
        </li>
        <li>
          <code>3 of 40</code>: a share that was counted
        </li>
        <li>A pasted list, one number a line: measured values, each as likely as the others</li>
      </ul>
    </details>
  );
});
