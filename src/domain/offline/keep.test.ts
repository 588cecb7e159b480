import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Candidate, hasFields, inOrder, keep } from './keep';

const name = fc.stringMatching(/^[a-f]{1,2}$/);
const candidate = fc.record({ path: name, files: fc.array(name, { maxLength: 5 }) });
const sizes = (file: string) => file.length * 10 + file.charCodeAt(0);

describe('keep', () => {
  it('takes the shared files, then pages with the files they need, each file once', () => {
    const pages: readonly Candidate[] = [
      { path: '/a/', files: ['a.html', 'both.js'] },
      { path: '/b/', files: ['b.html', 'both.js'] },
    ];
    expect(keep(['main.js'], pages, () => 10, 1000)).toEqual({
      pages: ['/a/', '/b/'],
      files: ['main.js', 'a.html', 'both.js', 'b.html'],
      bytes: 40,
      leftOut: [],
    });
  });

  it('leaves out the page that has no room, and takes a smaller one after it', () => {
    const bytes: Readonly<Record<string, number>> = { big: 90, small: 10, main: 50 };
    const pages = ['big', 'small'].map((one) => ({ path: one, files: [one] }));
    const { pages: kept, leftOut } = keep(['main'], pages, (file) => bytes[file] ?? 0, 100);
    expect(kept).toEqual(['small']);
    expect(leftOut).toEqual(['big']);
  });

  it('refuses a limit below what every page needs', () => {
    expect(() => keep(['main.js'], [], () => 11, 10)).toThrow('11 bytes; at most 10');
  });

  it('never keeps more than the limit, counts each file once, and keeps whole pages only', () => {
    fc.assert(
      fc.property(fc.array(candidate, { maxLength: 12 }), fc.nat(3000), (pages, limit) => {
        const kept = keep([], pages, sizes, limit);
        expect(kept.bytes).toBeLessThanOrEqual(limit);
        expect(new Set(kept.files).size).toBe(kept.files.length);
        expect(kept.files.reduce((sum, file) => sum + sizes(file), 0)).toBe(kept.bytes);
        expect(kept.pages.length + kept.leftOut.length).toBe(pages.length);
        const whole = pages.filter(({ files }) => files.every((one) => kept.files.includes(one)));
        for (const path of kept.pages) expect(whole.map((one) => one.path)).toContain(path);
      }),
    );
  });
});

describe('inOrder', () => {
  it('puts the desk, the stand-in and runbooks before errors, checklists and the rest', () => {
    const paths = ['/metrics/a/', '/checklists/b/', '/e/plt-1/', '/runbooks/c/', '/offline/', '/'];
    const pages = paths.map((path) => ({ path, files: [] }));
    expect(inOrder(pages).map(({ path }) => path)).toEqual(paths.toReversed());
  });
});

describe('hasFields', () => {
  it('sees fields of the page itself, not of the frame around it', () => {
    const page = (main: string) =>
      `<body><header><input type=search></header><main>${main}</main><footer></footer></body>`;
    expect(hasFields(page('<p>How many? <input type="number"></p>'))).toBe(true);
    expect(hasFields(page('<p>An inputless page</p>'))).toBe(false);
  });
});
