import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalized } from './normal';
import { MAX_READ } from './words';

describe('a message without what differs', () => {
  it.each([
    ['2026-11-22T03:04:12.123Z failed after 30s', '<time> failed after <n>'],
    ['I1122 03:04:12.123456 retry 3', '<time> retry <n>'],
    ['dial tcp 10.0.0.7:5432: connection refused', 'dial tcp <ip>: connection refused'],
    ['Get "https://registry.harbourline.example/v2/": EOF', 'get "<url>": eof'],
    ['pod search-api-6c5d7f9b8-q2w4e ended', 'pod <pod> ended'],
    ['open /etc/ssl/certs/ca.pem: denied', 'open <path>: denied'],
    ['request 3f2504e0-4f89-11d3-9a0c-0305e82c3301', 'request <uuid>'],
    ['image sha256:9a0c3f25049a0c3f25049a0c is gone', 'image <digest> is gone'],
    ['not authorised: arn:aws:s3:::orders/x', 'not authorised: <arn>'],
    ['mail ada@harbourline.example', 'mail <email>'],
  ])('%s', (text, shape) => {
    expect(normalized(text)).toBe(shape);
  });

  it('reads alike in a terminal, in a box and in a JSON log', () => {
    const plain = 'error: quota is used up\nask for more';
    const forms = [
      plain,
      '\u001b[31merror:\u001b[0m quota is used up\r\n  ask for more',
      '│ error: quota is used up\n│ ask for more',
      String.raw`error: quota is used up\nask for more`,
    ];
    expect(new Set(forms.map(normalized))).toEqual(
      new Set(['error: quota is used up ask for more']),
    );
  });

  it('says the same again when nothing differs any more', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z :,."'-]{0,80}$/), (text) => {
        const once = normalized(text);
        expect(normalized(once)).toBe(once);
      }),
    );
  });

  it('of a long text is taken from both ends', () => {
    const long = `first ${'x'.repeat(3 * MAX_READ)} last`;
    expect(normalized(long).startsWith('first ')).toBe(true);
    expect(normalized(long).endsWith(' last')).toBe(true);
    expect(normalized(long).length).toBeLessThanOrEqual(MAX_READ + 1);
  });
});
