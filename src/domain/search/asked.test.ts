import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedPiece, Asks } from './asked';
import { synonymTable } from './plan';
import { TUNING } from './tuning';

const asks = new Asks(
  askedPiece([
    ['which team pays for idle machines', 'split the cloud bill'],
    ['certificate expired over night'],
    ['how do I renew a certificate'],
  ]),
  synonymTable([['bill', 'invoice']]),
  TUNING.asked,
);

describe('questions that pages answer', () => {
  it('put the page of the nearest one first', () => {
    const near = asks.near(['renew', 'my', 'certificate']);
    expect(near.get(2)).toBeGreaterThan(near.get(1) ?? 0);
    expect(near.has(0)).toBe(false);
  });
  it('are found by another form of a word and by one that means the same', () => {
    expect(asks.near(['certificates', 'expiration']).has(1)).toBe(true);
    expect(asks.near(['cloud', 'invoice']).has(0)).toBe(true);
  });
  it('are found by a word that leads to others, and not back', () => {
    const table = synonymTable([['frankfurt>', 'region']]);
    const own = new Asks(
      askedPiece([['wrong region'], ['move to frankfurt']]),
      table,
      TUNING.asked,
    );
    expect([...own.near(['frankfurt']).keys()].sort()).toEqual([0, 1]);
    expect([...own.near(['region']).keys()]).toEqual([0]);
  });
  it('know the words that stand in them', () => {
    expect(asks.knows('expires')).toBe(true);
    expect(asks.knows('zebra')).toBe(false);
  });
  it('count more when their page holds the rest of the words elsewhere', () => {
    const words = ['renew', 'webhook', 'certificate'];
    const elsewhere = asks.near(words, (word) => new Map(word === 'webhook' ? [[1, 1]] : []));
    expect(elsewhere.get(1)).toBeGreaterThan(asks.near(words).get(1) ?? 0);
    expect(elsewhere.get(2)).toBe(asks.near(words).get(2));
  });
  it('put a page with several near ones before a page with one', () => {
    const two = new Asks(
      askedPiece([['pods die at night'], [], ['pods die at noon', 'pods die after a deploy']]),
      new Map(),
      TUNING.asked,
    );
    const near = two.near(['why', 'do', 'pods', 'die']);
    expect(near.get(2)).toBeGreaterThan(near.get(0) ?? 0);
  });
  it('find nothing when there are none', () => {
    expect(new Asks(askedPiece([]), new Map(), TUNING.asked).near(['certificate']).size).toBe(0);
  });
  it('are worth something bounded, whatever is asked', () => {
    const { worth, others, steep } = TUNING.asked;
    fc.assert(
      fc.property(fc.array(fc.string()), (words) => {
        for (const near of asks.near(words, () => new Map([[0, 1]])).values()) {
          expect(near).toBeGreaterThan(0);
          expect(near).toBeLessThanOrEqual(worth * (1 + 3 * others) ** steep);
        }
      }),
    );
  });
});
