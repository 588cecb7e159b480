import { answerValues, type StatementAnswers } from '../../domain/maturity/answers';
import { answeredOf, askedLevels } from '../../domain/maturity/asked';
import type { MaturityModel } from '../../domain/maturity/schema';
import type { ModelScore } from '../../domain/maturity/score';
import { standsAt } from '../../domain/maturity/words';
import { Shape } from '../parts/Shape';
import { progressFill } from './shape';
import { type Place, RESULT } from './usePlace';
import styles from './frame.module.css';

type Props = {
  readonly model: MaturityModel;
  readonly score: ModelScore;
  readonly answers: StatementAnswers;
  readonly place: Place;
};

/** The aspects in any order, how far each is, and the way to the result. */
export function AspectNav({ model, score, answers, place }: Props) {
  const values = answerValues(answers);
  const [major, minor] = model.version.split('.');
  return (
    <nav className={styles.nav} aria-label="Aspects">
      <p className={styles.navTitle}>
        Model, version {major}.{minor}
      </p>
      <ol>
        {score.profile.map((aspectScore, index) => {
          const aspect = model.aspects[index];
          if (aspect === undefined) return null;
          const asked = askedLevels(aspect, aspectScore, values);
          const { answered, of } = answeredOf(aspect, asked, values);
          const level = standsAt(aspectScore);
          const isCurrent = place.view === 'aspect' && place.aspect === aspect.id;
          return (
            <li key={aspect.id}>
              <a href={`#${aspect.id}`} aria-current={isCurrent ? 'step' : undefined}>
                <Shape fill={progressFill(answered, of)} />
                <span>
                  {aspect.title}
                  <small>
                    {level === undefined
                      ? 'not started'
                      : `${answered} of ${of} answered, level ${level}`}
                  </small>
                </span>
              </a>
            </li>
          );
        })}
      </ol>
      <p className={styles.toResult}>
        <a href={`#${RESULT}`} aria-current={place.view === 'result' ? 'step' : undefined}>
          See the result so far
        </a>
      </p>
    </nav>
  );
}
