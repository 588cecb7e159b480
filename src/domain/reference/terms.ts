import type { Glossary } from './schema';

/** A name of a term as it may stand in a sentence, and the term it belongs to. */
export type TermName = { readonly id: string; readonly name: string; readonly exact: boolean };

/** Where in a text a term is named. */
export type TermPlace = { readonly id: string; readonly from: number; readonly to: number };

const LETTERS = /[\p{L}\p{N}_-]/u;

/**
 * The names a page may link, the longest first: not those of everyday words, of terms the page switched off, and of
 * terms that this page itself explains.
 */
export function linkedNames(
  { terms }: Glossary,
  page: { readonly id: string; readonly off: readonly string[] },
): readonly TermName[] {
  return terms
    .filter(
      ({ id, everyday, link }) =>
        everyday !== true && !page.off.includes(id) && link?.page !== page.id,
    )
    .flatMap(({ id, term, also = [] }) =>
      // A name with capitals inside, such as SLO or FinOps, is written one way; others may begin a sentence.
      [term, ...also].map((name) => ({ id, name, exact: /\p{L}.*\p{Lu}/u.test(name) })),
    )
    .toSorted((a, b) => b.name.length - a.name.length);
}

function isWhole(text: string, from: number, to: number): boolean {
  return !LETTERS.test(text[from - 1] ?? ' ') && !LETTERS.test(text[to] ?? ' ');
}

function isName(found: string, { name, exact }: TermName): boolean {
  if (exact) return found === name;
  return found.slice(1) === name.slice(1) && found[0]?.toLowerCase() === name[0]?.toLowerCase();
}

const grouped = new WeakMap<readonly TermName[], ReadonlyMap<string, readonly TermName[]>>();

/** Names by the letter they begin with, in small: most places of a text begin none. */
function byLetter(names: readonly TermName[]): ReadonlyMap<string, readonly TermName[]> {
  const known = grouped.get(names);
  if (known !== undefined) return known;
  const made = new Map<string, TermName[]>();
  for (const one of names) {
    const letter = one.name.charAt(0).toLowerCase();
    made.set(letter, [...(made.get(letter) ?? []), one]);
  }
  grouped.set(names, made);
  return made;
}

/** The first of these names in a text, the longest where two begin together; undefined when there is none. */
export function firstTerm(text: string, names: readonly TermName[]): TermPlace | undefined {
  const letters = byLetter(names);
  for (let from = 0; from < text.length; from++) {
    for (const name of letters.get(text.charAt(from).toLowerCase()) ?? []) {
      const to = from + name.name.length;
      if (isName(text.slice(from, to), name) && isWhole(text, from, to)) {
        return { id: name.id, from, to };
      }
    }
  }
  return undefined;
}
