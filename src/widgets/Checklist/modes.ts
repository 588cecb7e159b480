/** How a list is worked through. */
export const MODES = [
  { id: 'list', title: 'Whole list' },
  { id: 'read-do', title: 'Read, then do' },
  { id: 'do-confirm', title: 'Do, then confirm' },
] as const;

export type Mode = (typeof MODES)[number]['id'];

/** The mode that was kept; the whole list for none, and for one that is not known. */
export function modeOf(kept: string | undefined): Mode {
  return MODES.find(({ id }) => id === kept)?.id ?? 'list';
}
