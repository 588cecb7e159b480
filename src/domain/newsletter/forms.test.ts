import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendar } from './calendar';
import { chatPlain, chatSlack } from './chat';
import { feedHtml } from './html';
import type { Letter } from './letter';
import { mailHtml } from './mailHtml';
import { mailText } from './mailText';
import { byMetric, totalOf, trend, type WinLine } from './wins';

function letter(text: string): Letter {
  return {
    slug: 'one',
    day: '2026-10-13',
    title: text,
    description: text,
    from: 'Team',
    site: 'Handbook',
    address: 'https://handbook.example/blog/one/',
    archive: 'https://handbook.example/blog/',
    win: { before: 4320, after: 6, unit: text, small: text },
    opening: [{ is: 'paragraph', inside: [{ is: 'text', text }] }],
    blocks: [
      {
        is: 'list',
        ordered: false,
        items: [[{ is: 'paragraph', inside: [{ is: 'text', text }] }]],
      },
      {
        is: 'table',
        align: [],
        head: [[{ is: 'text', text: 'a' }]],
        rows: [[[{ is: 'code', text }]]],
      },
      { is: 'code', text, caption: text },
    ],
    ask: { text, minutes: 5, label: text, href: 'https://handbook.example/do/' },
    saidNoTo: [text],
    talk: null,
    channel: '#wins',
    sample: true,
  };
}

/** How many tags a text opens; an escaped text adds none. */
function tags(html: string): number {
  return [...html.matchAll(/<[a-z!/]/gi)].length;
}

describe('every form of an issue', () => {
  it('shows any text as text', () => {
    const plain = letter('plain');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        const own = letter(text);
        expect(tags(mailHtml(own))).toBe(tags(mailHtml(plain)));
        expect(tags(feedHtml(own))).toBe(tags(feedHtml(plain)));
        const slack = chatSlack(own);
        expect([...slack.matchAll(/<[^>]*>/g)]).toHaveLength(2);
      }),
    );
  });

  it('cannot mention a channel in Slack by its text', () => {
    const slack = chatSlack(letter('<!channel> & <@U1> *bold*'));
    expect(slack).not.toContain('<!channel>');
    expect(slack).toContain('&lt;!channel&gt; &amp; &lt;@U1&gt;');
  });

  it('says that a sample is invented, and the ask with its minutes', () => {
    for (const form of [mailHtml, mailText, chatSlack, chatPlain, feedHtml]) {
      expect(form(letter('x'))).toContain('Harbourline is an invented company');
      expect(form(letter('x'))).toContain('5 minutes');
      expect(form(letter('x'))).toContain('4,320');
    }
  });

  it('keeps the lines of a plain mail within 72 characters', () => {
    const long = 'some words that go on and on '.repeat(12).trim();
    const opening = [{ is: 'paragraph', inside: [{ is: 'text', text: long }] }] as const;
    const text = mailText({ ...letter('x'), opening, saidNoTo: [long] });
    expect(text.split('\n').filter((line) => line.length > 72)).toEqual([]);
  });
});

it('a calendar has lines of at most 75 bytes and nothing that a text could add', () => {
  const frame = {
    address: 'https://handbook.example/',
    day: '2026-11-22',
    host: 'handbook.example',
  };
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (title) => {
      const text = calendar([{ id: 'one', day: '2026-12-31', title, note: title }], frame);
      const lines = text.split('\r\n');
      for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      const unfolded = text.replaceAll('\r\n ', '');
      expect([...unfolded.matchAll(/^BEGIN:VEVENT\r$/gm)]).toHaveLength(1);
      expect(unfolded).toContain('DTEND;VALUE=DATE:20270101');
    }),
  );
});

describe('the board of wins', () => {
  const win = (day: string, more: Partial<WinLine> = {}): WinLine => ({
    ...{ title: 't', path: `/blog/${day}/`, day, team: 'a', metric: 'hours-saved' },
    ...{ metricTitle: 'Hours saved', metricPath: '/metrics/hours-saved/', adds: true },
    ...{ before: 988, after: 76, unit: 'hours', n: 'all', period: 'p', method: 'm', sample: true },
    ...more,
  });

  it('adds hours to hours, and nothing else to anything', () => {
    const two = [win('2026-01-01'), win('2026-02-01', { before: 100, after: 12 })];
    expect(totalOf(two)).toEqual({ is: 'sum', less: 1000, unit: 'hours', of: 2 });
    expect(totalOf([...two, win('2026-03-01', { unit: 'days' })]).is).toBe('none');
    expect(totalOf(two.map((one) => ({ ...one, adds: false }))).is).toBe('none');
    expect(totalOf([win('2026-01-01')]).is).toBe('none');
  });

  it('puts the newest win first, and draws the oldest at the left', () => {
    const wins = [win('2026-01-01'), win('2026-03-01', { metric: 'x' }), win('2026-02-01')];
    expect(byMetric(wins).map((group) => group.map(({ day }) => day))).toEqual([
      ['2026-03-01'],
      ['2026-02-01', '2026-01-01'],
    ]);
    expect(trend([win('2026-02-01', { before: 494 }), win('2026-01-01')])).toEqual([
      { x: 0, from: 1, to: 76 / 988 },
      { x: 1, from: 0.5, to: 76 / 988 },
    ]);
    expect(trend([win('2026-01-01'), win('2026-02-01', { unit: 'days' })])).toBeNull();
  });
});
