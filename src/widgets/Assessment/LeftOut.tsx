import { answerValues, type StatementAnswers } from '../../domain/maturity/answers';
import type { MaturityModel } from '../../domain/maturity/schema';
import { leftOut } from '../../domain/maturity/worked';
import styles from './result.module.css';

type Props = { readonly model: MaturityModel; readonly answers: StatementAnswers };

/** What was answered "not applicable", why, and whether that raised a level. */
export function LeftOut({ model, answers }: Props) {
  const all = leftOut(model, answerValues(answers));
  if (all.length === 0) return null;
  return (
    <section aria-label="Left out as not applicable">
      <h4>Left out as not applicable</h4>
      {all.map(({ aspect, places, effect }) => (
        <div key={aspect.id} className={styles.out}>
          {places.map(({ level, statement }) => {
            const note = answers[statement.id]?.note ?? '';
            return (
              <p key={statement.id}>
                {aspect.title}, level {level.level}: “{statement.text}”{' '}
                {note.trim() === '' ? (
                  <a href={`#${statement.id}`}>Its reason is missing; write one</a>
                ) : (
                  <>Reason: {note}</>
                )}
              </p>
            );
          })}
          {effect !== undefined && (
            <p>
              <b>{effect}</b>
            </p>
          )}
        </div>
      ))}
    </section>
  );
}
