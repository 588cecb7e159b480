import Head from '@docusaurus/Head';
import Link from '@docusaurus/Link';
import { useHistory, useLocation } from '@docusaurus/router';
import { PageMetadata } from '@docusaurus/theme-common';
import useBaseUrl from '@docusaurus/useBaseUrl';
import Layout from '@theme/Layout';
import { useEffect } from 'react';
import styles from './_error/codes.module.css';

type Props = {
  /** Where the page stands until the next release: `/next/runbooks/cost-spike/`. */
  readonly to: string;
  readonly title: string;
};

/** The address a page will have after the next release. Until then it leads to the coming version, query and fragment too. */
export default function Coming({ to, title }: Props) {
  const { search, hash } = useLocation();
  const { replace } = useHistory();
  const address = useBaseUrl(to);
  useEffect(() => replace(`${address}${search}${hash}`), [address, search, hash, replace]);
  return (
    <>
      <PageMetadata title={title} />
      <Head>
        <meta name="robots" content="noindex" />
      </Head>
      <Layout>
        <main className={styles.codes} data-hydrate="now">
          <h1>{title}</h1>
          <p>
            This page belongs to the coming version. <Link to={to}>Read it there</Link>
          </p>
        </main>
      </Layout>
    </>
  );
}
