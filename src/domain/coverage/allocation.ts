import { lacks, type NamedRows } from '../records/named';
import { readRows } from './cells';
import { type Figure, type Findings, NOTHING } from './record';
import { ofMoney } from './share';

export type AllocationOptions = {
  /** The column that names the owner, or `tags.KEY` for a key of the FOCUS column Tags. */
  readonly owner: string;
  /** What one unit of work is, and how many there were; null without a unit cost. */
  readonly per: { readonly count: number; readonly name: string } | null;
};

const SHOWN = 10;

/** A key of the Tags column, which holds a JSON object; empty when it has none. Text that is no object has no tags. */
function tagOf(tags: string, key: string): string {
  try {
    const parsed: unknown = JSON.parse(tags);
    if (typeof parsed !== 'object' || parsed === null || !Object.hasOwn(parsed, key)) return '';
    const value: unknown = Reflect.get(parsed, key);
    return typeof value === 'string' ? value.trim() : '';
  } catch {
    return '';
  }
}

function largest(amounts: ReadonlyMap<string, number>): readonly (readonly [string, number])[] {
  return [...amounts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, SHOWN);
}

/**
 * Rows of a FOCUS export with EffectiveCost and BillingCurrency: how much of the cost has an owner.
 * Different currencies are refused, never added up. Source of the columns: FinOps Open Cost and Usage Specification.
 */
export function allocationFindings(
  { columns, rows, bad }: NamedRows,
  { owner, per }: AllocationOptions,
): Findings | string {
  const tag = owner.startsWith('tags.') ? owner.slice('tags.'.length) : null;
  const own = tag === null ? owner.toLowerCase() : 'tags';
  const reason = lacks(columns, ['effective_cost', 'billing_currency', own]);
  if (reason !== null) return reason;
  const { items, excluded } = readRows(rows, bad, null, (cells) => ({
    cost: cells.amount('effective_cost'),
    billed: cells.maybe('billed_cost') === '' ? null : cells.amount('billed_cost'),
    currency: cells.text('billing_currency').toUpperCase(),
    owner: tag === null ? cells.maybe(own) : tagOf(cells.maybe('tags'), tag),
    service: cells.maybe('service_name') || 'no service name',
  }));
  const currencies = [...new Set(items.map(({ currency }) => currency))].sort();
  if (currencies.length > 1)
    return `it has costs in ${currencies.join(', ')}, which cannot be added up; split it by currency`;
  const unowned = new Map<string, number>();
  let [sum, owned, billed] = [0, 0, 0];
  for (const item of items) {
    sum += item.cost;
    billed += item.billed ?? item.cost;
    if (item.owner !== '') owned += item.cost;
    else unowned.set(item.service, (unowned.get(item.service) ?? 0) + item.cost);
  }
  const figures: Figure[] = [];
  if (items.some((item) => item.billed !== null && item.billed !== item.cost)) {
    const value = billed - sum;
    figures.push({
      ...{ id: 'billed-minus-effective', title: 'Billed minus effective cost' },
      ...{ unit: 'money', value, word: '' },
    });
  }
  if (per !== null) {
    figures.push({
      ...{ id: 'unit-cost', title: `Effective cost of one ${per.name}`, unit: 'money each' },
      ...{ value: items.length === 0 || per.count === 0 ? null : sum / per.count, word: '' },
    });
  }
  const [currency = null] = currencies;
  const share = ofMoney('allocated', 'Effective cost with an owner', owned, sum);
  const credits = 'Credits leave no sum to take a share of, so there is none.';
  return {
    ...NOTHING,
    shares: [share],
    figures,
    breakdown: largest(unowned).map(([name, value]) => ({
      name,
      values: [{ id: 'without-owner', value }],
    })),
    currency,
    excluded,
    notes: items.length > 0 && share.share === null ? [credits] : [],
  };
}
