import { useDocsSidebar } from '@docusaurus/plugin-content-docs/client';
import type { ReactNode } from 'react';
import { Side } from './Side';
import styles from './styles.module.css';

type Props = { readonly children: ReactNode };

/** Section contents at the left, the page in the middle; pages without a section use the whole width. */
export default function DocRootLayout({ children }: Props) {
  const sidebar = useDocsSidebar();
  return (
    <div className={sidebar === null ? styles.plain : styles.guide}>
      <main>{children}</main>
      {sidebar !== null && <Side name={sidebar.name} items={sidebar.items} />}
    </div>
  );
}
