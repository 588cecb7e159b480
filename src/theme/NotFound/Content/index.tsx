import Link from '@docusaurus/Link';
import { useLocation } from '@docusaurus/router';
import useIsBrowser from '@docusaurus/useIsBrowser';
import { site } from '@site/src/widgets/parts/site';
import styles from './styles.module.css';

/** The address stays as it was; the page says what was asked for and where to go on. */
export default function NotFoundContent() {
  const { pathname } = useLocation();
  // One 404.html serves every address: the real one is known in the browser only.
  const isBrowser = useIsBrowser();
  return (
    <main className={styles.missing}>
      <h1>There is no page at this address</h1>
      <p>
        <code>{isBrowser ? pathname : ''}</code>
      </p>
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
          <Link to="/">The front desk</Link>
        </li>
      </ul>
    </main>
  );
}
