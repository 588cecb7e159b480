import { describe, expect, it } from 'vitest';
import { readSettings } from '../domain/search/settings';
import { searchTags } from './searchTags';

describe('the settings of the search in every page', () => {
  it('are one element, which the dialog reads back and no text can leave', () => {
    const settings = {
      ...{ engine: 'algolia' as const, appId: 'A', searchKey: 'k', index: 'i' },
      tellUs: 'https://a.example/</script><script>alert(1)</script>',
    };
    const [tag] = searchTags(settings);
    expect(tag?.attributes).toEqual({ type: 'application/json', id: 'search-settings' });
    expect(tag?.innerHTML).not.toContain('<');
    expect(readSettings(tag?.innerHTML ?? null)).toEqual(settings);
  });
  it('are nothing where handbook.yaml says nothing', () => {
    expect(searchTags(undefined)).toEqual([]);
  });
});
