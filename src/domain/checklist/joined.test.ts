import { describe, expect, it } from 'vitest';
import { problemText } from '../problem';
import { preventedProblems, wordingProblems } from './joined';
import { sampleItem, sampleList } from './sampleList';

const file = 'docs/checklists/sample.yaml';
const page = { file: 'errors/plt-101.mdx', code: 'PLT-101', checklists: ['sample'] };
const item = sampleItem('slo');
const withItem = (prevents: string | string[]) => ({
  ...sampleList,
  groups: [{ id: 'g', title: 'G', items: [{ ...item, prevents }] }],
});

describe('items and the errors they prevent', () => {
  it('are joined both ways, whether one code is written or several', () => {
    for (const prevents of ['PLT-101', ['PLT-101']]) {
      expect(preventedProblems([{ file, list: withItem(prevents) }], [page])).toEqual([]);
    }
  });

  it('are told apart when a code has no page', () => {
    const found = preventedProblems([{ file, list: withItem('PLT-110') }], [page]).map(problemText);
    expect(found[0]).toContain('groups.0.items.0.prevents: PLT-110 has no page');
    expect(found[0]).toContain('Did you mean "PLT-101"?');
  });

  it('are told apart when the page does not lead back', () => {
    const [problem] = preventedProblems(
      [{ file, list: withItem('PLT-101') }],
      [{ ...page, checklists: [] }],
    );
    expect(problem?.instead).toBe('Add checklists: [sample] under related in errors/plt-101.mdx.');
  });

  it('are told apart when a page leads to a list that does not prevent its code', () => {
    const [problem] = preventedProblems([{ file, list: sampleList }], [page]);
    expect(problem).toMatchObject({ file: page.file, field: 'related.checklists' });
  });
});

describe('the words of a released list', () => {
  const list = withItem('PLT-101');
  const changed = {
    ...list,
    groups: [{ id: 'g', title: 'G', items: [{ ...item, done_when: 'Something else is seen.' }] }],
  };

  it('change with its version only', () => {
    expect(wordingProblems(file, list, list)).toEqual([]);
    expect(wordingProblems(file, { ...changed, version: '1.1' }, list)).toEqual([]);
    expect(wordingProblems(file, changed, list).map(problemText).join()).toContain(
      'docs/checklists/sample.yaml › version: 1.0 is released with other words: slo',
    );
  });
});
