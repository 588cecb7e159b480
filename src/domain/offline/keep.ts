/** A page that could be kept: its address without the base path, and every file it needs, its own first. */
export type Candidate = {
  readonly path: string;
  readonly files: readonly string[];
};

/** What a reader's device keeps. */
export type Keeping = {
  readonly pages: readonly string[];
  readonly files: readonly string[];
  /** Bytes of all the files, as they lie on the host. */
  readonly bytes: number;
  /** Pages for which there was no room. */
  readonly leftOut: readonly string[];
};

/**
 * Chooses what is kept within `limit` bytes: the shared files first, then page after page in the order given, each with
 * the files it needs. A page that does not fit is left out; a smaller one after it may still fit. `bytesOf` answers the
 * bytes of a file. Throws when the shared files alone are too much.
 */
export function keep(
  shared: readonly string[],
  candidates: readonly Candidate[],
  bytesOf: (file: string) => number,
  limit: number,
): Keeping {
  const files = new Set(shared);
  let bytes = [...files].reduce((sum, file) => sum + bytesOf(file), 0);
  if (bytes > limit)
    throw new Error(`The files every page needs have ${bytes} bytes; at most ${limit} are kept.`);
  const pages: string[] = [];
  const leftOut: string[] = [];
  for (const { path, files: own } of candidates) {
    const further = [...new Set(own)].filter((file) => !files.has(file));
    const more = further.reduce((sum, file) => sum + bytesOf(file), 0);
    if (bytes + more > limit) {
      leftOut.push(path);
      continue;
    }
    for (const file of further) files.add(file);
    bytes += more;
    pages.push(path);
  }
  return { pages, files: [...files], bytes, leftOut };
}

/** Runbooks first, then errors, checklists, and the rest: what is opened at 03:00 has its place before all else. */
const ORDER = ['', 'offline/', 'runbooks/', 'e/', 'checklists/'] as const;

function rank(path: string): number {
  const place = ORDER.findIndex((start) => {
    const below = path.slice(1);
    return start === '' ? below === '' : below.startsWith(start);
  });
  return place === -1 ? ORDER.length : place;
}

/** Candidates in the order in which they are given room; the front desk and the stand-in come before everything. */
export function inOrder(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.toSorted(
    (a, b) => rank(a.path) - rank(b.path) || a.path.localeCompare(b.path, 'en'),
  );
}

/** Whether a page asks its reader for something: a field in its main part. `html` is the page as built. */
export function hasFields(html: string): boolean {
  const main = html.slice(html.indexOf('<main'), html.lastIndexOf('</main>'));
  return /<(?:input|textarea|select)\b/.test(main);
}
