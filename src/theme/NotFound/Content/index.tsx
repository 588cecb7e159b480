import Link from '@docusaurus/Link';
import { useLocation } from '@docusaurus/router';
import useBaseUrl from '@docusaurus/useBaseUrl';
import useIsBrowser from '@docusaurus/useIsBrowser';
import { site } from '@site/src/widgets/parts/site';
import { type ComponentType, useEffect, useState } from 'react';
import styles from './styles.module.css';

type Asked = ComponentType<{ readonly pathname: string; readonly base: string }>;

/** The address stays as it was; the page says what was asked for and where to go on. */
export default function NotFoundContent() {
  const { pathname } = useLocation();
  const base = useBaseUrl('/');
  // One 404.html serves every address: the real one is known in the browser only.
  const isBrowser = useIsBrowser();
  const [loaded, setLoaded] = useState<{ readonly Asked: Asked }>();
  // Every page's layout holds this one, so what it knows of codes comes only when it is shown.
  useEffect(() => {
    import('./Asked').then(
      ({ Asked: Own }) => setLoaded({ Asked: Own }),
      () => undefined,
    );
  }, []);
  return (
    <main className={styles.missing} data-hydrate="now">
      <h1>There is no page at this address</h1>
      <p>
        <code className={styles.address}>{isBrowser ? pathname : ''}</code>
      </p>
      {loaded !== undefined && <loaded.Asked pathname={pathname} base={base} />}
      <p>
        If a tool or an alert sent you here, its link is wrong or its page is not written yet. Ask
        in {site.channels.help} with the address above; the answer becomes a page.
      </p>
      <ul>
        <li>
          <Link to="/find-error/">Paste the message and find its page</Link>
        </li>
        <li>
          <Link to="/reference/errors/">All error codes</Link>
        </li>
        <li>
          <Link to="/">The front desk</Link>, or <b>Find</b> at the top for any other page
        </li>
      </ul>
    </main>
  );
}
