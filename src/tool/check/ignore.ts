/** One line of a .handbookignore. */
type Line = {
  readonly segments: readonly string[];
  /** `/docs/x` and `docs/x` count from the folder of the file, `x` anywhere below it. */
  readonly reach: 'from here' | 'anywhere';
  readonly of: 'folders' | 'both';
  readonly effect: 'skip' | 'take';
};

/** The lines of a .handbookignore: the common part of .gitignore. Comments and empty lines fall away. */
export function ignoreLines(text: string): readonly Line[] {
  return text.split(/\r?\n/).flatMap((raw) => {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) return [];
    const effect = line.startsWith('!') ? 'take' : 'skip';
    const pattern = effect === 'take' ? line.slice(1) : line;
    const of = pattern.endsWith('/') ? 'folders' : 'both';
    const bare = pattern.replace(/\/+$/, '');
    const segments = bare.split('/').filter((part) => part !== '');
    return [{ segments, reach: bare.includes('/') ? 'from here' : 'anywhere', of, effect }];
  });
}

/** Whether a name fits a pattern with `*` (any characters) and `?` (one). Time grows with both lengths, never faster. */
function nameFits(name: string, pattern: string): boolean {
  let at = 0;
  let in_ = 0;
  let star = -1;
  let from = 0;
  while (at < name.length) {
    const sign = pattern[in_];
    if (sign === '*') {
      star = in_++;
      from = at;
    } else if (sign === '?' || sign === name[at]) {
      at += 1;
      in_ += 1;
    } else if (star !== -1) {
      in_ = star + 1;
      at = ++from;
    } else return false;
  }
  while (pattern[in_] === '*') in_ += 1;
  return in_ === pattern.length;
}

function pathFits(parts: readonly string[], segments: readonly string[]): boolean {
  const [segment, ...rest] = segments;
  if (segment === undefined) return parts.length === 0;
  if (segment === '**') {
    return rest.length === 0
      ? parts.length > 0
      : parts.some((_, skipped) => pathFits(parts.slice(skipped), rest));
  }
  const [part, ...below] = parts;
  return part !== undefined && nameFits(part, segment) && pathFits(below, rest);
}

/** Whether a path, counted from the folder of the .handbookignore, is left out; the last fitting line decides. */
export function isIgnored(path: string, what: 'folder' | 'file', lines: readonly Line[]): boolean {
  const parts = path.split('/');
  const fits = ({ segments, reach, of }: Line) => {
    if (of === 'folders' && what === 'file') return false;
    return reach === 'anywhere'
      ? nameFits(parts.at(-1) ?? '', segments[0] ?? '')
      : pathFits(parts, segments);
  };
  return lines.findLast(fits)?.effect === 'skip';
}
