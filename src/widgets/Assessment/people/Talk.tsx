import type { StatementAnswers } from '../../../domain/maturity/answers';
import {
  type AspectFindings,
  isForTalk,
  type PeopleFindings,
  splitOf,
  undecidedOf,
} from '../../../domain/maturity/people';
import { sidesText, talkText, whyText } from '../../../domain/maturity/peopleWords';
import { listed } from '../../../domain/maturity/words';
import type { Change } from '../StatementField';
import { AgreeField } from './AgreeField';
import styles from './people.module.css';
import type { ReactNode } from 'react';

type Props = {
  readonly findings: PeopleFindings;
  /** What was agreed so far. */
  readonly agreed: StatementAnswers;
  /** Undefined before there is an agreed assessment. */
  readonly change: Change | undefined;
};

type AspectProps = Omit<Props, 'findings'> & { readonly findings: AspectFindings };

function AspectTalk({ findings, agreed, change }: AspectProps) {
  const sides = sidesText(findings);
  const split = splitOf(findings);
  const why = whyText(findings);
  return (
    <section className={styles.aspect} aria-labelledby={`talk-${findings.aspect.id}`}>
      <h5 id={`talk-${findings.aspect.id}`}>{findings.aspect.title}</h5>
      {why !== undefined && (
        <p>
          <b>Discuss:</b> {why}.
        </p>
      )}
      {sides !== undefined && <p>{sides}</p>}
      {split.length === 0 && <p className={styles.quiet}>No statement has both a yes and a no.</p>}
      {split.map((heard) => (
        <AgreeField
          key={heard.statement.id}
          heard={heard}
          answer={agreed[heard.statement.id]}
          change={change}
        />
      ))}
    </section>
  );
}

/** What the room has to talk about first: marked aspects and split statements, aspect by aspect. */
export function Talk({
  findings,
  agreed,
  change,
  children,
}: Props & { readonly children: ReactNode }) {
  const talk = findings.aspects.filter(isForTalk);
  const calm = findings.aspects.filter((each) => !isForTalk(each));
  return (
    <section className={styles.section} aria-labelledby="people-talk">
      <h4 id="people-talk">Talk about this first</h4>
      <p className={styles.lead}>{talkText(findings)}</p>
      {children}
      {talk.map((each) => (
        <AspectTalk key={each.aspect.id} findings={each} agreed={agreed} change={change} />
      ))}
      {talk.length > 0 && calm.length > 0 && (
        <p className={styles.quiet}>
          No need to talk about {listed(calm.map(({ aspect }) => aspect.title))}.
        </p>
      )}
    </section>
  );
}

/** Criteria without a common answer that nobody contradicts outright, folded by aspect. */
export function Undecided({ findings, agreed, change }: Props) {
  const open = findings.aspects
    .map((each) => ({ aspect: each.aspect, heards: undecidedOf(each) }))
    .filter(({ heards }) => heards.length > 0);
  if (open.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="people-undecided">
      <h4 id="people-undecided">Undecided</h4>
      <p>
        Answers differ without a yes against a no, or only one person answered. Settle them where
        the level hangs on it; the rest can stay open.
      </p>
      {open.map(({ aspect, heards }) => {
        const settled = heards.filter(
          ({ statement }) => (agreed[statement.id]?.value ?? null) !== null,
        ).length;
        return (
          <details key={aspect.id} className={styles.fold}>
            <summary>
              {aspect.title}: {heards.length} {heards.length === 1 ? 'statement' : 'statements'}
              {settled > 0 && `, ${settled} agreed`}
            </summary>
            {heards.map((heard) => (
              <AgreeField
                key={heard.statement.id}
                heard={heard}
                answer={agreed[heard.statement.id]}
                change={change}
              />
            ))}
          </details>
        );
      })}
    </section>
  );
}
