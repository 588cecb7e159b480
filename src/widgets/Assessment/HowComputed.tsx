import { answerValues, type StatementAnswers } from '../../domain/maturity/answers';
import type { MaturityModel } from '../../domain/maturity/schema';
import { asFraction, workedExample } from '../../domain/maturity/worked';
import { ScoringLink } from './StatementLink';
import styles from './result.module.css';

type Props = { readonly model: MaturityModel; readonly answers: StatementAnswers };

/** The rule, the rule worked through on these very answers, and where the model comes from. */
export function HowComputed({ model, answers }: Props) {
  const { source, license, scoring } = model;
  const { part, of } = asFraction(scoring.threshold);
  const example = workedExample(model, answerValues(answers));
  return (
    <section className={styles.how} aria-labelledby="how-computed">
      <h4 id="how-computed">How this was computed</h4>
      <div>
        <p>
          A level is met when {part} of every {of} of its criteria hold, and it needs every level
          below it. A yes counts 1, a partly ½, a no 0. What does not apply is left out. “Don’t
          know” and no answer are counted both ways, which gives a range. Signals never count.{' '}
          <ScoringLink />
        </p>
        {example !== undefined && (
          <>
            <h5>
              Worked on these answers: {example.aspect.title}, level {example.level}
            </h5>
            <ul className={styles.worked}>
              {example.lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </>
        )}
      </div>
      <div>
        <p className={styles.small}>
          Compare with your own earlier results, not one team with another: an aspect has a level, a
          team has none. There is no total and no benchmark, on purpose.
        </p>
        <p className={styles.small}>
          Based on <a href={source.url}>{source.title}</a> {source.version}, {source.authors}.
          Licence {license.source}. {license.changes} This rule is our own.
        </p>
      </div>
    </section>
  );
}
