import Link from '@docusaurus/Link';
import { useLocation } from '@docusaurus/router';
import type { PropSidebar, PropSidebarItem } from '@docusaurus/plugin-content-docs';
import { type SideLine, sideLines } from '@site/src/domain/page/side';
import styles from './styles.module.css';

type Props = { readonly name: string; readonly items: PropSidebar };

function aside(item: PropSidebarItem): string {
  const text: unknown = item.customProps?.['aside'];
  return typeof text === 'string' ? text : '';
}

/** Addresses are the same with and without the slash at their end. */
function isSame(a: string, b: string): boolean {
  return a.replace(/\/$/, '') === b.replace(/\/$/, '');
}

type LinesProps = { readonly lines: readonly SideLine<PropSidebarItem>[]; readonly open: string };

function Lines({ lines, open }: LinesProps) {
  return (
    <ul>
      {lines.map((line, index) => (
        <li key={index}>
          {line.kind === 'group' && (
            <>
              <p className={styles.group}>{line.label}</p>
              <Lines lines={line.lines} open={open} />
            </>
          )}
          {line.kind === 'folded' && (
            <Link to={line.to}>
              <span>{line.label}</span>
              <span>{line.count} pages</span>
            </Link>
          )}
          {line.kind === 'page' && line.item.type === 'link' && (
            <Link
              to={line.item.href}
              aria-current={isSame(open, line.item.href) ? 'page' : undefined}
            >
              <span>{line.item.label}</span>
              <span>{aside(line.item)}</span>
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}

/** A section's table of contents, minutes at the right. */
export function Side({ name, items }: Props) {
  const { pathname } = useLocation();
  const title = name.charAt(0).toUpperCase() + name.slice(1);
  return (
    <nav className={styles.side} aria-label={`${title}, pages of this section`}>
      <p className={styles.heading}>{title}</p>
      <Lines lines={sideLines(items, pathname)} open={pathname} />
    </nav>
  );
}
