import { type Change, changeOf, isBetter } from './change';
import type { Row } from './fileSchema';

/** What became of a number that must not get worse meanwhile. */
export type GuardFinding = {
  readonly metric: string;
  readonly says: string;
  /** Its own row; undefined when it is not on the scorecard. */
  readonly row: Row | undefined;
  readonly change: Change | undefined;
  readonly state: 'held' | 'wrong way' | 'perhaps wrong way' | 'missing' | 'no data';
};

function stateOf(row: Row, change: Change): GuardFinding['state'] {
  if (change.state === 'no data' || change.state === 'one number') return 'no data';
  const isWrong = change.difference !== 0 && !isBetter(row.better, change.difference);
  if (change.state === 'known' && change.verdict === 'worse') return 'wrong way';
  return isWrong ? 'perhaps wrong way' : 'held';
}

/** Each guard of a row: the same metric about the same thing, else the same metric at all. */
export function guardsOf(row: Row, rows: readonly Row[]): readonly GuardFinding[] {
  return row.guard.map(({ metric, says }) => {
    const named = rows.filter((other) => other.metric === metric && other.id !== row.id);
    const found = named.find(({ about }) => about === row.about) ?? named[0];
    if (found === undefined) {
      return { metric, says, row: undefined, change: undefined, state: 'missing' };
    }
    const change = changeOf(found);
    return { metric, says, row: found, change, state: stateOf(found, change) };
  });
}
