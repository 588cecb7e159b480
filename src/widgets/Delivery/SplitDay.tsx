import { useId, useState } from 'react';
import { splitAt } from '../../domain/delivery/split';
import controls from '../parts/controls.module.css';
import styles from './choices.module.css';
import type { Delivery } from './useDelivery';

type Props = { readonly delivery: Delivery };

/** One day of change instead of two windows: fills the four days of both. */
export function SplitDay({ delivery }: Props) {
  const id = useId();
  const [day, setDay] = useState('');
  const [said, setSaid] = useState('');
  const fill = () => {
    const split = splitAt(day, delivery.choices.to ?? '');
    if (typeof split === 'string') {
      setSaid(split);
      return;
    }
    delivery.choose('from', split.from);
    delivery.choose('before-from', split['before-from']);
    delivery.choose('before-to', split['before-to']);
    setSaid(`From ${split['before-from']} is compared with from ${split.from}, equally long.`);
  };
  return (
    <div className={styles.split}>
      <label className={controls.label} htmlFor={id}>
        Day of the change
      </label>
      <span className={controls.hint} id={`${id}-hint`}>
        The window then begins on this day, and one of the same length before it is compared.
      </span>
      <span className={controls.row}>
        <input
          id={id}
          type="date"
          aria-describedby={`${id}-hint`}
          value={day}
          onChange={(event) => setDay(event.target.value)}
        />
        <button type="button" className={controls.plain} onClick={fill}>
          Compare before and after this day
        </button>
      </span>
      <p className={controls.note} role="status">
        {said}
      </p>
    </div>
  );
}
