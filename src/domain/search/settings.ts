import type { Site } from '../site/schema';

/** Who answers searches, and where a reader tells what was not found: `search` of handbook.yaml. */
export type SearchSettings = NonNullable<Site['search']>;

/** The element of every page that holds the settings; a page without it has the site's own engine. */
export const SETTINGS_ELEMENT = 'search-settings';

const OWN: SearchSettings = { engine: 'local' };

function textIn(value: unknown, name: string): string | undefined {
  const text: unknown = Reflect.get(Object(value), name);
  return typeof text === 'string' && text !== '' ? text : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The settings as a page holds them. What does not parse, or lacks a part, is the site's own engine. */
export function readSettings(text: string | null): SearchSettings {
  const value = text === null ? undefined : parsed(text);
  const [appId, searchKey, index, host, tellUs] = [
    ...['appId', 'searchKey', 'index', 'host', 'tellUs'],
  ].map((name) => textIn(value, name));
  const told = tellUs !== undefined && /^(?:https:|mailto:)/.test(tellUs) ? { tellUs } : {};
  const isWhole = appId !== undefined && searchKey !== undefined && index !== undefined;
  if (textIn(value, 'engine') !== 'algolia' || !isWhole) return { ...OWN, ...told };
  const other = host === undefined ? {} : { host };
  return { engine: 'algolia', appId, searchKey, index, ...other, ...told };
}
