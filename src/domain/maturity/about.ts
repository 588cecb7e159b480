import { ID } from '../id';

/** From which side somebody answers: the gap between those who build a platform and those who use it is the finding. */
export const ROLES = ['platform', 'user', 'leader'] as const;

export type Role = (typeof ROLES)[number];

/** What each side is called on the page. */
export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  platform: 'builds the platform',
  user: 'uses the platform',
  leader: 'leads or pays for it',
};

/** What an assessment is about. Texts are plain and may be empty; `day` is `2026-11-22` or empty. */
export type About = {
  readonly platform: string;
  readonly day: string;
  /** Who answered: a team, a channel or a role. */
  readonly who: string;
  readonly role: Role | null;
  /** `agreed`: recorded together after talking. */
  readonly kind: 'own' | 'agreed';
};

export const MAX_NAME = 80;

export const NOTHING_SAID: About = { platform: '', day: '', who: '', role: null, kind: 'own' };

function isRole(value: unknown): value is Role {
  return ROLES.some((role) => role === value);
}

/** Whether a text is a day that exists, such as `2026-11-22`. */
export function isDay(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** What an assessment is about, from untrusted input; undefined when it has another form. */
export function parseAbout(input: unknown): About | undefined {
  if (typeof input !== 'object' || input === null) return undefined;
  const get = (key: string): unknown => Reflect.get(input, key);
  const [platform, day, who, role, kind] = [
    get('platform'),
    get('day'),
    get('who'),
    get('role') ?? null,
    get('kind'),
  ];
  if (typeof platform !== 'string' || typeof who !== 'string' || typeof day !== 'string')
    return undefined;
  if (platform.length > MAX_NAME || who.length > MAX_NAME) return undefined;
  if (day !== '' && !isDay(day)) return undefined;
  if (role !== null && !isRole(role)) return undefined;
  if (kind !== 'own' && kind !== 'agreed') return undefined;
  return { platform, day, who, role, kind };
}

/** An assessment in a few words: `Checkout platform, 2026-11-22, #checkout`. */
export function aboutText(about: About): string {
  const { platform, day, who, kind } = about;
  const parts = [platform === '' ? 'No platform named' : platform, day, who];
  if (kind === 'agreed' && !who.startsWith('agreed')) parts.push('agreed');
  return parts.filter((part) => part !== '').join(', ');
}

/** Where the list of this browser's assessments of a model is kept. */
export function shelfKey(modelId: string): string {
  return `handbook.assessments.${modelId}`;
}

/** The first assessment, which needs no name. */
export const FIRST = 'first';

/** Where one assessment's parts are kept in the browser. Ids are stable, so the model's version is not part of it. */
export function sheetKey(modelId: string, id: string): string {
  if (!ID.test(id)) throw new Error(`Not an assessment's id: ${id.slice(0, 60)}`);
  const own = `handbook.assessment.${modelId}`;
  return id === FIRST ? own : `${own}.${id}`;
}

/** Which assessment of a model was worked on last in this browser. */
export function openKey(modelId: string): string {
  return `handbook.assessments.${modelId}.open`;
}
