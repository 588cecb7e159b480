import { PageMetadata } from '@docusaurus/theme-common';
import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import styles from './IssuesPage.module.css';
import { Strip } from '@site/src/widgets/parts/Strip';

type Props = {
  readonly kind: string;
  readonly title: string;
  readonly description: string;
  readonly children: ReactNode;
};

/** A page that lists newsletters or their tags. */
export function IssuesPage({ kind, title, description, children }: Props) {
  return (
    <>
      <PageMetadata title={title} description={description} />
      <Layout>
        <main className={styles.page}>
          <Strip kind={kind} />
          <h1>{title}</h1>
          <p className={styles.lead}>{description}</p>
          {children}
        </main>
      </Layout>
    </>
  );
}
