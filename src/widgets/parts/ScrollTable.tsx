import type { ComponentProps } from 'react';
import styles from './ScrollTable.module.css';

/** A table that scrolls inside its own box when the screen is narrower than it. */
export function ScrollTable(props: ComponentProps<'table'>) {
  return (
    <div className={styles.scroll} role="group" aria-label="Table, scrolls sideways" tabIndex={0}>
      <table {...props} />
    </div>
  );
}
