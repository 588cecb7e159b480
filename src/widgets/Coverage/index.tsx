import type { What } from '../../domain/coverage/record';
import { Count, type CountProps } from './Count';
import { FromRows } from './FromRows';
import styles from './styles.module.css';

type Props = CountProps & {
  /** What is counted, by the name of its command. */
  readonly what: What;
};

/** How much of something there is: counts or rows in, a share with its interval out. */
export default function Coverage({ what, ...count }: Props) {
  return (
    <div className={styles.coverage} data-hydrate="">
      {what === 'count' ? <Count {...count} /> : <FromRows what={what} />}
    </div>
  );
}
