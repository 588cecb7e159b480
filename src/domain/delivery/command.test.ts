import { describe, expect, it } from 'vitest';
import { commandOf, type Told } from './command';

const told = (file: string, more: Partial<Told> = {}): Told => ({
  ...{ file, layout: 'deployments', mapping: {}, zone: null, order: null, workflow: null },
  ...more,
});

describe('commandOf', () => {
  it('writes every file, what was chosen and what was said', () => {
    const files = [
      told('july.csv', { zone: 'Europe/Berlin', order: 'day first' }),
      told('august.csv'),
      told('pager.json', { layout: 'incidents' }),
    ];
    const { line, mapping, notes } = commandOf(files, { from: '2026-07-01', rework: 'hotfix/*' });
    expect(line).toBe(
      "npm run -s handbook -- metrics delivery --deployments july.csv --deployments august.csv --incidents pager.json --from 2026-07-01 --rework 'hotfix/*' --records-timezone Europe/Berlin --date-order day-first",
    );
    expect([mapping, notes]).toEqual([null, []]);
  });

  it('quotes names so that a shell runs nothing of them', () => {
    const { line } = commandOf([told("it's $(rm -rf x).csv"), told('-v.csv')], {});
    expect(line).toContain(`--deployments 'it'\\''s $(rm -rf x).csv' --deployments ./-v.csv`);
  });

  it('hands the mapping over as the file that the command reads', () => {
    const { line, mapping } = commandOf(
      [told('a.csv', { mapping: { deployment_id: 'Build', service: { constant: 'shop' } } })],
      {},
    );
    expect(line).toContain('--mapping records-mapping.json');
    expect(JSON.parse(mapping ?? '')).toEqual({
      kind: 'records-mapping',
      deployments: { deployment_id: 'Build', service: { constant: 'shop' } },
    });
  });

  it('says what one command cannot say', () => {
    const { notes } = commandOf(
      [
        told('a.csv', { zone: 'UTC', mapping: { status: 'A' } }),
        told('b.csv', { zone: 'Europe/Berlin', mapping: { status: 'B' } }),
      ],
      {},
    );
    expect(notes).toEqual([
      'The files have different time zones; the command takes one for all.',
      'Files of deployments have different mappings; the command takes one for all.',
    ]);
  });
});
