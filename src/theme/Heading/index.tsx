import useBrokenLinks from '@docusaurus/useBrokenLinks';
import type { ComponentProps } from 'react';
import styles from './styles.module.css';

type Props = ComponentProps<'h2'> & { readonly as: 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6' };

/** A heading with a link to itself, shown on hover and focus. */
export default function Heading({ as: As, id, children, ...rest }: Props) {
  const brokenLinks = useBrokenLinks();
  if (As === 'h1' || id === undefined) return <As {...rest}>{children}</As>;
  brokenLinks.collectAnchor(id);
  return (
    <As {...rest} id={id} className={styles.heading}>
      {children}
      <a className={styles.anchor} href={`#${id}`} aria-label="Link to this heading">
        #
      </a>
    </As>
  );
}
