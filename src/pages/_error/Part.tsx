import type { ReactNode } from 'react';
import Heading from '@theme/Heading';
import styles from './styles.module.css';

/** The headings of every error page, in order; also its contents at the right. */
export const PARTS = {
  causes: 'Most likely causes',
  look: 'Look, without changing anything',
  fix: 'Fix',
  verify: 'Check it worked',
  ask: 'Ask for help',
  alike: 'Looks alike, is not',
} as const;

type Props = { readonly id: keyof typeof PARTS; readonly children: ReactNode };

/** One section of an error page. */
export function Part({ id, children }: Props) {
  return (
    <section className={styles.part}>
      <Heading as="h2" id={id}>
        {PARTS[id]}
      </Heading>
      {children}
    </section>
  );
}
