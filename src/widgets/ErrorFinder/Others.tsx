import Link from '@docusaurus/Link';
import type { Finding } from '../../domain/error/match';
import { Marks } from './Answer';
import styles from './styles.module.css';

type Props = {
  readonly title: string;
  readonly text: string;
  readonly findings: readonly Finding[];
};

/** Further pages, each with the words it shares. */
export function Others({ title, text, findings }: Props) {
  if (findings.length === 0) return null;
  return (
    <section className={styles.others}>
      <h2>{title}</h2>
      <ol>
        {findings.map((finding) => (
          <li key={finding.code}>
            <h3>
              <Link to={finding.path}>
                <code>{finding.code}</code> {finding.title}
              </Link>
            </h3>
            <p>
              Has <Marks text={text} finding={finding} />.
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
