import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filled, MAX_VALUE, pieces, value } from './holes';

const names = new Set(['namespace', 'pod']);

describe('the holes of a command', () => {
  it('are the declared names; other brackets stay text', () => {
    expect(pieces('kubectl -n <namespace> get <pod> <other> 2>&1 <file', names)).toEqual([
      { kind: 'text', text: 'kubectl -n ' },
      { kind: 'hole', id: 'namespace' },
      { kind: 'text', text: ' get ' },
      { kind: 'hole', id: 'pod' },
      { kind: 'text', text: ' <other> 2>&1 <file' },
    ]);
  });

  it('can stand at both ends and beside each other', () => {
    expect(pieces('<pod><namespace>', names)).toEqual([
      { kind: 'hole', id: 'pod' },
      { kind: 'hole', id: 'namespace' },
    ]);
    expect(pieces('', names)).toEqual([]);
  });

  it('lose nothing: empty holes give the command back', () => {
    const part = fc.oneof(fc.constantFrom('<pod>', '<namespace>', '<x>', '<', '>'), fc.string());
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const command = parts.join('');
        expect(filled(pieces(command, names), {})).toBe(command);
      }),
    );
  });
});

describe('a filled command', () => {
  it('holds the values and keeps the name of what is not filled', () => {
    const parts = pieces('get <pod> -n <namespace>', names);
    expect(filled(parts, { pod: 'api-7', namespace: '  ' })).toBe('get api-7 -n <namespace>');
  });

  it('stays on one line and takes no value for a hole', () => {
    const parts = pieces('get <pod>', names);
    expect(filled(parts, { pod: 'a\n b\t<namespace>', namespace: 'x' })).toBe(
      'get a b <namespace>',
    );
  });

  it('cuts a value that is too long, and has none for an empty one', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const shown = value({ pod: text }, 'pod');
        if (shown === undefined) expect(text.trim()).toBe('');
        else {
          expect(shown.length).toBeLessThanOrEqual(MAX_VALUE);
          expect(shown).not.toMatch(/[\n\r\t]/);
        }
      }),
    );
    expect(value({ pod: 'x'.repeat(1000) }, 'pod')).toHaveLength(MAX_VALUE);
  });

  it('has no value for a name that only every object has', () => {
    expect(value({}, 'constructor')).toBeUndefined();
  });
});
