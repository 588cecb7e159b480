import { AUDIENCE_NAMES } from './audience';
import type { Choices } from './client';
import { SEARCH_KIND_ORDER } from './kinds';

/** A version that can be searched, and the folder of its pieces below `search/`. The one that readers see comes first. */
export type SearchedVersion = { readonly version: string; readonly folder: string };

/** A version as a reader chooses it. */
export function versionName(version: string): string {
  return version === 'next' ? 'The coming version' : `Version ${version}`;
}

/**
 * A reader's choices, as far as there is such a kind, reader and version. Always with a version: the newest unless
 * another is chosen, so that no answer mixes two.
 */
export function soundChoices(choices: Choices, versions: readonly string[]): Choices {
  const { kind, audience, version } = choices;
  return {
    kind: SEARCH_KIND_ORDER.find((known) => known === kind) ?? '',
    audience: Object.hasOwn(AUDIENCE_NAMES, audience) ? audience : '',
    version: versions.includes(version) ? version : (versions[0] ?? ''),
  };
}

/** Choices as a reader sees them: the newest version is no choice. */
export function shownChoices(choices: Choices, versions: readonly string[]): Choices {
  const sound = soundChoices(choices, versions);
  return sound.version === versions[0] ? { ...sound, version: '' } : sound;
}
