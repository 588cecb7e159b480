import type { AnswerValues, StatementAnswers } from '../../domain/maturity/answers';
import { answeredOf, askedLevels } from '../../domain/maturity/asked';
import type { MaturityModel } from '../../domain/maturity/schema';
import type { ModelScore } from '../../domain/maturity/score';
import { standsAt } from '../../domain/maturity/words';
import { Shape } from '../parts/Shape';
import { progressFill } from './shape';
import { OTHER_VIEWS, type OtherView, type Place, RESULT } from './usePlace';
import styles from './frame.module.css';

type Props = {
  readonly model: MaturityModel;
  readonly score: ModelScore;
  readonly answers: AnswerValues;
  /** Earlier answers to statements that were sharpened since. */
  readonly again: StatementAnswers;
  readonly place: Place;
};

const VIEW_WORDS: Readonly<Record<OtherView, string>> = {
  quick: 'Quick: one card per aspect',
  history: 'Over time',
  people: 'Several people',
  teams: 'Several teams',
};

/** The aspects in any order, how far each is, and the way to the result. */
export function AspectNav({ model, score, answers, again, place }: Props) {
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
          const asked = askedLevels(aspect, aspectScore, answers);
          const { answered, of } = answeredOf(aspect, asked, answers);
          const level = standsAt(aspectScore);
          const asksAgain = aspect.levels
            .flatMap(({ statements }) => statements)
            .filter(({ id }) => again[id] !== undefined).length;
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
                  {asksAgain > 0 && (
                    <span className={styles.asksAgain}>{asksAgain} asked again</span>
                  )}
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
      <ul className={styles.others}>
        {OTHER_VIEWS.map((name) => (
          <li key={name}>
            <a
              href={`#${name}`}
              aria-current={place.view === 'other' && place.name === name ? 'step' : undefined}
            >
              {VIEW_WORDS[name]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
