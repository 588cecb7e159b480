import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFace } from './socialFont';
import { linesOf, missingIn, picture, titleLines, widthOf } from './socialPicture';

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
    expect(face.unitsPerEm).toBe(1000);
    expect(missingIn(face, 'Zürich, señor: “99 %” – déjà vu?')).toEqual([]);
    const inside = face.outlineOf(face.glyphOf('o'));
    expect(inside).toHaveLength(2);
    expect(face.advanceOf(face.glyphOf('m'))).toBeGreaterThan(face.advanceOf(face.glyphOf('i')));
  });

  it('puts a letter with its accent together from two shapes', () => {
    const bare = face.outlineOf(face.glyphOf('u')).length;
    expect(face.outlineOf(face.glyphOf('ü'))).toHaveLength(bare + 2);
  });

  it('names the letters it lacks', () => {
    expect(missingIn(face, '東京 a')).toEqual(['東', '京']);
  });

  it('refuses a file that is no WOFF2', () => {
    expect(() => readFace(Buffer.from('not a font at all'))).toThrow('no WOFF2');
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
