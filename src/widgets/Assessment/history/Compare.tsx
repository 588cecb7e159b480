import { useId, useState } from 'react';
import { latestPair, type Snapshot, whenText } from '../../../domain/maturity/history';
import { changeMarkdown } from '../../../domain/maturity/historyReport';
import {
  aspectMoves,
  levelText,
  movesText,
  pairNames,
} from '../../../domain/maturity/historyWords';
import type { MaturityModel } from '../../../domain/maturity/schema';
import controls from '../../parts/controls.module.css';
import { CopyButton } from '../../parts/CopyButton';
import { Changes } from './Changes';
import styles from './history.module.css';

type Props = {
  readonly model: MaturityModel;
  /** Those that can be compared, oldest first. */
  readonly snapshots: readonly Snapshot[];
};

const ARROWS = { up: '↑', down: '↓', same: '=', unknown: '?' } as const;

function optionText({ about, ...snapshot }: Snapshot): string {
  const parts = [
    whenText(snapshot),
    about.platform,
    about.who,
    about.kind === 'agreed' && !about.who.startsWith('agreed') ? 'agreed' : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}

type PickProps = {
  readonly label: string;
  readonly snapshots: readonly Snapshot[];
  readonly chosen: Snapshot;
  readonly onChoose: (id: string) => void;
};

function Pick({ label, snapshots, chosen, onChoose }: PickProps) {
  const id = useId();
  return (
    <div>
      <label className={controls.label} htmlFor={id}>
        {label}
      </label>
      <select id={id} value={chosen.id} onChange={(event) => onChoose(event.target.value)}>
        {snapshots.map((snapshot) => (
          <option key={snapshot.id} value={snapshot.id}>
            {optionText(snapshot)}
          </option>
        ))}
      </select>
    </div>
  );
}

type BetweenProps = {
  readonly model: MaturityModel;
  readonly before: Snapshot;
  readonly after: Snapshot;
};

function Between({ model, before, after }: BetweenProps) {
  const moves = aspectMoves(model, before, after);
  const [then, now] = pairNames(before, after);
  return (
    <>
      <table className={styles.moves} role="table">
        <caption>{movesText(moves)} There is no total, on purpose.</caption>
        <thead role="rowgroup">
          <tr role="row">
            {['Aspect', then, now, 'Change'].map((words, index) => (
              <th key={`${index} ${words}`} scope="col" role="columnheader">
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {moves.map((move) => (
            <tr key={move.aspect.id} role="row">
              <th scope="row" role="rowheader">
                {move.aspect.title}
              </th>
              <td role="cell" data-when={then}>
                {levelText(move.before)}
              </td>
              <td role="cell" data-when={now}>
                {levelText(move.after)}
              </td>
              <td role="cell">
                <span className={styles.arrow} aria-hidden="true">
                  {ARROWS[move.change]}
                </span>{' '}
                {move.change === 'unknown' ? move.reason : <b>{move.change}</b>}
                {move.change !== 'unknown' && <small>{move.reason}</small>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <CopyButton
          className={controls.plain}
          text={() => changeMarkdown(model, before, after)}
          label="Copy what changed as Markdown, without notes"
        >
          Copy what changed as Markdown
        </CopyButton>
      </p>
      <Changes model={model} before={before} after={after} />
    </>
  );
}

/** Two assessments against each other; the older one counts as before, whichever was chosen first. */
export function Compare({ model, snapshots }: Props) {
  const [chosen, setChosen] = useState<readonly [string | undefined, string | undefined]>([
    undefined,
    undefined,
  ]);
  const pair = latestPair(snapshots) ?? [snapshots[0], snapshots[1]];
  const find = (at: 0 | 1) => snapshots.find(({ id }) => id === chosen[at]) ?? pair[at];
  const [one, other] = [find(0), find(1)];
  if (one === undefined || other === undefined) return null;
  const isTurned = snapshots.indexOf(one) > snapshots.indexOf(other);
  const [before, after] = isTurned ? [other, one] : [one, other];
  return (
    <section className={styles.section} aria-labelledby="compare-two">
      <h4 id="compare-two">
        {one.id === other.id
          ? 'Compare two'
          : `What changed between ${pairNames(before, after).join(' and ')}`}
      </h4>
      <div className={styles.picks}>
        <Pick
          label="Compare"
          snapshots={snapshots}
          chosen={one}
          onChoose={(id) => setChosen([id, other.id])}
        />
        <Pick
          label="with"
          snapshots={snapshots}
          chosen={other}
          onChoose={(id) => setChosen([one.id, id])}
        />
      </div>
      {one.id === other.id ? (
        <p role="status">These are one and the same. Choose two different ones.</p>
      ) : (
        <Between key={`${before.id} ${after.id}`} model={model} before={before} after={after} />
      )}
    </section>
  );
}
