import { describe, expect, it } from 'vitest';
import changes from '../../../static/records/harbourline/changes.csv?raw';
import deployments from '../../../static/records/harbourline/deployments.csv?raw';
import incidents from '../../../static/records/harbourline/incidents.csv?raw';
import changesTemplate from '../../../static/records/changes.csv?raw';
import deploymentsTemplate from '../../../static/records/deployments.csv?raw';
import incidentsTemplate from '../../../static/records/incidents.csv?raw';
import { templateCsv } from '../records/template';
import { excludedCsv, numbersCsv } from './csv';
import { figuresOf, storyWords } from './figures';
import { deliveryMarkdown } from './markdown';
import { DeliveryReport } from './reportSchema';
import { sampleReport } from './sample';
import { fleetSvg } from './svg';

const FILES: Readonly<Record<string, string>> = { deployments, changes, incidents };
const report = sampleReport((table) => FILES[table] ?? '');

describe('Harbourline’s sample', () => {
  it('fits the published schema', () => {
    expect(DeliveryReport.parse(report)).toEqual(report);
  });

  it('has the numbers that its page shows', () => {
    const rows = report.services.map(({ service, numbers }) => [
      service,
      ...figuresOf(numbers, 'one service').map(({ said }) => said),
    ]);
    expect(rows).toEqual([
      ['catalogue', '2.77 a week', '44 hours', '19.4 %', '2.6 hours', '0.0 %'],
      ['checkout', '6.08 a week', '18 hours', '5.1 %', '1.6 hours', '5.1 %'],
      ['ledger', '2 a week', '2.7 days', '0.0 %', 'no data', '7.7 %'],
    ]);
    const [catalogue] = report.services;
    expect(catalogue && storyWords(catalogue.numbers)).toBe(
      'Half of the changes reach production within 44 hours; 7 of 36 deployments failed; half of the failures are repaired within 2.6 hours.',
    );
  });

  it('tells a story of two windows in which not everything got better', () => {
    const catalogue = report.change?.services.find(({ service }) => service === 'catalogue');
    const { leadTimeP50, changeFailShare } = catalogue?.moved.differences ?? {};
    expect(leadTimeP50?.high).toBeLessThan(0);
    expect(changeFailShare?.difference).toBeGreaterThan(0);
    expect(report.change?.warnings).toEqual([expect.stringContaining('season')]);
  });
});

describe('what is taken along', () => {
  it('is a CSV with a row a number, no data empty, and the rule beside it', () => {
    const lines = numbersCsv(report).trimEnd().split('\r\n');
    // Six numbers of three services and all together, in two windows, under one header.
    expect(lines).toHaveLength(1 + 6 * 4 * 2);
    expect(lines.find((line) => /^ledger,.*recoveryMedian/.test(line))).toContain(
      'recoveryMedian,seconds,,,,0,',
    );
  });

  it('is every row that is left out, harmless to a spreadsheet', () => {
    const [row] = report.excluded;
    const text = excludedCsv(row === undefined ? [] : [{ ...row, service: '=cmd()' }]);
    expect(text).toContain('"\'=cmd()"');
  });

  it('is Markdown in which a name cannot become markup', () => {
    const services = report.services.map((one) => ({ ...one, service: '<b>|x' }));
    const text = deliveryMarkdown({ ...report, services });
    expect(text).toContain('| \\<b\\>\\|x |');
    expect(text).toContain('3 Aug 2026 to 1 Nov 2026, 91 days, Europe/Berlin');
  });

  it('is a picture of its own with a dot for each number that there is', () => {
    const svg = fleetSvg(report);
    expect(svg.match(/<circle /g)).toHaveLength(6 * 3 - 1);
    expect(svg).not.toContain('NaN');
  });
});

it.each([
  ['deployments', deploymentsTemplate],
  ['changes', changesTemplate],
  ['incidents', incidentsTemplate],
] as const)('the template of %s is the one the command prints', (layout, text) => {
  expect(text).toBe(templateCsv(layout));
});
