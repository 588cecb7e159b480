import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SideItem, sideItems, type SideLine, sideLines } from './side';

type Item = {
  readonly type: string;
  readonly label: string;
  readonly href?: string;
  readonly items?: readonly Item[];
};

const page = (name: string): Item => ({ type: 'link', label: name, href: `/${name}/` });
const group = (name: string, count: number): Item => ({
  ...{ type: 'category', label: name },
  items: Array.from({ length: count }, (_, index) => page(`${name}-${index}`)),
});
const open = (name: string) => `/${name}`;

function flat(lines: readonly SideLine<SideItem>[]): readonly string[] {
  return lines.flatMap((line): readonly string[] => {
    if (line.kind === 'page') return [line.item.label ?? ''];
    return line.kind === 'group'
      ? [line.label, ...flat(line.lines)]
      : [`${line.label} → ${line.to} (${line.count})`];
  });
}

describe('the contents of a section', () => {
  it('are whole where they are few', () => {
    expect(flat(sideLines([page('a'), group('g', 2)], open('a')))).toEqual([
      'a',
      'g',
      'g-0',
      'g-1',
    ]);
  });

  it('fold the groups that do not hold the open page, where they are many', () => {
    const lines = sideLines([page('a'), group('g', 60), group('h', 30)], open('h-3'));
    expect(flat(lines).slice(0, 4)).toEqual(['a', 'g → /g-0/ (60)', 'h', 'h-0']);
    expect(flat(lines)).toContain('h-29');
  });

  it('show the neighbours in one long list, and the way to the others', () => {
    const lines = flat(sideLines(group('g', 500).items ?? [], open('g-100')));
    expect(lines[0]).toBe('Pages before → /g-0/ (70)');
    expect(lines.at(-1)).toBe('Pages after → /g-131/ (369)');
    expect(lines).toHaveLength(63);
  });

  it('hold the open page, stay short however large the section is, and are the same again of what they kept', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 60 }),
        fc.nat(),
        (sizes, pick) => {
          const items = sizes.map((size, index) => group(`g${index}`, size));
          const at = pick % sizes.length;
          const name = `g${at}-${pick % (sizes[at] ?? 1)}`;
          const shown = sideLines(items, open(name));
          const lines = flat(shown);
          expect(flat(sideLines(sideItems(shown), open(name)))).toEqual(lines);
          expect(lines).toContain(name);
          expect(lines.length).toBeLessThanOrEqual(2 * 80 + sizes.length);
        },
      ),
    );
  });
});
