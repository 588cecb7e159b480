import type { StatementAnswers } from '../../domain/maturity/answers';
import type { MaturityModel } from '../../domain/maturity/schema';
import type { ModelScore } from '../../domain/maturity/score';
import type { Placed } from '../../domain/maturity/steps';
import { halves, standsAt } from '../../domain/maturity/words';
import { ScoringLink } from './StatementLink';
import styles from './result.module.css';

type Props = {
  readonly model: MaturityModel;
  readonly score: ModelScore;
  readonly answers: StatementAnswers;
  readonly placed: ReadonlyMap<string, Placed>;
};

/** What the table cannot show: strength above a gap, tensions, what was left out, and the rule. */
export function Findings({ model, score, answers, placed }: Props) {
  const titles = new Map([...placed.values()].map(({ aspect }) => [aspect.id, aspect]));
  const strengths = score.profile.flatMap(({ id, metAbove, levels, floor }) =>
    metAbove.map((level) => ({
      aspect: titles.get(id),
      level,
      own: levels.find((each) => each.level === level),
      floor,
    })),
  );
  const tensions = score.profile.flatMap((own) =>
    own.tensions.map((id) => ({ place: placed.get(id), own })),
  );
  const left = Object.entries(answers).flatMap(([id, { value, note }]) => {
    const place = placed.get(id);
    return value === 'na' && place !== undefined ? [{ place, note }] : [];
  });
  return (
    <div className={styles.lower}>
      <section aria-label="Strength, tension and what was left out">
        <h4>Strength and tension</h4>
        {strengths.length + tensions.length + left.length === 0 && (
          <p className={styles.small}>
            No strength above a gap, no sign of a level below. The second pass, “What still gets in
            the way?”, looks for such signs.
          </p>
        )}
        {strengths.map(({ aspect, level, own, floor }) => (
          <p key={`${aspect?.id}-${level}`}>
            <b>Strength above a gap.</b> {aspect?.title}, level {level}: {halves(own?.lo ?? 0)} of{' '}
            {own?.applicable} hold. It counts as soon as level {(floor ?? 1) + 1} does.
          </p>
        ))}
        {tensions.map(({ place, own }) => (
          <p key={place?.statement.id}>
            <b>Tension.</b> {place?.aspect.title}, a sign of level {place?.level.level}: “
            {place?.statement.text}” The answer is yes, although the aspect stands at{' '}
            {standsAt(own)}.
          </p>
        ))}
        {left.map(({ place, note }) => (
          <p key={place.statement.id}>
            <b>Not applicable.</b> {place.aspect.title}: “{place.statement.text}”{' '}
            {note.trim() === '' ? (
              <a href={`#${place.statement.id}`}>Its reason is missing; write one</a>
            ) : (
              <>Reason: {note}</>
            )}
          </p>
        ))}
      </section>
      <section aria-label="How this was computed">
        <h4>How this was computed</h4>
        <p>
          A level is met when {Math.round(model.scoring.threshold * 100)} % of its criteria hold.
          Each level needs the one below. “Don’t know” gives a range. This rule and the wording are
          our own. <ScoringLink />
        </p>
        <p className={styles.small}>
          Compare with your own earlier results, not one team with another: an aspect has a level, a
          team has none.
        </p>
        <p className={styles.small}>
          Based on <a href={model.source.url}>{model.source.title}</a> {model.source.version},{' '}
          {model.source.authors}. Licence {model.license.source}. {model.license.changes}
        </p>
      </section>
    </div>
  );
}
