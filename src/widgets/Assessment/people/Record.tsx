import type { StatementAnswers } from '../../../domain/maturity/answers';
import { type PeopleFindings, splitOf, undecidedOf } from '../../../domain/maturity/people';
import controls from '../../parts/controls.module.css';
import styles from './people.module.css';

type Props = {
  readonly findings: PeopleFindings;
  /** Answers that all who answered gave alike and that are not recorded yet. */
  readonly alike: StatementAnswers;
  /** What is recorded; undefined before the agreed assessment exists. */
  readonly agreed: StatementAnswers | undefined;
  readonly onRecord: () => void;
  readonly onTakeOver: () => void;
  readonly onOpen: () => void;
};

/** Makes the agreed assessment, fills in what nobody disputes, and says how far the rest is. */
export function Record(props: Props) {
  const { findings, alike, agreed, onRecord, onTakeOver, onOpen } = props;
  if (agreed === undefined) {
    return (
      <div className={styles.record}>
        <p>
          What you agree on is kept as an assessment of its own, agreed by {findings.people.length}{' '}
          people. Each person’s answers stay as they are.
        </p>
        <button type="button" className={controls.primary} onClick={onRecord}>
          Record what you agreed
        </button>
      </div>
    );
  }
  const open = findings.aspects.flatMap((each) => [...splitOf(each), ...undecidedOf(each)]);
  const settled = open.filter(({ statement }) => (agreed[statement.id]?.value ?? null) !== null);
  const count = Object.keys(alike).length;
  return (
    <div className={styles.record}>
      <p role="status">
        What you agree on is kept as an assessment of its own. {settled.length} of {open.length}{' '}
        split or undecided statements are agreed.
      </p>
      <div className={controls.row}>
        {count > 0 && (
          <button type="button" className={controls.primary} onClick={onTakeOver}>
            {count === 1
              ? 'Take over the one answer that all gave alike'
              : `Take over the ${count} answers that all gave alike`}
          </button>
        )}
        <button type="button" className={controls.plain} onClick={onOpen}>
          Open the agreed assessment
        </button>
      </div>
      {count > 0 && (
        <p className={controls.note}>
          Alike means that at least two people answered, and all of those who did said the same.
          Their notes come along. Nothing you agreed by hand is replaced.
        </p>
      )}
    </div>
  );
}
