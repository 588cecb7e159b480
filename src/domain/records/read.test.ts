import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { How } from './how';
import { type FileRead, readRecords, type ReadResult } from './read';

const NOW = Date.parse('2026-11-22T00:00:00Z');
const HEAD = 'deployment_id,service,environment,finished_at,status';
const ROW = 'd1,shop,production,2026-03-01T10:00:00Z,success';

function read(text: string, how: Partial<How> = {}): ReadResult {
  const none = { mapping: {}, zone: null, order: null, workflow: null, now: NOW } as const;
  return readRecords({ name: 'x.csv', text }, { layout: 'deployments', ...none, ...how });
}

function done(text: string, how: Partial<How> = {}): FileRead {
  const result = read(text, how);
  if (result.state !== 'read') throw new Error(JSON.stringify(result));
  return result;
}

const ids = (text: string, how: Partial<How> = {}) =>
  done(text, how).deployments.map(({ id }) => id);
const reasons = (text: string, how: Partial<How> = {}) =>
  done(text, how).excluded.map(({ row, kind }) => [row, kind]);
const asked = (text: string, how: Partial<How> = {}) => {
  const result = read(text, how);
  return result.state === 'asks' ? result.asks.map(({ about }) => about) : result.state;
};

describe('any table', () => {
  it.each([
    ['commas', [HEAD, ROW].join('\n')],
    ['a byte order mark', `\uFEFF${[HEAD, ROW].join('\n')}`],
    ['CRLF', [HEAD, ROW, ''].join('\r\n')],
    ['old Mac line ends', [HEAD, ROW].join('\r')],
    ['semicolons', [HEAD, ROW].join('\n').replaceAll(',', ';')],
    ['tabs', [HEAD, ROW].join('\n').replaceAll(',', '\t')],
    ['a told delimiter', ['sep=|', HEAD.replaceAll(',', '|'), ROW.replaceAll(',', '|')].join('\n')],
    ['titles above the header', ['Export of 1 March', '', HEAD, ROW].join('\n')],
    ['names in other clothes', [HEAD.replace('deployment_id', ' Deployment ID '), ROW].join('\n')],
    ['empty lines and empty columns', [`${HEAD},,`, '', `${ROW},,`, ',,,,,,'].join('\n')],
    ['the header once more', [HEAD, ROW, HEAD].join('\n')],
  ])('with %s', (_, text) => {
    expect(ids(text)).toEqual(['d1']);
  });

  it('counts lines, also past quoted line breaks', () => {
    const text = `note,${HEAD}\n"two\nlines, one cell",${ROW}\nx,${ROW.replace('success', 'odd')}\n`;
    const { deployments, excluded } = done(text);
    expect(deployments[0]?.row).toBe(2);
    expect(excluded).toMatchObject([{ row: 4, kind: 'unknown status', file: 'x.csv', at: 'line' }]);
  });

  it('loses one line to a quotation mark that is never closed, and no other', () => {
    const rows = ['d1', '"d2', 'd3', 'd4'].map((id) => ROW.replace('d1', id));
    const text = [HEAD, ...rows].join('\n');
    expect(ids(text)).toEqual(['d1', 'd3', 'd4']);
    expect(reasons(text)).toEqual([[3, 'malformed row']]);
  });

  it('loses no line to a quotation mark that another one, far below, seems to close', () => {
    const rows = ['d1', '"d2', 'd3', 'd4', 'd5', 'd6'].map((id) => ROW.replace('d1', id));
    const text = [HEAD, ...rows].join('\n').replace('d5,', 'd5",');
    expect(ids(text)).toEqual(['d1', 'd3', 'd4', 'd5"', 'd6']);
    expect(reasons(text)).toEqual([[3, 'malformed row']]);
  });

  it('tells each bad row why and counts the rest', () => {
    const rows = [
      ROW,
      ',shop,production,2026-03-01T10:00:00Z,success',
      'd3,shop,production,2026-02-30T10:00:00Z,success',
      'd4,shop,production,2099-01-01T00:00:00Z,success',
      'd5,shop,production,2026-03-01T10:00:00Z,perhaps',
      'd6,shop,prod',
      'd7,shop,production,2026-03-01T10:00:00Z,success,too,many',
      '=cmd(),<b>shop</b>,production,2026-03-01T10:00:00Z,success',
    ];
    const text = [HEAD, ...rows].join('\n');
    expect(reasons(text)).toEqual([
      [7, 'malformed row'],
      [8, 'malformed row'],
      [3, 'no id'],
      [4, 'not a date'],
      [5, 'future date'],
      [6, 'unknown status'],
    ]);
    expect(done(text).deployments[1]).toMatchObject({ id: '=cmd()', service: '<b>shop</b>' });
  });

  it('says which columns it does not read', () => {
    expect(done(`${HEAD},mood\n${ROW},good`).notices.join()).toContain('mood');
  });

  it.each([
    ['nothing', ''],
    ['white space', ' \n\n'],
    ['no text', 'PK\u0003\u0004\0\0\0'],
    ['JSON cut off', '{"workflow_runs": [{"id": 1, "na'],
    ['JSON of nobody', '[{"a": 1}]'],
    ['quotation marks all over', [HEAD, ...Array.from({ length: 30 }, () => `"${ROW}`)].join('\n')],
    ['too much', 'x'.repeat(20 * 1024 * 1024 + 1)],
    ['too many rows', [HEAD, ...Array.from({ length: 100_001 }, () => ROW)].join('\n')],
  ])('refuses %s, with a reason', (_, text) => {
    const result = read(text);
    expect(result.state).toBe('refused');
  });

  it('reads a header without rows, and says so', () => {
    expect(done(HEAD)).toMatchObject({ rows: 0, notices: ['The file has no rows.'] });
  });

  it('tells of progress in rows', () => {
    const text = [HEAD, ...Array.from({ length: 12_000 }, () => ROW)].join('\n');
    const heard: number[] = [];
    const how = { layout: 'deployments', mapping: {}, zone: null, order: null } as const;
    readRecords({ name: 'x', text }, { ...how, workflow: null, now: NOW }, (rows) =>
      heard.push(rows),
    );
    expect(heard).toEqual([5000, 10_000, 12_000]);
  });
});

describe('what only a person knows is asked', () => {
  const local = [HEAD, ROW.replace('T10:00:00Z', ' 10:00')].join('\n');

  it('asks for the zone of dates without one, and then minds the clock change', () => {
    expect(read(local)).toMatchObject({
      asks: [{ about: 'zone', row: 2, sample: '2026-03-01 10:00', count: 1 }],
    });
    const twice = done(local.replace('2026-03-01 10:00', '2026-10-25 02:30'), {
      zone: 'Europe/Berlin',
    });
    expect(twice.deployments[0]?.finishedAt).toBe(Date.parse('2026-10-25T00:30:00Z'));
    expect(twice.notices.join()).toContain('(line 2) falls into an hour');
    expect(read(local, { zone: 'Berlin' }).state).toBe('refused');
  });

  it('uses the zone for those rows alone that need it', () => {
    const mixed = `${local}\n${ROW.replace('d1', 'd2')}`;
    const finished = done(mixed, { zone: 'Europe/Berlin' }).deployments.map(
      (one) => one.finishedAt,
    );
    expect(finished).toEqual(['2026-03-01T09:00:00Z', '2026-03-01T10:00:00Z'].map(Date.parse));
  });

  it('asks which number is the day, unless another date of the file tells', () => {
    const text = local.replace('2026-03-01', '03/04/2026');
    expect(asked(text)).toEqual(['order', 'zone']);
    const zone = 'UTC';
    const first = (how: Partial<How>, more = '') =>
      done(text + more, how).deployments[0]?.finishedAt;
    expect(first({ zone, order: 'day first' })).toBe(Date.parse('2026-04-03T10:00Z'));
    expect(first({ zone, order: 'month first' })).toBe(Date.parse('2026-03-04T10:00Z'));
    const told = `\n${ROW.replace('2026-03-01T10:00:00Z', '25/04/2026 10:00')}`;
    expect(first({ zone }, told)).toBe(Date.parse('2026-04-03T10:00Z'));
  });

  it('asks for columns, and takes theirs or a constant', () => {
    const text = 'Build,When,Result\n7,2026-03-01T10:00:00Z,SUCCESS';
    expect(read(text)).toMatchObject({
      asks: [
        {
          about: 'columns',
          missing: ['deployment_id', 'service', 'environment', 'finished_at', 'status'],
          columns: ['Build', 'When', 'Result'],
          preview: [['7', '2026-03-01T10:00:00Z', 'SUCCESS']],
        },
      ],
    });
    const mapping = {
      ...{ deployment_id: 'Build', finished_at: 'When', status: 'Result' },
      ...{ service: { constant: 'shop' }, environment: { constant: 'production' } },
    };
    expect(done(text, { mapping }).deployments).toMatchObject([
      { id: '7', service: 'shop', environment: 'production', status: 'success' },
    ]);
  });

  it('notices a table of the other kind', () => {
    const text = 'incident_id,service,started_at,resolved_at\n1,shop,2026-03-01T10:00:00Z,';
    expect(read(text)).toMatchObject({ asks: [{ looksLike: 'incidents' }] });
  });
});

describe('whatever stands in a file', () => {
  it('nothing throws', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(',', ';', '"', '\n', '\r', '\t', HEAD, ROW, '{', '[', ']'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => void read(pieces.join(''))),
    );
  });

  it('every row is either a record or left out with a reason', () => {
    const cell = fc.oneof(
      fc.constantFrom('d1', 'shop', 'production', '2026-03-01T10:00:00Z', 'success', ''),
      fc.stringMatching(/^[a-z0-9=:-]{1,9}$/),
    );
    const row = fc
      .array(cell, { minLength: 2, maxLength: 7 })
      .filter((cells) => cells.some(Boolean));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), (rows) => {
        const text = [HEAD, ...rows.map((cells) => cells.join(','))].join('\n');
        const result = read(text, { zone: 'UTC', order: 'day first' });
        if (result.state !== 'read') throw new Error(JSON.stringify(result));
        expect(result.deployments.length + result.excluded.length).toBe(rows.length);
        expect(result.excluded.every(({ reason, row }) => reason !== '' && row > 1)).toBe(true);
      }),
    );
  });
});
