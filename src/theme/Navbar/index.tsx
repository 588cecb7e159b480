import Link from '@docusaurus/Link';
import { useLocation } from '@docusaurus/router';
import useBaseUrl from '@docusaurus/useBaseUrl';
import { SearchDialog } from '@site/src/widgets/parts/SearchDialog';
import { site } from '@site/src/widgets/parts/site';
import { SHELVES, type Shelf, VERBS } from './sections';
import styles from './styles.module.css';
import { ThemeButton } from './ThemeButton';

type ListProps = { readonly shelves: readonly Shelf[] };

function Shelves({ shelves }: ListProps) {
  const base = useBaseUrl('/');
  const { pathname } = useLocation();
  const here = pathname.slice(base.length).replace(/^next\/|^\d+\.\d+\//, '');
  return (
    <ul>
      {shelves.map(({ name, more, to, within }) => (
        <li key={name}>
          <Link
            to={to}
            aria-current={within.some((part) => here.startsWith(part)) ? 'true' : undefined}
          >
            {name}
            {more !== undefined && <span className={styles.unseen}>{more}</span>}
          </Link>
        </li>
      ))}
    </ul>
  );
}

export default function Navbar() {
  return (
    <header className={styles.top}>
      <div className={styles.bar}>
        <Link className={styles.brand} to="/">
          <svg viewBox="0 0 12 40" aria-hidden="true">
            <path d="M0 0h12v40l-6-5.5L0 40z" />
          </svg>
          {site.name}
        </Link>
        <nav className={styles.spine} aria-label="Handbook">
          <Shelves shelves={VERBS} />
          <Shelves shelves={SHELVES} />
        </nav>
        <div className={styles.tools}>
          <SearchDialog />
          <ThemeButton />
          <details className={styles.menu} key={useLocation().pathname}>
            <summary>Menu</summary>
            <nav className={styles.panel} aria-label="Handbook, small screens">
              <Shelves shelves={VERBS} />
              <Shelves shelves={SHELVES} />
              <ThemeButton />
            </nav>
          </details>
        </div>
      </div>
    </header>
  );
}
