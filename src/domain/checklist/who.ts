/** Who verifies an item. A role, never a person. */
export const ROLES = [
  'application-team',
  'platform-team',
  'data-team',
  'security',
  'neighbour-team',
  'budget-owner',
] as const;

type Role = (typeof ROLES)[number];

const NAMES: Readonly<Record<Role, string>> = {
  'application-team': 'Application team',
  'platform-team': 'Platform team',
  'data-team': 'Database team',
  security: 'Security',
  'neighbour-team': 'Neighbour team',
  'budget-owner': 'Budget owner',
};

/** `['platform-team', 'security']` as `Platform team and security`. */
export function roleText(roles: readonly Role[]): string {
  const names = roles.map((role, index) => {
    const name = NAMES[role];
    return index === 0 ? name : name.charAt(0).toLowerCase() + name.slice(1);
  });
  return listed(names);
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
