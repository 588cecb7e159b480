const MINUTE = 60_000;

function instant(text: string): number | undefined {
  const at = Date.parse(text.includes('T') ? `${text}Z` : text);
  return Number.isNaN(at) ? undefined : at;
}

function words(count: number, unit: string): string {
  return count === 1 ? `1 ${unit}` : `${count} ${unit}s`;
}

/**
 * The time between two answers in words: `52 min`, `1 h 5 min`, `2 d 3 h`; between two days `3 days`.
 * Undefined when one is missing or unreadable, or when the second lies before the first.
 */
export function timeBetween(from: string, to: string): string | undefined {
  const start = instant(from);
  const end = instant(to);
  if (start === undefined || end === undefined || end < start) return undefined;
  const minutes = Math.round((end - start) / MINUTE);
  if (!from.includes('T') && !to.includes('T')) return words(minutes / 1440, 'day');
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
  const days = Math.floor(hours / 24);
  return hours % 24 === 0 ? `${days} d` : `${days} d ${hours % 24} h`;
}
