import Link from '@docusaurus/Link';
import { useActiveVersion } from '@docusaurus/plugin-content-docs/client';
import { createStorageSlot } from '@docusaurus/theme-common';
import { useState } from 'react';
import type { Row } from '../../domain/scorecard/fileSchema';
import type { Side } from '../../domain/scorecard/place';
import type { KeptCard } from '../../domain/scorecard/shelf';
import controls from './controls.module.css';
import { createLedgerStore } from './ledgerStore';
import { Notice } from './Notice';

type Props = {
  /** Makes what this tool saves as its report: of delivery, a timeline, coverage or an estimate. */
  readonly report: () => unknown;
  /** The name of the service, or of the pair of scenarios; the last one offered when left out. */
  readonly choice?: string;
};

type Said = { readonly title: string; readonly back?: () => void };

const SIDES: readonly Side[] = ['before', 'after'];
const FIRST = 'My scorecard';
const FULL = 'Nothing was put there: the page is full. Remove a row first.';

/** Code that only this button needs, fetched when it is pressed. */
async function tools() {
  const [report, place, shelf, { default: facts }] = await Promise.all([
    import('../../domain/scorecard/fromReport'),
    import('../../domain/scorecard/place'),
    import('../../domain/scorecard/shelf'),
    import('@generated/handbook/default/metrics.json'),
  ]);
  return { ...report, ...place, ...shelf, facts };
}

/** The numbers of a report that are there, of the choice asked for. */
async function taken(
  { readReport, hasNumber, facts }: Awaited<ReturnType<typeof tools>>,
  { report, choice }: Props,
): Promise<readonly Row[] | string> {
  const read = readReport(await report(), facts);
  if (!read.ok) return read.reason;
  const { choices, from } = read.offer;
  const named = choices.find(({ name }) => name === choice);
  const [first, last] = [choices[0], choices.at(-1)];
  const rows = (named ?? (from === 'delivery' ? last : first))?.rows.filter(hasNumber) ?? [];
  return rows.length === 0 ? 'It holds no number yet.' : rows;
}

async function put(props: Props, side: Side): Promise<Said> {
  const kit = await tools();
  const rows = await taken(kit, props);
  if (typeof rows === 'string') return { title: `Nothing was put on the scorecard. ${rows}` };
  const store = createLedgerStore(kit.SHELF_KEY, kit.parseKept);
  const values = Object.entries(store.snapshot().ledger).flatMap(([key, { value }]) =>
    value === null ? [] : [[key, value] as const],
  );
  const cards = kit.cardsOf(Object.fromEntries(values));
  const slot = createStorageSlot(kit.OPEN_KEY);
  const id = slot.get();
  const open: KeptCard | undefined = cards.find((card) => card.id === id) ?? cards[0];
  const before = open === undefined ? null : { name: open.name, rows: open.rows };
  const cardId = open?.id ?? 'first';
  const result = kit.placed(before?.rows ?? [], rows, side);
  const name = before?.name ?? FIRST;
  const count = rows.length - result.leftOut;
  if (count === 0) return { title: FULL };
  const keep = (card: typeof before) =>
    store.merge(kit.withCard(store.snapshot().ledger, cardId, card, Date.now()));
  keep({ name, rows: [...result.rows] });
  if (store.snapshot().keeping.state === 'unsaved')
    return {
      title: 'Nothing was put there: this browser keeps nothing. Save the report as a file.',
    };
  slot.set(cardId);
  const left = result.leftOut === 0 ? '' : ` ${result.leftOut} did not fit on the page.`;
  const numbers = count === 1 ? '1 number stands' : `${count} numbers stand`;
  return {
    title: `${numbers} on “${name}” as ${side}.${left}`,
    back: () => keep(before),
  };
}

/** Puts the numbers of a report on the reader's scorecard and says where they went, with the way back. */
export function ToScorecard(props: Props) {
  const [said, setSaid] = useState<Said>();
  const version = useActiveVersion(undefined);
  const root = (version?.path ?? '/').replace(/\/$/, '');
  const press = (side: Side) =>
    void put(props, side).then(setSaid, () =>
      setSaid({ title: 'The scorecard did not arrive. Try again, or save the report as a file.' }),
    );
  return (
    <>
      <div className={controls.row}>
        {SIDES.map((side) => (
          <button key={side} type="button" className={controls.plain} onClick={() => press(side)}>
            Put on the scorecard as {side}
          </button>
        ))}
      </div>
      {said !== undefined && (
        <Notice title={said.title}>
          <div className={controls.row}>
            {said.back !== undefined && (
              <>
                <Link className={controls.plain} to={`${root}/measure/scorecard/`}>
                  Open the scorecard
                </Link>
                <button
                  type="button"
                  className={controls.plain}
                  onClick={() => {
                    said.back?.();
                    setSaid({ title: 'The numbers are off the scorecard again.' });
                  }}
                >
                  Undo
                </button>
              </>
            )}
            <button type="button" className={controls.linky} onClick={() => setSaid(undefined)}>
              Close this message
            </button>
          </div>
        </Notice>
      )}
    </>
  );
}
