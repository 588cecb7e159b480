import { byAnswer, type Voice } from '../../../domain/maturity/people';
import { ANSWER_WORDS } from '../../../domain/maturity/words';
import { SideMark } from './SideMark';
import styles from './people.module.css';

type Props = { readonly voices: readonly Voice[] };

/** Who said what to one statement, by answer, with notes as quotes. */
export function Voices({ voices }: Props) {
  return (
    <dl className={styles.voices}>
      {byAnswer(voices).map(({ value, voices: own }) => (
        <div key={value ?? 'none'}>
          <dt>{value === null ? 'Not answered' : ANSWER_WORDS[value]}</dt>
          {own.map(({ person, note, evidence }) => (
            <dd key={person.id}>
              <SideMark role={person.about.role} />
              <bdi>{person.name}</bdi>
              {note !== '' && <q>{note}</q>}
              {evidence !== '' && <span className={styles.proof}>Proof: {evidence}</span>}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
