import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressFault, readAddresses } from './addresses';
import { halves } from './halves';
import { type JournalEntry, readJournal } from './journal';
import { verdictOf } from './smtpFault';

describe('a list of addresses', () => {
  it('takes one a line, a name before it, a team behind it, and each only once', () => {
    const list = readAddresses(
      '\uFEFFaddress,team\r\nA@x.example, checkout\n# gone\n\nBo <b@x.example>\na@X.example\n',
    );
    expect(list.recipients).toEqual([
      { address: 'A@x.example', team: 'checkout' },
      { address: 'b@x.example', team: 'b@x.example' },
    ]);
    expect(list.repeated).toEqual(['a@X.example']);
    expect(list.junk).toEqual([]);
  });

  it('never lets a text through that could end a line of the protocol', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const { address } of readAddresses(text).recipients) {
          expect(address).toMatch(/^[\x21-\x7e]+$/);
          expect(address).not.toMatch(/[<>\s,;]/);
          expect(addressFault(address)).toBeNull();
        }
      }),
    );
  });
});

it('halves are drawn by team, differ by one at most, and do not depend on the order of the list', () => {
  const teams = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(teams, fc.nat(), (names, seed) => {
      const people = names.flatMap((team) => [
        { address: `1@${team}`, team },
        { address: `2@${team}`, team },
      ]);
      const drawn = halves(people, seed);
      const first = [...drawn.values()].filter((half) => half === 'first').length;
      expect(first).toBe(Math.ceil(names.length / 2));
      expect(halves(people.toReversed(), seed)).toEqual(drawn);
    }),
  );
});

describe('the record of a send', () => {
  const entries: readonly JournalEntry[] = [
    { is: 'begin', slug: 'x', digest: 'd' },
    { is: 'start', to: 'a@x' },
    { is: 'data', to: 'a@x' },
    { is: 'sent', to: 'a@x', answer: '250 ok' },
    { is: 'start', to: 'b@x' },
    { is: 'data', to: 'b@x' },
    { is: 'refused', to: 'b@x', answer: '550 no' },
    { is: 'start', to: 'c@x' },
  ];
  const text = entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');

  it('torn anywhere, never says that somebody is open to whom a mail may have gone', () => {
    fc.assert(
      fc.property(fc.nat({ max: text.length }), (length) => {
        const read = readJournal(text.slice(0, length));
        expect(typeof read).not.toBe('string');
        if (read === null || typeof read === 'string') return;
        const whole = text.slice(0, length).split('\n').slice(0, -1).join('\n');
        if (whole.includes('"data","to":"a@x"'))
          expect(['unknown', 'sent']).toContain(read.stands.get('a@x')?.stand);
      }),
    );
  });

  it('a start without more is open: the mail was never ended', () => {
    const read = readJournal(text);
    if (read === null || typeof read === 'string') throw new Error('not read');
    expect(read.stands.get('c@x')?.stand).toBe('open');
    expect(read.stands.get('b@x')).toEqual({ stand: 'refused', answer: '550 no', at: '' });
  });
});

it.each([
  [{ status: 550, command: 'RCPT TO' }, 'refused'],
  [{ status: 552, command: 'RCPT TO' }, 'refused'],
  [{ status: 552, command: 'DATA' }, 'stop'],
  [{ status: 451, command: 'RCPT TO' }, 'later'],
  [{ status: 452, command: 'DATA' }, 'later'],
  [{ status: 421, command: 'MAIL FROM' }, 'gone'],
  [{ status: 553, command: 'MAIL FROM' }, 'stop'],
  [{ status: 535, command: 'AUTH PLAIN' }, 'stop'],
  [{ code: 'ETLS' }, 'stop'],
  [{ code: 'ECONNECTION' }, 'gone'],
  [{ code: 'ENOSPC' }, 'stop'],
] as const)('%j is %s', (fault, is) => {
  expect(verdictOf({ code: '', status: null, command: '', message: 'said', ...fault }).is).toBe(is);
});
