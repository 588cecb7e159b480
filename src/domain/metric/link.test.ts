import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import hoursSaved from '../../../docs/metrics/hours-saved.yaml?raw';
import { packJson } from '../share';
import { answerOf } from './answer';
import { extraOf } from './extra';
import { estimateFile, readEstimateFile } from './file';
import { estimateLink, LONGEST_LINK, readLink } from './link';
import { estimateMarkdown } from './markdown';
import { estimateModel } from './model';
import { EstimateMetric } from './schema';
import { simulate } from './simulate';
import {
  type Estimate,
  estimateFrom,
  readSaved,
  sampleEstimate,
  savedFrom,
  sourceOf,
} from './state';
import { type Value, writtenValue } from './value';

const METRIC = EstimateMetric.parse(parse(hoursSaved));
const SAMPLE = sampleEstimate(METRIC);

const range = fc
  .tuple(
    fc.double({ min: 0.1, max: 1e6, noNaN: true }),
    fc.double({ min: 1.1, max: 9, noNaN: true }),
  )
  .map(([low, factor]) => ({ range90: [low, low * factor] as const }));
const measured = fc
  .array(fc.double({ min: 0, max: 1e6, noNaN: true, noDefaultInfinity: true }), {
    minLength: 2,
    maxLength: 12,
  })
  .map((data) => ({ data: data.map((number) => number + 0) }));
const counted = fc
  .tuple(fc.nat({ max: 50 }), fc.integer({ min: 50, max: 90 }))
  .map(([found, total]) => ({ counted: [found, total] as const }));
const source = fc.record({
  text: fc.string({ maxLength: 160 }),
  owner: fc.string({ maxLength: 20 }),
  date: fc.string({ maxLength: 10 }),
});
const clean = (text: string) => text.replace(/\p{Cc}+/gu, ' ');
const name = fc
  .string({ minLength: 1, maxLength: 40 })
  .filter((text) => clean(text) === text && text.trim() !== '');
const extras = fc.record({
  target: fc.option(fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((number) => number + 0)),
  scenarios: fc.uniqueArray(
    fc.record({
      name,
      values: fc.record(
        { manual: range, teams: fc.nat().map((point) => ({ point })) },
        { requiredKeys: [] },
      ),
    }),
    { maxLength: 3, selector: (scenario) => scenario.name },
  ),
  lines: fc.constant({}),
  together: fc.constant([]),
  currency: fc.constantFrom(null, 'EUR', 'JPY', 'CHF'),
});
const estimates: fc.Arbitrary<Estimate> = fc
  .record({
    subject: fc.string({ maxLength: 80 }).map(clean),
    seed: fc.nat({ max: 4_294_967_295 }),
    values: fc
      .record(
        {
          manual: range,
          run: measured,
          share: counted,
          teams: fc.nat().map((point) => ({ point })),
          platform: fc.constant<Value>({ triangular: [1, 2, 6] }),
          rate: range,
        },
        { requiredKeys: [] },
      )
      .map((changes) => ({ ...SAMPLE.values, ...changes })),
    sources: fc.record(
      {
        teams: source.map(({ text, owner, date }) => ({
          text: clean(text),
          owner: clean(owner),
          date: clean(date),
        })),
      },
      { requiredKeys: [] },
    ),
    extra: extras,
  })
  .map((estimate) => ({ ...estimate, extra: extraOf(METRIC, estimate.values, estimate.extra) }));

function written({ values }: Estimate) {
  return Object.fromEntries(Object.entries(values).map(([id, value]) => [id, writtenValue(value)]));
}

function answerTo(estimate: Estimate) {
  const model = estimateModel(METRIC);
  return answerOf(model, simulate(model, estimate.values, estimate.seed));
}

describe('a share link', () => {
  it('gives back what was shared', () => {
    fc.assert(
      fc.property(estimates, (estimate) => {
        const { fragment = '', leftOut } = estimateLink(METRIC, estimate);
        expect(fragment.length).toBeLessThanOrEqual(LONGEST_LINK);
        const expected = {
          ...estimate,
          sources: leftOut.includes('sources') ? {} : estimate.sources,
          extra: leftOut.includes('scenarios')
            ? { ...estimate.extra, scenarios: [] }
            : estimate.extra,
        };
        expect(readLink(METRIC, fragment)).toEqual({ state: 'ok', estimate: expected, version: 1 });
      }),
    );
  });

  it('gives the same numbers, whatever the sample says by then', () => {
    const estimate = { ...SAMPLE, seed: 7 };
    const link = readLink(METRIC, estimateLink(METRIC, estimate).fragment ?? '');
    if (link.state !== 'ok') throw new Error('Expected an estimate');
    expect(JSON.stringify(answerTo(link.estimate))).toBe(JSON.stringify(answerTo(estimate)));
  });

  it('made before anything could be chosen beside the inputs still opens', () => {
    const old = { metric: 'hours-saved', version: 1, seed: 7, subject: 'Old', sources: {} };
    const inputs = { ...written(SAMPLE), teams: [30, 60] };
    expect(readLink(METRIC, `#estimate=1.${packJson({ ...old, inputs })}`)).toEqual({
      state: 'ok',
      version: 1,
      estimate: {
        ...SAMPLE,
        subject: 'Old',
        seed: 7,
        values: { ...SAMPLE.values, teams: { range90: [30, 60] } },
      },
    });
  });

  it('that would be too long for chats says so instead of being cut', () => {
    const data = Array.from({ length: 600 }, (_, index) => index + 0.25);
    const estimate = { ...SAMPLE, values: { ...SAMPLE.values, manual: { data } } };
    expect(estimateLink(METRIC, estimate).fragment).toBeUndefined();
  });

  it.each([
    ['', 'none'],
    ['#assumptions', 'none'],
    ['#maturity=1.abc', 'foreign'],
    ['#estimate=1.abc', 'damaged'],
    ['#estimate=9.abc', 'damaged'],
    [`#estimate=1.${packJson({ metric: 'other', version: 1 })}`, 'foreign'],
    [
      `#estimate=1.${packJson({ metric: 'hours-saved', version: 1, seed: -1, subject: '' })}`,
      'damaged',
    ],
    [
      `#estimate=1.${packJson({ metric: 'hours-saved', version: 1, seed: 1, subject: '', inputs: { teams: [9, 1] } })}`,
      'damaged',
    ],
  ])('%s is %s', (hash, state) => {
    expect(readLink(METRIC, hash).state).toBe(state);
  });

  it('never throws, whatever the address holds', () => {
    const written = fc.record({
      metric: fc.constant('hours-saved'),
      version: fc.integer(),
      seed: fc.anything(),
      subject: fc.anything(),
      inputs: fc.anything(),
      sources: fc.anything(),
      extra: fc.anything(),
    });
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          written.map(
            (json) =>
              `#estimate=1.${packJson(JSON.parse(JSON.stringify(json, (_, value: unknown) => (typeof value === 'bigint' ? 1 : value)) ?? 'null'))}`,
          ),
        ),
        (hash) => {
          expect(['none', 'foreign', 'damaged', 'ok']).toContain(readLink(METRIC, hash).state);
        },
      ),
    );
  });
});

describe('a file', () => {
  it('gives back what was saved', () => {
    fc.assert(
      fc.property(estimates, (estimate) => {
        const text = estimateFile(METRIC, estimate, answerTo(SAMPLE));
        expect(readEstimateFile(METRIC, JSON.parse(text))).toEqual({
          state: 'ok',
          estimate,
          version: 1,
        });
      }),
      { numRuns: 20 },
    );
  });

  it('of an older form still opens, of a newer one it says so', () => {
    const json: unknown = JSON.parse(estimateFile(METRIC, SAMPLE, answerTo(SAMPLE)));
    const of = (form: unknown) => readEstimateFile(METRIC, { ...Object(json), form });
    expect(of(undefined)).toMatchObject({ state: 'ok', estimate: SAMPLE });
    expect(of(3)).toMatchObject({ state: 'damaged', reason: 'its form is newer than this page' });
  });

  it('refuses anything else', () => {
    fc.assert(
      fc.property(fc.anything(), (json) => {
        expect(readEstimateFile(METRIC, json).state).toBe('damaged');
      }),
    );
  });
});

describe('saved entries', () => {
  it('give back the estimate they were made from', () => {
    fc.assert(
      fc.property(estimates, (estimate) => {
        const stored: unknown = JSON.parse(JSON.stringify(savedFrom(METRIC, estimate)));
        const read = Object.entries(Object(stored)).flatMap(([key, value]) => {
          const entry = readSaved(value);
          return entry === undefined ? [] : [[key, entry] as const];
        });
        expect(estimateFrom(METRIC, Object.fromEntries(read))).toEqual(estimate);
      }),
    );
  });

  it('that no longer fit leave the sample standing', () => {
    expect(
      estimateFrom(METRIC, { 'input.years': 0, 'input.teams': 'many', seed: 0.5, 'input.gone': 3 }),
    ).toEqual(SAMPLE);
  });
});

describe('sources', () => {
  it('of the sample end when its number is changed', () => {
    const [teams] = METRIC.inputs;
    if (teams === undefined) throw new Error('Expected an input');
    expect(sourceOf(teams, SAMPLE)?.text).toContain('38 product teams');
    const changed = { ...SAMPLE, values: { ...SAMPLE.values, teams: { point: 12 } } };
    expect(sourceOf(teams, changed)).toBeUndefined();
    expect(estimateMarkdown(METRIC, changed, answerTo(changed), 'EUR', '2026-11-22')).toContain(
      '| Teams that have to do it | 12 teams | No source yet |  |  |',
    );
  });
});
