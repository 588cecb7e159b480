import type { Fill } from '../parts/Shape';

/** How far the answering of an aspect has come. */
export function progressFill(answered: number, of: number): Fill {
  if (answered === 0) return 'none';
  if (answered >= of) return 'whole';
  return 'half';
}
