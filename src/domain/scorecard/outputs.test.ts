import { describe, expect, it } from 'vitest';
import { scorecardCsv } from './csv';
import { scorecardMarkdown } from './markdown';
import { scorecardReport } from './report';
import { ScorecardReport } from './reportSchema';
import { scorecardSvg } from './svg';
import { stripOf } from './strip';
import { EARLIER, measured, rowOf } from './trial';
import { readFields, readTargetValue } from './typed';

const TODAY = '2026-11-22';
const share = (passed: number, total: number) => ({ is: 'share', passed, total }) as const;
const row = rowOf({
  before: measured(share(18, 214), EARLIER),
  after: measured(share(52, 371)),
  target: { is: 'at most', value: 0.1, by: '2026-12-31' },
  guard: [{ metric: 'deployment-frequency', says: 'It must not fall.' }],
});
const HOSTILE = '=cmd()|<img src=x onerror=alert(1)>\u0000]]>';
const hostile = { name: HOSTILE, rows: [{ ...row, title: HOSTILE, about: HOSTILE }] };

describe('what a scorecard becomes', () => {
  it('is a report that fits its published form and says the same as the page', () => {
    const report = scorecardReport({ name: 'A', rows: [row] }, TODAY);
    expect(ScorecardReport.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
    expect(report.rows[0]).toMatchObject({
      change: {
        state: 'known',
        verdict: 'worse',
        says: 'Higher by 5.6 percentage points; 90 % sure between 1.05 and 9.76 percentage points higher.',
      },
      target: { state: 'missed', daysLeft: 39 },
      guards: [{ metric: 'deployment-frequency', state: 'missing' }],
      warnings: [],
    });
  });

  it('is CSV with a row a metric, and no cell that a spreadsheet would run', () => {
    const [head = '', line = '', ...rest] = scorecardCsv({ name: 'A', rows: [row] }, TODAY).split(
      '\r\n',
    );
    expect(rest).toEqual(['']);
    const cells = line.match(/("([^"]|"")*"|[^,]*)(,|$)/g) ?? [];
    expect(head.split(',').length).toBe(cells.filter((cell) => cell !== '').length);
    expect(line).toContain(`${18 / 214}`);
    expect(scorecardCsv(hostile, TODAY)).toContain("'=cmd()");
  });

  it('is Markdown in which a reader’s own text stays text', () => {
    const text = scorecardMarkdown({ name: 'A', rows: [row] }, TODAY);
    expect(text).toContain('| Change fail rate | 8.41 % (18 of 214; 1 Jul to 30 Sep 2025) |');
    expect(text).toContain('Got worse. Higher by 5.6 percentage points');
    expect(scorecardMarkdown(hostile, TODAY)).not.toMatch(/(?<!\\)<img/);
  });

  it('is a picture in which a reader’s own text stays text', () => {
    const svg = scorecardSvg(hostile);
    expect(svg).not.toContain('<img');
    expect(svg).toContain('&lt;img');
    expect(svg).not.toContain('\u0000');
    expect(scorecardSvg({ name: 'Empty', rows: [rowOf()] })).toContain('No data');
  });

  it('has an axis from 0 on which every number and interval lies', () => {
    const places = stripOf(row);
    const ends = [places?.before, places?.after].flatMap((bar) => [
      bar?.low,
      bar?.value,
      bar?.high,
    ]);
    for (const end of ends) {
      expect(end).toBeGreaterThanOrEqual(0);
      expect(end).toBeLessThanOrEqual(1);
    }
    expect(places?.from).toBe(0);
    expect(stripOf(rowOf())).toBeUndefined();
  });
});

describe('a number typed by hand', () => {
  const time = { quantity: 'time' } as const;
  const amount = { quantity: 'amount' } as const;

  it.each([
    [
      { quantity: 'share' } as const,
      'share' as const,
      { passed: '41', total: '44' },
      share(41, 44),
    ],
    [
      { quantity: 'rate' } as const,
      'rate' as const,
      { count: '214', days: '92' },
      { is: 'rate', count: 214, days: 92 },
    ],
    [
      time,
      'middle' as const,
      { p50: '2.1', low: '1.5', high: '3', n: '40', unit: 'days' },
      { is: 'middle', p50: 181_440, interval: { low: 129_600, high: 259_200 }, n: 40 },
    ],
    [
      { quantity: 'share' } as const,
      'figure' as const,
      { value: '8.4 %', n: '' },
      { is: 'figure', value: 0.084, n: null },
    ],
    [amount, 'figure' as const, { value: '1,200', n: '38' }, { is: 'figure', value: 1200, n: 38 }],
  ])('is read as %o', (row, form, fields, reading) => {
    expect(readFields(row, form, fields)).toEqual({ ok: true, reading });
  });

  it('as the range 4 to 40 has its middle where a lognormal has it', () => {
    const typed = readFields(amount, 'range', { range: '4 to 40' });
    if (!typed.ok || typed.reading.is !== 'estimate') throw new Error('not a range');
    expect(typed.reading.p50).toBeCloseTo(Math.sqrt(160), 10);
    const half = 1.2815515655446004 / 1.6448536269514722;
    expect(Math.log(typed.reading.p90 / typed.reading.p50)).toBeCloseTo(
      (Math.log(10) / 2) * half,
      10,
    );
  });

  it.each([
    ['share' as const, { passed: '45', total: '44' }, 'passed', /more passed/],
    ['share' as const, { passed: '4.5', total: '44' }, 'passed', /whole number/],
    ['share' as const, { passed: '0', total: '0' }, 'passed', /of nothing/],
    ['figure' as const, { value: '1.234,5' }, 'value', /two ways/],
    ['figure' as const, { value: '' }, 'value', /Write a number/],
  ])('%s %o is refused at its field', (form, fields, field, reason) => {
    const typed = readFields({ quantity: 'share' }, form, fields);
    expect(typed).toMatchObject({ ok: false, field });
    expect(typed.ok ? '' : typed.reason).toMatch(reason);
  });

  it('outside its own interval is refused, and a target is read in its unit', () => {
    const outside = { p50: '9', low: '1', high: '3', n: '40', unit: 'hours' };
    expect(readFields(time, 'middle', outside)).toMatchObject({ ok: false, field: 'p50' });
    expect(readTargetValue(time, { value: '2', unit: 'days' })).toBe(172_800);
    expect(readTargetValue({ quantity: 'share' }, { value: '90' })).toBe(0.9);
    expect(readTargetValue({ quantity: 'share' }, { value: '190' })).toMatch(/not a share/);
  });
});
