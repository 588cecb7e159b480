/** What an item can require beside its tick. */
export const REQUIRED = ['evidence', 'owner', 'due'] as const;

/** Most items that are confirmed at one pause point: more are not held in mind. */
export const MOST_AT_A_PAUSE = 9;
