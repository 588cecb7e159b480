import Head from '@docusaurus/Head';
import Link from '@docusaurus/Link';
import { useLocation } from '@docusaurus/router';
import { PageMetadata } from '@docusaurus/theme-common';
import useBaseUrl from '@docusaurus/useBaseUrl';
import useIsBrowser from '@docusaurus/useIsBrowser';
import { ASKED, askedPath } from '@site/src/domain/offline/protocol';
import { site } from '@site/src/widgets/parts/site';
import Layout from '@theme/Layout';
import styles from './_offline.module.css';

const TITLE = 'No network, and this page is not kept here';

const KEPT = [
  ['/runbooks/', 'Runbooks'],
  ['/reference/errors/', 'All error codes'],
  ['/find-error/', 'Paste a message and find its page'],
  ['/checklists/', 'Checklists'],
  ['/assess/maturity/', 'Assess the platform'],
  ['/', 'The front desk'],
] as const;

/** Stands in for a page that the device does not keep, and says which ones it does. */
export default function Offline() {
  const { search } = useLocation();
  const base = useBaseUrl('/');
  const isBrowser = useIsBrowser();
  const asked = isBrowser ? askedPath(new URLSearchParams(search).get(ASKED), base) : undefined;
  return (
    <>
      <PageMetadata title={TITLE} />
      <Head>
        <meta name="robots" content="noindex" />
      </Head>
      <Layout>
        <main className={styles.offline}>
          <h1>{TITLE}</h1>
          {asked !== undefined && (
            <p>
              You asked for <code className={styles.address}>{asked}</code>.{' '}
              {/* The network is asked anew: a link within the page would look for its scripts alone. */}
              <a href={asked}>Try to open it again</a>
            </p>
          )}
          <p>
            The handbook cannot be reached: your network is gone, or its host is. This device keeps
            the runbooks, checklists, error pages and tools of the newest version, and pages you
            opened lately. These open now:
          </p>
          <ul>
            {KEPT.map(([to, name]) => (
              <li key={to}>
                <Link to={to}>{name}</Link>
              </li>
            ))}
          </ul>
          <p>
            Answers, ticks and numbers stay in this browser. For an incident that cannot wait, ask
            in {site.channels.incidents}.
          </p>
        </main>
      </Layout>
    </>
  );
}
