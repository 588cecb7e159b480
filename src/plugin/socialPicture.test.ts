import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf, missingIn, picture, readFace, titleLines, widthOf } from './socialPicture';

const face = readFace(readFileSync('static/fonts/literata-handbook.woff2'));
const card = {
  kind: 'Runbook',
  section: '',
  title: 'A quota is exhausted',
  site: 'Platform handbook',
  host: 'handbook.example',
};

describe('the face', () => {
  it('has shapes and widths for the letters of our titles', () => {
    expect(missingIn(face, 'Zürich, señor: “99 %” – déjà vu?')).toEqual([]);
    expect(widthOf(face, 'm', 72)).toBeGreaterThan(widthOf(face, 'i', 72));
    expect(widthOf(face, 'a quota', 144)).toBeCloseTo(2 * widthOf(face, 'a quota', 72));
  });

  it('names the letters it lacks', () => {
    expect(missingIn(face, '東京 a')).toEqual(['東', '京']);
  });

  it('refuses a file that is no font', () => {
    expect(() => readFace(Buffer.from('not a font at all'))).toThrow('Unknown font format');
  });
});

describe('the title on a picture', () => {
  it('is wrapped without losing a letter, and no line is too wide', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'W', ' ', 'i', '-'), maxLength: 200 });
    fc.assert(
      fc.property(text, (title) => {
        const lines = linesOf(face, title, 72, 600);
        for (const line of lines) expect(widthOf(face, line, 72)).toBeLessThanOrEqual(600);
        expect(lines.join('').replace(/\s/g, '')).toBe(title.replace(/\s/g, ''));
      }),
    );
  });

  it('becomes smaller when it is long, and ends in dots when it is far too long', () => {
    expect(titleLines(face, 'Short').size).toBeGreaterThan(
      titleLines(face, 'word '.repeat(24)).size,
    );
    const { lines } = titleLines(face, 'word '.repeat(80));
    expect(lines).toHaveLength(4);
    expect(lines.at(-1)).toMatch(/\.\.\.$/);
  });
});

describe('the picture', () => {
  it('is a PNG of 1200 × 630 pixels, the same bytes each time', () => {
    const png = picture(face, card);
    expect(png.toString('latin1', 1, 4)).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(png.equals(picture(face, card))).toBe(true);
    expect(png.equals(picture(face, { ...card, title: 'Another' }))).toBe(false);
    expect(png.length).toBeLessThan(40_000);
  });
});
