import { fnv } from '../fnv';
import { fragment, packJson, readFragment, unpackJson } from '../share';
import type { MetricFact } from './definitions';
import type { Measured, Row } from './fileSchema';
import { type Card, type CardReading, readCard } from './read';

const KIND = 'scorecard';
const VERSION = 1;

/** Longest link that is made whole: chats and mail programs cut longer addresses. */
export const LONGEST_LINK = 2_000;

/** What a link can leave behind, in this order, until it is short enough. */
const PARTS = ['rules', 'assumptions', 'scenarios', 'sources'] as const;
export type LeftBehind = (typeof PARTS)[number];

export type Link = { readonly fragment: string; readonly without: readonly LeftBehind[] };

/** Eight significant digits: enough for any number that is shown. */
function short(json: unknown): unknown {
  if (typeof json === 'number') return Number(json.toPrecision(8));
  if (Array.isArray(json)) return json.map(short);
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, short(value)]));
}

const MARK = /^Left out of the link; its mark is ([0-9a-z]{1,7})\.$/;

/** A rule's mark stands for it where its text is left behind, so that different rules still differ. */
function ruleMark(rule: readonly string[]): string | 0 {
  if (rule.length === 0) return 0;
  const [, known] = (rule.length === 1 && MARK.exec(rule[0] ?? '')) || [];
  return known ?? fnv(rule.join('\n'));
}

const NO_SOURCE = { text: '', owner: '', day: '' } as const;

/** A reading as a list: its kind's letter, then its numbers. */
function packedReading(reading: Measured['reading']): unknown {
  if (reading === null) return 0;
  if (reading.is === 'share') return ['s', reading.passed, reading.total];
  if (reading.is === 'rate') return ['r', reading.count, reading.days];
  if (reading.is === 'figure') return ['f', reading.value, reading.n];
  if (reading.is === 'middle') {
    const { p50, interval, n, open } = reading;
    const ends = interval === null ? 0 : [interval.low, interval.high];
    return ['m', p50, n, ends, ...(open === undefined ? [] : [open])];
  }
  const { p10, p50, p90, missed } = reading;
  return ['e', p10, p50, p90, ...(missed === undefined ? [] : [missed.against, missed.share])];
}

function unpackedReading(json: unknown): unknown {
  if (json === 0) return null;
  const [letter, a, b, c, d, e]: unknown[] = Array.isArray(json) ? json : [];
  if (letter === 's') return { is: 'share', passed: a, total: b };
  if (letter === 'r') return { is: 'rate', count: a, days: b };
  if (letter === 'f') return { is: 'figure', value: a, n: b };
  if (letter === 'e') {
    const missed = d === undefined ? {} : { missed: { against: d, share: e } };
    return { is: 'estimate', p10: a, p50: b, p90: c, ...missed };
  }
  const [low, high]: unknown[] = Array.isArray(c) ? c : [];
  const interval = c === 0 ? null : { low, high };
  return { is: 'middle', p50: a, n: b, interval, ...(d === undefined ? {} : { open: d }) };
}

function packedSide(measured: Measured | undefined, without: readonly LeftBehind[]): unknown {
  if (measured === undefined) return 0;
  const { from, to, reading, why = '', rule, source } = measured;
  const words = without.includes('rules') ? ruleMark(rule) : rule;
  const told = without.includes('sources') ? 0 : [source.text, source.owner, source.day];
  return [from, to, packedReading(reading), words, told, ...(why === '' ? [] : [why])];
}

function unpackedSide(json: unknown): unknown {
  if (json === 0) return undefined;
  const [from, to, reading, words, told, why]: unknown[] = Array.isArray(json) ? json : [];
  const [text, owner, day]: unknown[] = Array.isArray(told) ? told : ['', '', ''];
  const mark = typeof words === 'string' ? [`Left out of the link; its mark is ${words}.`] : [];
  return {
    ...{ from, to, reading: unpackedReading(reading) },
    rule: Array.isArray(words) ? words : mark,
    source: { text, owner, day },
    ...(why === undefined ? {} : { why }),
  };
}

/** What stands in the metric's definition is named by its id alone. */
function isDefined(row: Row, facts: readonly MetricFact[]): boolean {
  const fact = facts.find(({ id }) => id === row.metric);
  const own = [row.title, row.quantity, row.unit, row.better, row.guard];
  return (
    fact !== undefined &&
    JSON.stringify([fact.title, fact.quantity, fact.unit, fact.better, fact.guard]) ===
      JSON.stringify(own)
  );
}

function packedRow(row: Row, facts: readonly MetricFact[], without: readonly LeftBehind[]) {
  const { title, quantity, unit, better, guard, own, target, assumptions, scenarios } = row;
  const said = isDefined(row, facts) ? 0 : [title, quantity, unit, better, guard];
  return [
    ...[row.id, row.metric, row.about, said],
    ...[packedSide(row.before, without), packedSide(row.after, without)],
    target === undefined ? 0 : [target.is === 'at least' ? 1 : 0, target.value, target.by],
    own ?? 0,
    without.includes('assumptions') ? 0 : (assumptions ?? 0),
    without.includes('scenarios') ? 0 : (scenarios ?? 0),
  ];
}

function unpackedRow(json: unknown, facts: readonly MetricFact[]): unknown {
  const [id, metric, about, said, before, after, target, own, assumptions, scenarios]: unknown[] =
    Array.isArray(json) ? json : [];
  const fact = facts.find((one) => one.id === metric);
  const named = [fact?.title, fact?.quantity, fact?.unit, fact?.better, fact?.guard];
  const [title, quantity, unit, better, guard]: unknown[] = Array.isArray(said) ? said : named;
  const [least, value, by]: unknown[] = Array.isArray(target) ? target : [];
  const row = {
    ...{ id, metric, title, about, quantity, unit, better, guard },
    ...{ before: unpackedSide(before), after: unpackedSide(after) },
    target: target === 0 ? undefined : { is: least === 1 ? 'at least' : 'at most', value, by },
    own: own === 0 ? undefined : own,
    assumptions: assumptions === 0 ? undefined : assumptions,
    scenarios: scenarios === 0 ? undefined : scenarios,
  };
  return Object.fromEntries(Object.entries(row).filter(([, part]) => part !== undefined));
}

function made(card: Card, facts: readonly MetricFact[], without: readonly LeftBehind[]): string {
  const rows = card.rows.map((row) => short(packedRow(row, facts, without)));
  const packed = packJson([card.name, rows]);
  return fragment({ kind: KIND, version: VERSION, payload: `${packed}~${fnv(packed)}` });
}

function holds(card: Card, part: LeftBehind): boolean {
  const sides = card.rows.flatMap(({ before, after }) => [before, after]);
  if (part === 'rules') return sides.some((side) => (side?.rule.length ?? 0) > 0);
  if (part === 'sources') {
    const isSaid = (side: Measured | undefined) =>
      side !== undefined && JSON.stringify(side.source) !== JSON.stringify(NO_SOURCE);
    return sides.some(isSaid);
  }
  return card.rows.some((row) => row[part] !== undefined);
}

/**
 * A scorecard as an address fragment with a checksum: aggregates alone, never imported rows. When it would be longer
 * than 2,000 characters, it leaves out the texts of the rules, then the assumptions of estimates, the scenarios and the
 * sources, until it fits; `without` names them. Ten long rows may still be longer.
 */
export function scorecardLink(card: Card, facts: readonly MetricFact[]): Link {
  const without: LeftBehind[] = [];
  let text = made(card, facts, without);
  for (const part of PARTS) {
    if (text.length <= LONGEST_LINK) break;
    if (!holds(card, part)) continue;
    without.push(part);
    text = made(card, facts, without);
  }
  return { fragment: text, without };
}

const DAMAGED: CardReading = {
  ok: false,
  reason: 'It is damaged: a letter was changed or lost on the way. Ask for the link again.',
};

/** Reads an address fragment as hostile input; undefined for an address without one, or with a plain anchor. Never throws. */
export function readLink(hash: string, facts: readonly MetricFact[]): CardReading | undefined {
  const reading = readFragment(hash, KIND);
  if (reading.state === 'none') return undefined;
  if (reading.state === 'foreign')
    return { ok: false, reason: 'It belongs to another tool of this handbook.' };
  if (reading.state === 'damaged')
    return { ok: false, reason: `It is damaged: ${reading.reason}. Ask for the link again.` };
  if (reading.shared.version !== VERSION)
    return { ok: false, reason: 'It was made by a newer version of this page.' };
  const [packed = '', sum, ...more] = reading.shared.payload.split('~');
  if (more.length > 0 || sum !== fnv(packed)) return DAMAGED;
  const json = unpackJson(packed);
  const [name, rows]: unknown[] = Array.isArray(json) ? json : [];
  if (!Array.isArray(rows)) return DAMAGED;
  const card = readCard({
    kind: 'scorecard',
    version: 1,
    name,
    rows: rows.map((row: unknown) => unpackedRow(row, facts)),
  });
  return card.ok ? card : DAMAGED;
}
