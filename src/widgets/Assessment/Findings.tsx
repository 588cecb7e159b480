import type { MaturityModel } from '../../domain/maturity/schema';
import type { ModelScore } from '../../domain/maturity/score';
import { placedById } from '../../domain/maturity/steps';
import { halves, standsAt } from '../../domain/maturity/words';
import styles from './result.module.css';

type Props = { readonly model: MaturityModel; readonly score: ModelScore };

/** What the table cannot show: strength above a gap, and signs of a level left behind. */
export function Findings({ model, score }: Props) {
  const placed = placedById(model);
  const strengths = score.profile.flatMap(({ id, metAbove, levels, floor }) =>
    metAbove.map((level) => ({
      title: model.aspects.find((aspect) => aspect.id === id)?.title,
      level,
      own: levels.find((each) => each.level === level),
      floor,
    })),
  );
  const tensions = score.profile.flatMap((own) =>
    own.tensions.map((id) => ({ place: placed.get(id), own })),
  );
  return (
    <section aria-label="Strength and tension">
      <h4>Strength and tension</h4>
      {strengths.length + tensions.length === 0 && (
        <p className={styles.small}>
          No strength above a gap, no sign of a level below. The second pass, “What still gets in
          the way?”, looks for such signs.
        </p>
      )}
      {strengths.map(({ title, level, own, floor }) => (
        <p key={`${title}-${level}`}>
          <b>Strength above a gap.</b> {title}, level {level}: {halves(own?.lo ?? 0)} of{' '}
          {own?.applicable} hold. It counts as soon as level {(floor ?? 1) + 1} does.
        </p>
      ))}
      {tensions.map(({ place, own }) => (
        <p key={place?.statement.id}>
          <b>Tension.</b> {place?.aspect.title}, a sign of level {place?.level.level}: “
          {place?.statement.text}” The answer is yes, although the aspect stands at {standsAt(own)}.
        </p>
      ))}
    </section>
  );
}
