import type { TOCItem } from '@docusaurus/mdx-loader';
import styles from './styles.module.css';

type Props = { readonly toc: readonly TOCItem[] };

/** Headings keep their code and emphasis: the text comes from our own build, not from readers. */
export function Contents({ toc }: Props) {
  return (
    <nav className={styles.contents} aria-label="On this page">
      <div>
        <p>On this page</p>
        <ul>
          {toc
            .filter((item) => item.level === 2)
            .map((item) => (
              <li key={item.id}>
                <a href={`#${item.id}`} dangerouslySetInnerHTML={{ __html: item.value }} />
              </li>
            ))}
        </ul>
      </div>
    </nav>
  );
}
