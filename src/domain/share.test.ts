import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fragment, MAX_FRAGMENT, packJson, readFragment, unpackJson } from './share';

const payload = fc.stringMatching(/^[A-Za-z0-9._~-]*$/);

describe('a share link', () => {
  it('reads back what it was made of', () => {
    fc.assert(
      fc.property(payload, fc.integer({ min: 0, max: 999 }), (text, version) => {
        const shared = { kind: 'maturity', version, payload: text };
        expect(readFragment(fragment(shared), 'maturity')).toEqual({ state: 'ok', shared });
      }),
    );
  });

  it.each(['a b', 'a=b', 'a#b', 'ä', 'a\n', '<script>'])('cannot be made of %j', (text) => {
    expect(() => fragment({ kind: 'maturity', version: 1, payload: text })).toThrow('shareable');
  });

  it.each([
    ['no fragment', '', 'none'],
    ['a heading', '#diagnose', 'none'],
    ['another tool', '#hours=1.abc', 'foreign'],
    ['no version', '#maturity=abc', 'damaged'],
    ['a version too long', '#maturity=1000.abc', 'damaged'],
    ['a stray sign', '#maturity=1.a<b', 'damaged'],
    ['a percent sign', '#maturity=1.a%20b', 'damaged'],
    ['a line break at the end', '#maturity=1.abc\n', 'damaged'],
    ['too much', `#maturity=1.${'a'.repeat(MAX_FRAGMENT)}`, 'damaged'],
  ])('with %s reads as %s', (_name, hash, state) => {
    expect(readFragment(hash, 'maturity').state).toBe(state);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        readFragment(text, 'maturity');
        readFragment(`#maturity=1.${text}`, 'maturity');
        unpackJson(text);
      }),
    );
  });
});

describe('JSON in a share link', () => {
  it('comes back as it was, letters of every alphabet included', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'grapheme' }), (value) => {
        const text = packJson(value);
        expect(text).toMatch(/^[A-Za-z0-9_-]*$/);
        expect(unpackJson(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('is base64url of its UTF-8 bytes, as other tools write it', () => {
    for (const value of ['', 'a', 'ab', 'abc', { ü: '€ 𝄞' }]) {
      expect(packJson(value)).toBe(Buffer.from(JSON.stringify(value)).toString('base64url'));
    }
  });

  it('is nothing when damaged', () => {
    const text = packJson({ answers: [1, 2, 3] });
    expect(unpackJson(text.slice(0, -3))).toBeUndefined();
    expect(unpackJson(`${text}!`)).toBeUndefined();
    expect(unpackJson('_w')).toBeUndefined();
    expect(unpackJson('')).toBeUndefined();
  });
});
