/** What the numbers in the form are called among scenarios. */
export const CURRENT = 'Current numbers';
