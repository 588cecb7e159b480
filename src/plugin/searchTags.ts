import type { HtmlTagObject } from '@docusaurus/types';
import { type SearchSettings, SETTINGS_ELEMENT } from '../domain/search/settings';

/**
 * The settings of the search as data of every page; none when handbook.yaml says nothing, and the site searches itself.
 * They are in the page and not in its scripts, so that a changed key is a changed page and nothing more.
 */
export function searchTags(settings: SearchSettings | undefined): HtmlTagObject[] {
  if (settings === undefined) return [];
  return [
    {
      tagName: 'script',
      attributes: { type: 'application/json', id: SETTINGS_ELEMENT },
      innerHTML: JSON.stringify(settings).replaceAll('<', '\\u003c'),
    },
  ];
}
