import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from './csv';
import { COLUMNS, LAYOUTS } from './record';
import { openedOf } from './opened';
import { recognise, signatureOf } from './recognise';
import { templateCsv } from './template';

function known(text: string) {
  const opened = openedOf(text);
  if (typeof opened === 'string') throw new Error(opened);
  return recognise(opened);
}

describe('recognise', () => {
  it.each(LAYOUTS)('tells our own %s by their columns, in whatever form', (layout) => {
    const text = templateCsv(layout);
    expect(known(text).layouts).toEqual([layout]);
    expect(known(`\uFEFF${text.replaceAll(',', ';')}`).layouts).toEqual([layout]);
    const upper = text.replace(COLUMNS[layout][0]?.name ?? '', (id) => id.toUpperCase());
    expect(known(upper).layouts).toEqual([layout]);
  });

  it('finds the header below the titles of an export', () => {
    const { columns, preview } = known('Our report\n\ndeployment_id,status\na,ok\n');
    expect([columns, preview]).toEqual([['deployment_id', 'status'], [['a', 'ok']]]);
  });

  it('proposes the mapping of an export it knows, and applies none', () => {
    const { layouts, proposed } = known('Issue key,Project name,Created,Resolved\nA-1,P,x,y\n');
    expect(layouts).toEqual([]);
    expect(proposed).toMatchObject({
      layout: 'incidents',
      mapping: { incident_id: 'Issue key', resolved_at: 'Resolved' },
    });
  });

  it('tells every table that one file of events has something for', () => {
    const event = (type: string) => JSON.stringify({ context: { type }, subject: { id: 'a' } });
    const text = [
      event('dev.cdevents.service.deployed.0.1.1'),
      event('dev.cdevents.incident.resolved.0.1.0'),
    ].join('\n');
    expect(known(text).layouts).toEqual(['deployments', 'incidents']);
  });

  it('leaves to a person what nobody can tell', () => {
    expect(known('a,b\n1,2\n')).toMatchObject({ layouts: [], columns: ['a', 'b'] });
    expect(known('[{"a": 1}]')).toMatchObject({ layouts: [] });
    expect(openedOf('[{"a": ')).toContain('cut off');
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const opened = openedOf(text);
        return typeof opened === 'string' || recognise(opened).layouts.length <= 3;
      }),
    );
  });
});

it('a signature does not depend on the order of columns, their case or spaces', () => {
  expect(signatureOf(['When ', 'build'])).toBe(signatureOf(['Build', 'when']));
  expect(signatureOf(['a', 'b'])).not.toBe(signatureOf(['a', 'b', 'c']));
});

it.each([
  [';', 'id;when\n1;2026-03-01\n'],
  ['\t', 'id\twhen\r\n1\t2026-03-01\r\n'],
  ['|', 'id|when\n1|2026-03-01\n\n'],
])(
  'a small table of two columns with %j is read although it ends in a line break',
  (mark, text) => {
    const { delimiter, lines } = readCsv(text);
    expect(delimiter).toBe(mark);
    expect(lines.map(({ cells }) => cells)).toEqual([
      ['id', 'when'],
      ['1', '2026-03-01'],
    ]);
  },
);
