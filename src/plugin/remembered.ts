/**
 * Keeps what was made of each file for as long as its text stays the same, so that an edit reads one page again and
 * not the whole handbook. What is kept must not be changed by those who get it.
 */
export function remembered<Made>(): (file: string, text: string, make: () => Made) => Made {
  const kept = new Map<string, { readonly text: string; readonly made: Made }>();
  return (file, text, make) => {
    const known = kept.get(file);
    if (known?.text === text) return known.made;
    const made = make();
    kept.set(file, { text, made });
    return made;
  };
}

/** Keeps what was made of a list for as long as it holds the very same things. */
export function rememberedList<Item, Made>(
  make: (items: readonly Item[]) => Made,
): (items: readonly Item[]) => Made {
  let kept: { readonly items: readonly Item[]; readonly made: Made } | undefined;
  return (items) => {
    const known = kept?.items;
    if (kept !== undefined && known?.length === items.length) {
      if (items.every((item, place) => item === known[place])) return kept.made;
    }
    kept = { items, made: make(items) };
    return kept.made;
  };
}

/** Keeps what was made of an object for as long as that very object is there. */
export function rememberedOf<Made>(): (thing: object, make: () => Made) => Made {
  const kept = new WeakMap<object, { readonly made: Made }>();
  return (thing, make) => {
    const known = kept.get(thing);
    if (known !== undefined) return known.made;
    const made = make();
    kept.set(thing, { made });
    return made;
  };
}
