import { asFileName } from '../template/fileName';
import type { About } from './about';

/** The name of a saved assessment without its ending: `maturity-checkout-platform-2026-11-22`. `today` counts where no day is said. */
export function fileStem({ platform, day }: About, today: string): string {
  const parts = ['maturity', asFileName(platform.toLowerCase()), day === '' ? today : day];
  return parts.filter((part) => part !== '').join('-');
}
