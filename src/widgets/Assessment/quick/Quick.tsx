import { answerValues } from '../../../domain/maturity/answers';
import { scoreModel } from '../../../domain/maturity/score';
import { placementKey } from '../../../domain/maturity/sheet';
import controls from '../../parts/controls.module.css';
import type { ViewProps } from '../views';
import { Card } from './Card';
import styles from './quick.module.css';

/** One card per aspect, for a workshop or a first look. Cards stay apart from the scored profile. */
export function Quick({ model, open }: ViewProps) {
  const score = scoreModel(model, answerValues(open.answers));
  const placed = model.aspects.filter(({ id }) => open.placements[id] !== undefined).length;
  return (
    <section className={styles.quick} aria-labelledby="quick">
      <h3 id="quick" tabIndex={-1}>
        One card per aspect
      </h3>
      <p className={styles.lead}>
        Pick the card that sounds most like today: {model.aspects.length} choices, about three
        minutes.
      </p>
      <p className={styles.caution}>
        A card is a guess, and guesses tend to be too high. It gives no next steps, and it never
        enters the profile or its trend. Where statements are answered, what they say stands beside
        it.
      </p>
      {model.aspects.map((aspect, index) => {
        const own = score.profile[index];
        return own === undefined ? null : (
          <Card
            key={aspect.id}
            aspect={aspect}
            score={own}
            placed={open.placements[aspect.id]?.level}
            onPlace={(level) =>
              open.write(
                placementKey(aspect.id),
                level === null ? null : { method: 'placement', level },
              )
            }
          />
        );
      })}
      <p className={controls.note}>
        {placed} of {model.aspects.length} placed. Cards are kept with this assessment, in this
        browser, and go into its file.
      </p>
    </section>
  );
}
