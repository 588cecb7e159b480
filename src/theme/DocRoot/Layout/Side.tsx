import Link from '@docusaurus/Link';
import { useLocation } from '@docusaurus/router';
import type { PropSidebar, PropSidebarItem } from '@docusaurus/plugin-content-docs';
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

type EntryProps = { readonly item: PropSidebarItem };

function Entry({ item }: EntryProps) {
  const { pathname } = useLocation();
  if (item.type === 'category') {
    return (
      <li>
        <p className={styles.group}>{item.label}</p>
        <ul>
          {item.items.map((child, index) => (
            <Entry key={index} item={child} />
          ))}
        </ul>
      </li>
    );
  }
  if (item.type !== 'link') return null;
  return (
    <li>
      <Link to={item.href} aria-current={isSame(pathname, item.href) ? 'page' : undefined}>
        <span>{item.label}</span>
        <span>{aside(item)}</span>
      </Link>
    </li>
  );
}

/** A section's table of contents, minutes at the right. */
export function Side({ name, items }: Props) {
  const title = name.charAt(0).toUpperCase() + name.slice(1);
  return (
    <nav className={styles.side} aria-label={`${title}, pages of this section`}>
      <p className={styles.heading}>{title}</p>
      <ul>
        {items.map((item, index) => (
          <Entry key={index} item={item} />
        ))}
      </ul>
    </nav>
  );
}
