type Here = { readonly id: string; readonly permalink: string };

/** Where another page of the same version stands, from where this one does. */
export function pathOf(id: string, here: Here): string {
  const own = here.id.replace(/(?:^|\/)index$/, '');
  const end = here.permalink.replace(/\/$/, '');
  const root = end.slice(0, end.length - own.length);
  return `${root}${id.replace(/\/index$/, '')}/`;
}
