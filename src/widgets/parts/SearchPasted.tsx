import Link from '@docusaurus/Link';
import { useEffect, useState } from 'react';
import { findErrors, type Finding } from '../../domain/error/match';
import { finderAddress } from '../ErrorFinder/handOver';
import styles from './SearchDialog.module.css';

/** What the error finder makes of a message; undefined while it is not known. */
function useFindings(message: string): readonly Finding[] | 'failed' | undefined {
  const [findings, setFindings] = useState<readonly Finding[] | 'failed' | undefined>();
  useEffect(() => {
    let isWanted = true;
    import('@generated/handbook/default/match.json').then(
      ({ default: table }) => {
        if (isWanted) setFindings(findErrors(message, table));
      },
      () => {
        if (isWanted) setFindings('failed');
      },
    );
    return () => {
      isWanted = false;
    };
  }, [message]);
  return findings;
}

type Props = { readonly message: string; readonly onLeave?: () => void };

/** A pasted message: the page that fits it, before everything else. */
export function SearchPasted({ message, onLeave }: Props) {
  const findings = useFindings(message);
  if (findings === undefined) return <p className={styles.status}>Reading the message.</p>;
  const best = findings === 'failed' ? undefined : findings[0];
  return (
    <section className={styles.pasted} aria-label="The pasted message">
      {best !== undefined && (
        <p>
          {best.confidence === 'sure' ? 'The message fits ' : 'The message may fit '}
          <Link to={best.path} onClick={onLeave}>
            <code>{best.code}</code> {best.title}
          </Link>
          . {best.summary}
        </p>
      )}
      {findings === 'failed' && <p>The list of errors did not load.</p>}
      {best === undefined && findings !== 'failed' && <p>No page knows this message yet.</p>}
      <p className={styles.onward}>
        <Link to={finderAddress(message)} onClick={onLeave}>
          Open the error finder with this message
        </Link>
      </p>
    </section>
  );
}
