import Link from '@docusaurus/Link';
import useIsBrowser from '@docusaurus/useIsBrowser';
import { useActiveVersion } from '@docusaurus/plugin-content-docs/client';
import { useMemo } from 'react';
import type { PickedStatement } from '../../domain/maturity/picked';
import { StatementField } from '../Assessment/StatementField';
import { useSheet } from '../Assessment/useSheet';
import { useShelf } from '../Assessment/useShelf';
import { SaveLine } from '../parts/SaveLine';
import styles from './styles.module.css';

type Props = {
  /** Filled in by the build from `<Criterion id="…" />`. */
  readonly from: PickedStatement;
  /** The page that asks the whole model, as its id; empty when there is none. */
  readonly page: string;
};

/** One statement of a maturity model on the page that teaches it, with the answer of the assessment opened last. */
export default function Criterion({ from, page }: Props) {
  const { model, aspect, level, statement, criteria } = from;
  const as = useIsBrowser() ? 'form' : 'paper';
  const version = useActiveVersion(undefined);
  const shelf = useShelf(model.id);
  const asked = useMemo(
    () => ({ ...model, aspects: [{ levels: [{ statements: [statement] }] }] }),
    [model, statement],
  );
  const { answers, again, keeping, change } = useSheet(asked, shelf.openId);
  const path = version?.docs.find(({ id }) => id === page)?.path;
  const { platform } = shelf.about;
  return (
    <aside
      className={styles.criterion}
      data-hydrate=""
      aria-label={`Is this so with you? ${statement.text}`}
    >
      <p className={styles.title}>
        Is this so with you?{' '}
        <span>
          {aspect.title}, level {level.level}: {level.name}
        </span>
      </p>
      <StatementField
        statement={statement}
        answer={answers[statement.id]}
        again={again[statement.id]}
        change={change}
        as={as}
      />
      <SaveLine
        keeping={keeping}
        what={platform === '' ? 'Answers' : `Answers about ${platform}`}
        fileName="maturity"
      />
      {path !== undefined && (
        <p className={styles.onward}>
          <Link to={`${path}#${aspect.id}`}>
            One of {criteria} statements about {aspect.title.toLowerCase()}: see them all
          </Link>
        </p>
      )}
    </aside>
  );
}
