import Link from '@docusaurus/Link';
import type { Finding } from '../../domain/error/match';
import { phrases } from '../../domain/error/reading';
import { argsFragment } from '../parts/args';
import controls from '../parts/controls.module.css';
import { finderAddress } from './handOver';
import ledger from '../parts/ledger.module.css';
import styles from './styles.module.css';

type MarksProps = { readonly text: string; readonly finding: Finding };

/** The words that gave a page away, as they stand in the text. */
export function Marks({ text, finding }: MarksProps) {
  const shown = phrases(text, finding.marks).slice(0, 6);
  return shown.map((phrase, index) => (
    <span key={phrase}>
      {index > 0 && ', '}
      <mark>{phrase}</mark>
    </span>
  ));
}

const WHY = {
  code: 'Its code or name is in the text',
  pattern: 'The whole pattern is there',
  words: 'It shares words',
} as const;

/** `requested` as `Requested`. */
function labelOf(name: string, finding: Finding): string {
  return finding.variables[name] ?? name.charAt(0).toUpperCase() + name.slice(1);
}

type Props = {
  readonly text: string;
  readonly finding: Finding;
  readonly others: number;
  readonly variant: 'desk' | 'page';
};

/** The page that fits: what it says, why we think so, the values it was given, and where to go. */
export function Answer({ text, finding, others, variant }: Props) {
  const { code, path, title, runbook, summary, values, variables } = finding;
  const handed = Object.entries(values).filter(([name]) => variables[name] !== undefined);
  const fragment = handed.length === 0 ? '' : argsFragment(Object.fromEntries(handed));
  const page = `${path}${fragment}`;
  return (
    <article className={styles.answer}>
      <p className={styles.code}>
        <code>{code}</code>
        <span>{WHY[finding.by]}</span>
      </p>
      <h2>
        <Link to={page}>{title}</Link>
      </h2>
      <p className={styles.words}>{summary}</p>
      <dl className={ledger.ledger}>
        <div>
          <dt>Recognised by</dt>
          <dd>
            <Marks text={text} finding={finding} />
          </dd>
        </div>
        {Object.entries(values).map(([name, value]) => (
          <div key={name}>
            <dt>{labelOf(name, finding)}</dt>
            <dd>
              <code className={styles.value}>{value}</code>
            </dd>
          </div>
        ))}
      </dl>
      <p className={`${controls.row} ${styles.go}`}>
        {runbook !== undefined && (
          <Link className={controls.primary} to={`${runbook}${fragment}`}>
            Open the runbook
          </Link>
        )}
        <Link className={runbook === undefined ? controls.primary : controls.plain} to={page}>
          Open {code}
          {handed.length > 0 && ' with these values'}
        </Link>
        {variant === 'desk' && others > 0 && (
          <Link className={controls.plain} to={finderAddress(text)}>
            See {others === 1 ? 'the other match' : `${others} other matches`}
          </Link>
        )}
      </p>
    </article>
  );
}
