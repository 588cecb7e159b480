import type { RefObject } from 'react';
import { values } from '../../../domain/ledger';
import { ROLE_WORDS } from '../../../domain/maturity/about';
import type { Named, PeopleFindings } from '../../../domain/maturity/people';
import { platformsNamed } from '../../../domain/maturity/peopleAgreed';
import { sheetParts } from '../../../domain/maturity/sheet';
import { capital, countWord, listed } from '../../../domain/maturity/words';
import controls from '../../parts/controls.module.css';
import type { Brought } from '../useGathered';
import { SideMark } from './SideMark';
import styles from './people.module.css';

type Props = {
  readonly findings: PeopleFindings;
  readonly brought: readonly Brought[];
  /** Gets the focus when somebody is taken out. */
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly onTakeOut: (person: Named) => void;
};

type PersonProps = {
  readonly person: Named;
  readonly criteria: number;
  readonly brought: Brought | undefined;
  readonly onTakeOut: () => void;
};

function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

function notesTo({ isTwice }: Named, brought: Brought | undefined): readonly string[] {
  const again = Object.keys(brought?.again ?? {}).length;
  const foreign = Object.keys(brought?.foreign ?? {}).length;
  const isQuick = Object.keys(sheetParts(values(brought?.ledger ?? {})).placements).length > 0;
  return [
    ...(isQuick ? ['Levels picked from cards come with it; only answers are compared.'] : []),
    ...(isTwice
      ? ['This name stands here more than once. Is one an older file? Then take it out.']
      : []),
    ...(again > 0
      ? [`${plural(again, 'answer', 'answers')} to an earlier wording, not counted.`]
      : []),
    ...(foreign > 0
      ? [
          `${plural(foreign, 'answer', 'answers')} to statements this model does not have, not counted.`,
        ]
      : []),
  ];
}

function Row({ person, criteria, brought, onTakeOut }: PersonProps) {
  const { name, about, answered } = person;
  const { role, day } = about;
  return (
    <li>
      <span className={styles.person}>
        <SideMark role={role} />
        <b>
          <bdi>{name}</bdi>
        </b>
        <span className={styles.facts}>
          {[role === null ? 'side not said' : ROLE_WORDS[role], day]
            .filter((text) => text !== '')
            .join(', ')}
          , {answered} of {criteria} answered
        </span>
        {notesTo(person, brought).map((note) => (
          <small key={note}>{note}</small>
        ))}
      </span>
      <button type="button" className={controls.linky} onClick={onTakeOut}>
        Take out<span className={controls.hidden}> {name}</span>
      </button>
    </li>
  );
}

/** Who has come in, and nothing of what they answered. */
export function Arrived({ findings, brought, heading, onTakeOut }: Props) {
  const { people, criteria } = findings;
  const platforms = platformsNamed(people);
  return (
    <section aria-labelledby="arrived">
      <h4 id="arrived" ref={heading} tabIndex={-1} className={styles.heading}>
        {capital(countWord(people.length))} {people.length === 1 ? 'person has' : 'people have'}{' '}
        arrived
      </h4>
      <ul className={styles.arrived} aria-labelledby="arrived">
        {people.map((person) => (
          <Row
            key={person.id}
            person={person}
            criteria={criteria}
            brought={brought.find(({ id }) => id === person.id)}
            onTakeOut={() => onTakeOut(person)}
          />
        ))}
      </ul>
      {platforms.length > 0 && (
        <p className={styles.warn}>
          They name {countWord(platforms.length)} platforms: {listed(platforms)}. Make sure that all
          mean the same one.
        </p>
      )}
    </section>
  );
}
