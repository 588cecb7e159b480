type Renames = { readonly renamed?: Readonly<Record<string, string>> | undefined };

/** The id a statement has now, following the model's `renamed` map to its end; an id without an entry stays. */
export function currentId(model: Renames, id: string): string {
  const renamed = model.renamed ?? {};
  const passed = new Set<string>();
  let current = id;
  while (Object.hasOwn(renamed, current) && !passed.has(current)) {
    passed.add(current);
    current = renamed[current] ?? current;
  }
  return current;
}
