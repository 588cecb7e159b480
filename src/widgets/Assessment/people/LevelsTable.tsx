import clsx from 'clsx';
import { memo } from 'react';
import type { MaturityModel } from '../../../domain/maturity/schema';
import type { AspectFindings, PeopleFindings, Stand } from '../../../domain/maturity/people';
import {
  adText,
  discussText,
  levelsText,
  sidesText,
  standText,
  tableText,
  unsettledText,
} from '../../../domain/maturity/peopleWords';
import controls from '../../parts/controls.module.css';
import { SideLegend, SideMark } from './SideMark';
import styles from './levels.module.css';
import people from './people.module.css';

type Props = { readonly model: MaturityModel; readonly findings: PeopleFindings };

function Person({ stand }: { readonly stand: Stand }) {
  const { person, floor, ceiling } = stand;
  const isRange = floor !== ceiling;
  return (
    <li>
      <SideMark role={person.about.role} look={isRange ? 'range' : 'settled'} />
      <bdi>{person.name}</bdi>
      {isRange && <small>{standText(stand)}</small>}
    </li>
  );
}

type RowProps = { readonly levels: readonly number[]; readonly findings: AspectFindings };

function Row({ levels, findings }: RowProps) {
  const { aspect, stands, agreement } = findings;
  const sides = sidesText(findings);
  const unsettled = unsettledText(findings);
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        {aspect.title}
        {sides !== undefined && <small>{sides}</small>}
      </th>
      {levels.map((level) => (
        <td key={level} role="cell" data-level={level}>
          {stands.some(({ floor }) => floor === level) && (
            <ul>
              {stands
                .filter(({ floor }) => floor === level)
                .map((stand) => (
                  <Person key={stand.person.id} stand={stand} />
                ))}
            </ul>
          )}
        </td>
      ))}
      <td role="cell" data-label="n">
        {agreement.n}
        {unsettled !== '' && <small>{unsettled}</small>}
      </td>
      <td role="cell" data-label="Spread">
        {agreement.spread ?? '–'}
      </td>
      <td role="cell" data-label="AD">
        {adText(agreement.ad)}
      </td>
      <td role="cell" data-label="Talk">
        {agreement.discuss ? <b>{discussText(findings)}</b> : discussText(findings)}
      </td>
    </tr>
  );
}

/** Where each person's answers place each aspect, and how far they agree. A range stands in its lowest level's column. */
export const LevelsTable = memo(function LevelsTable({ model, findings }: Props) {
  const levels = model.levels.map(({ level }) => level);
  return (
    <section className={people.section} aria-labelledby="people-levels">
      <h4 id="people-levels">Where everyone stands</h4>
      <table className={styles.levels} role="table">
        <caption>{levelsText(findings)}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              Aspect
            </th>
            {model.levels.map(({ level, name }) => (
              <th key={level} scope="col" role="columnheader" data-tint={Math.min(level, 4)}>
                <span>Level {level}</span>
                {name}
              </th>
            ))}
            {['n', 'Spread', 'AD', 'Talk'].map((name) => (
              <th key={name} scope="col" role="columnheader">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {findings.aspects.map((own) => (
            <Row key={own.aspect.id} levels={levels} findings={own} />
          ))}
        </tbody>
      </table>
      <SideLegend />
      <p className={clsx(controls.note, people.note)}>{tableText(levels.length)}</p>
    </section>
  );
});
