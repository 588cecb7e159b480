import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { answerOf } from './answer';
import { estimateModel } from './model';
import { Metric } from './schema';
import { simulate } from './simulate';
import type { Value } from './value';
import { plainText, sentence } from './wording';

/**
 * The model of public calculators for developer portals, as a team would write it: hours saved a day, incidents that
 * no longer happen and faster starts for new people, less people and licences, over the cost, in percent.
 */
const FILE = `
kind: metric
id: portal-roi
version: 1
type: estimate
title: Return of a portal
question: What does a portal return on its cost?
subject: { label: What is offered, sample: A developer portal }
unit: '%'
words: '% a year'
better: higher
inputs:
  - { id: developers, label: Developers, unit: developer, words: developers, least: 0, point: 100 }
  - { id: saved, label: Hours saved a day, unit: h/developer/day, words: hours, least: 0, point: 1 }
  - { id: days, label: Working days, unit: day/yr, words: days, least: 0, point: 220 }
  - { id: hour, label: Cost of an hour, unit: money/h, words: an hour, above: 0, point: 100 }
  - { id: share, label: Share that is the portal’s, unit: '%', words: '%', point: 50 }
  - { id: incidents, label: Incidents fewer, unit: incident/yr, words: incidents, least: 0, point: 6 }
  - { id: loss, label: Cost of one, unit: money/incident, words: each, least: 0, point: 25000 }
  - { id: starts, label: New people, unit: start/yr, words: people, least: 0, point: 20 }
  - { id: weeks, label: Weeks saved at each start, unit: week/start, words: weeks, least: 0, point: 2 }
  - { id: week, label: Cost of a week, unit: money/week, words: a week, least: 0, point: 4000 }
  - { id: team, label: People who run it, unit: person, words: people, above: 0, point: 4 }
  - { id: salary, label: Cost of each, unit: money/person/yr, words: a year, above: 0, point: 200000 }
  - { id: tools, label: Licences, unit: money/yr, words: a year, least: 0, point: 100000 }
  - { id: cap, label: Most that is believed, unit: money/yr, words: a year, least: 0, point: 2000000 }
formula: (min(cap, developers * saved * days * hour * share) + incidents * loss + starts * weeks * week - (team * salary + tools)) / (team * salary + tools)
guard: ['Guard metric: the change fail rate must not rise.']
pitfalls: [Hours are capacity.]
examples:
  - name: Every number exact
    inputs: { developers: 100, saved: 1, days: 220, hour: 100, share: 50, incidents: 6, loss: 25000, starts: 20, weeks: 2, week: 4000, team: 4, salary: 200000, tools: 100000, cap: 2000000 }
    answer: 56.6666666667
`;

function metric(text = FILE) {
  const read = Metric.parse(parse(text));
  if (read.type !== 'estimate') throw new Error('Not an estimate');
  return read;
}

function answer(changes: Readonly<Record<string, Value>>) {
  const from = metric();
  const values = Object.fromEntries(from.inputs.map(({ id, point = NaN }) => [id, { point }]));
  const model = estimateModel(from);
  return answerOf(model, simulate(model, { ...values, ...changes }, 1));
}

/** The same model written down again: 1,410,000 of value for 900,000. */
function byHand(saved: number, hour: number, share: number, tools: number): number {
  const value = Math.min(2e6, 100 * saved * 220 * hour * share) + 6 * 25_000 + 20 * 2 * 4_000;
  const cost = 4 * 200_000 + tools;
  return (100 * (value - cost)) / cost;
}

/** A generator of its own, so that nothing of ours is asked (Park and Miller, 1988). */
function standardNormals() {
  let state = 20_261_122;
  const next = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  return () => Math.sqrt(-2 * Math.log(next())) * Math.cos(2 * Math.PI * next());
}

describe('the model of another house, written as a file', () => {
  it('gives the number worked by hand', () => {
    const exact = answer({});
    expect(exact.spread.p50).toBeCloseTo(byHand(1, 100, 0.5, 100_000), 9);
    expect(plainText(sentence(exact, metric().words))).toBe(
      'Exactly 56.667 % a year, if every number is exact.',
    );
  });

  it('gives the range that an independent simulation gives', () => {
    const found = answer({
      saved: { range90: [0.3, 1.5] },
      hour: { range90: [70, 120] },
      share: { range90: [30, 70] },
      tools: { range90: [60_000, 180_000] },
    });
    const normal = standardNormals();
    const z = 1.644_853_626_951_472_2;
    const between = (low: number, high: number) =>
      (low + high) / 2 + ((high - low) / (2 * z)) * normal();
    const lognormal = (low: number, high: number) =>
      Math.exp(between(Math.log(low), Math.log(high)));
    const logit = (share: number) => Math.log(share / (1 - share));
    const all = Array.from({ length: 100_000 }, () =>
      byHand(
        lognormal(0.3, 1.5),
        lognormal(70, 120),
        1 / (1 + Math.exp(-between(logit(0.3), logit(0.7)))),
        lognormal(60_000, 180_000),
      ),
    ).sort((a, b) => a - b);
    const at = (share: number) => all[Math.round(share * (all.length - 1))] ?? NaN;
    const width = at(0.9) - at(0.1);
    const { p10, p50, p90 } = found.spread;
    for (const [ours, theirs] of [
      [p10, at(0.1)],
      [p50, at(0.5)],
      [p90, at(0.9)],
    ] as const) {
      expect(Math.abs(ours - theirs) / width).toBeLessThan(0.01);
    }
    expect(found.loss).toBeCloseTo(all.filter((one) => one < 0).length / all.length, 2);
  });

  it('is refused where its cost could be nothing, with the place', () => {
    const free = FILE.replace('above: 0, point: 4 }', 'least: 0, point: 4 }');
    expect(() => metric(free)).toThrow('This could divide by 0');
  });
});
