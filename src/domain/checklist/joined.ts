import { nearest } from '../id';
import type { Problem } from '../problem';
import { preventedCodes } from './codes';
import { itemsOf } from './entries';
import type { Checklist } from './schema';
import { wordingOf } from './wording';

/** What a checklist needs to know of an error page. */
type ErrorPage = {
  readonly file: string;
  readonly code: string;
  /** Ids of the checklists it leads on to. */
  readonly checklists: readonly string[];
};

type ListFile = { readonly file: string; readonly list: Checklist };

function outwards({ file, list }: ListFile, pages: readonly ErrorPage[]): readonly Problem[] {
  return list.groups.flatMap((group, groupAt) =>
    group.items.flatMap((item, itemAt) =>
      preventedCodes(item).flatMap((code) => {
        const field = `groups.${groupAt}.items.${itemAt}.prevents`;
        const page = pages.find((one) => one.code === code);
        if (page === undefined) {
          const meant = nearest(
            code,
            pages.map((one) => one.code),
          );
          const instead =
            meant === undefined ? 'Correct or remove it.' : `Did you mean "${meant}"?`;
          return [{ file, field, reason: `${code} has no page`, instead }];
        }
        if (page.checklists.includes(list.id)) return [];
        return [
          {
            file,
            field,
            reason: `${code}'s page does not lead back here`,
            instead: `Add checklists: [${list.id}] under related in ${page.file}.`,
          },
        ];
      }),
    ),
  );
}

function inwards(page: ErrorPage, lists: readonly ListFile[]): readonly Problem[] {
  return page.checklists.flatMap((id) => {
    const found = lists.find(({ list }) => list.id === id);
    if (found === undefined) return [];
    const { file, list } = found;
    if (itemsOf(list).some((item) => preventedCodes(item).includes(page.code))) return [];
    return [
      {
        file: page.file,
        field: 'related.checklists',
        reason: `no item of ${file} prevents ${page.code}`,
        instead: `Write prevents: [${page.code}] on the item that does, or remove the link.`,
      },
    ];
  });
}

/** Items and the error pages they prevent, joined both ways: a code has a page, and that page leads back to the list. */
export function preventedProblems(
  lists: readonly ListFile[],
  pages: readonly ErrorPage[],
): readonly Problem[] {
  return [
    ...lists.flatMap((list) => outwards(list, pages)),
    ...pages.flatMap((page) => inwards(page, lists)),
  ];
}

/**
 * Items of the coming list that are worded otherwise than in the released one under the same version: ticks name the
 * version, so it has to be raised.
 */
export function wordingProblems(
  file: string,
  coming: Checklist,
  released: Checklist,
): readonly Problem[] {
  if (coming.version !== released.version) return [];
  const before = new Map(itemsOf(released).map((item) => [item.id, wordingOf(item)]));
  const others = itemsOf(coming).filter((item) => {
    const words = before.get(item.id);
    return words === undefined ? before.size > 0 : words !== wordingOf(item);
  });
  if (others.length === 0) return [];
  const ids = others.map(({ id }) => id).join(', ');
  return [
    {
      file,
      field: 'version',
      reason: `${coming.version} is released with other words: ${ids}`,
      instead: 'Raise the version: ticks and files name it.',
    },
  ];
}
