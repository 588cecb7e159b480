import type { StatementAnswers } from '../../domain/maturity/answers';
import type { FindOut, Placed } from '../../domain/maturity/steps';
import { capital, countWord } from '../../domain/maturity/words';
import styles from './result.module.css';

type Props = { readonly missing: readonly FindOut[]; readonly answers: StatementAnswers };

type ItemProps = { readonly item: FindOut; readonly answers: StatementAnswers };

function Ask({ place, note }: { readonly place: Placed; readonly note: string }) {
  return (
    <li>
      <a className={styles.ask} href={`#${place.statement.id}`}>
        {place.statement.text}
      </a>
      <p className={styles.small}>
        Answered “don’t know”.{' '}
        {note === '' ? 'Who could tell? Write it beside the answer.' : `Could tell: ${note}`}
      </p>
    </li>
  );
}

function Item({ item, answers }: ItemProps) {
  const { aspect, score, unknown, unanswered } = item;
  const count = unknown.length + unanswered.length;
  const [next] = unanswered;
  return (
    <div className={styles.find}>
      <p>
        {capital(countWord(count))} {count === 1 ? 'answer decides' : 'answers decide'} whether{' '}
        {aspect.title} reaches level {(score.floor ?? 1) + 1}.
      </p>
      {unknown.length > 0 && (
        <ul>
          {unknown.map((place) => (
            <Ask
              key={place.statement.id}
              place={place}
              note={answers[place.statement.id]?.note ?? ''}
            />
          ))}
        </ul>
      )}
      {next !== undefined && (
        <p className={styles.small}>
          <a href={`#${next.statement.id}`}>
            Answer{' '}
            {unanswered.length === 1 ? 'the one statement' : `the ${unanswered.length} statements`}{' '}
            of level {next.level.level}
          </a>{' '}
          left open.
        </p>
      )}
    </div>
  );
}

/** The missing answers that decide. */
export function FindOutList({ missing, answers }: Props) {
  return (
    <section className={styles.aside} aria-label="Find out first">
      <h4>Find out first</h4>
      {missing.length === 0 ? (
        <p className={styles.small}>Nothing: no missing answer decides a level.</p>
      ) : (
        missing.map((item) => <Item key={item.aspect.id} item={item} answers={answers} />)
      )}
    </section>
  );
}
