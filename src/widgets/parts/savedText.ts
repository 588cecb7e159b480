import { dayText } from '../../domain/page/review';

/** When something was kept, in the reader's own time: `saved 22 Nov 2026, 14:32`. `at` is milliseconds since 1970. */
export function savedText(at: number | undefined): string {
  if (at === undefined) return 'nothing changed yet';
  const date = new Date(at);
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `saved ${dayText(day)}, ${two(date.getHours())}:${two(date.getMinutes())}`;
}
