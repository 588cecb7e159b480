import { duplicates, nearest } from '../id';
import { MOST_AT_A_PAUSE } from './requires';

/** A contradiction in a list, and where it stands. */
export type Found = {
  readonly path: readonly PropertyKey[];
  readonly message: string;
};

type Placed = { readonly item: unknown; readonly path: readonly PropertyKey[] };

function hint(id: string, known: readonly string[]): string {
  const meant = nearest(id, known);
  const choice = known.length === 0 ? 'none' : known.join(', ');
  return meant === undefined ? `known: ${choice}` : `did you mean "${meant}"? Known: ${choice}`;
}

function part(value: unknown, key: string): unknown {
  return Reflect.get(Object(value), key);
}

function parts(value: unknown, key: string): readonly unknown[] {
  const found = part(value, key);
  return Array.isArray(found) ? found : [];
}

function entries(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

function idsOf(values: readonly unknown[]): readonly string[] {
  return values.map((value) => part(value, 'id')).filter((id) => typeof id === 'string');
}

function twice(
  what: string,
  ids: readonly string[],
  path: readonly PropertyKey[],
): readonly Found[] {
  return duplicates(ids).map((id) => ({
    path,
    message: `${what} id "${id}" stands twice; give one of them a new id`,
  }));
}

function isAfter(version: string, list: unknown): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [listMajor = 0, listMinor = 0] = String(part(list, 'version')).split('.').map(Number);
  return major > listMajor || (major === listMajor && minor > listMinor);
}

function levelProblems(list: unknown, { item, path }: Placed): readonly Found[] {
  const levels = idsOf(parts(part(list, 'levels'), 'choices'));
  const from = part(item, 'from');
  if (typeof from !== 'string' || levels.includes(from)) return [];
  return [
    { path: [...path, 'from'], message: `there is no level "${from}"; ${hint(from, levels)}` },
  ];
}

function questionProblems(list: unknown, { item, path }: Placed): readonly Found[] {
  const questions = parts(list, 'questions');
  const ids = idsOf(questions);
  return entries(part(item, 'only_when')).flatMap(([id, wanted]) => {
    const at = [...path, 'only_when', id];
    if (!ids.includes(id))
      return [{ path: at, message: `there is no question "${id}"; ${hint(id, ids)}` }];
    const question = questions.find((one) => part(one, 'id') === id);
    const answers = idsOf(parts(question, 'answers'));
    return (Array.isArray(wanted) ? wanted : []).flatMap((answer: unknown) =>
      typeof answer !== 'string' || answers.includes(answer)
        ? []
        : [{ path: at, message: `there is no answer "${answer}"; ${hint(answer, answers)}` }],
    );
  });
}

function pauseProblems(list: unknown, items: readonly Placed[]): readonly Found[] {
  const ids = idsOf(parts(list, 'pauses'));
  const named = items.flatMap(({ item, path }) => {
    const pause = part(item, 'pause');
    if (pause === undefined && ids.length > 0) {
      const message = `is missing, as the list has pause points; ${hint('', ids)}`;
      return [{ path: [...path, 'pause'], message }];
    }
    if (typeof pause !== 'string' || ids.includes(pause)) return [];
    const message = `there is no pause point "${pause}"; ${hint(pause, ids)}`;
    return [{ path: [...path, 'pause'], message }];
  });
  const long = ids.flatMap((id, at) => {
    const count = items.filter(({ item }) => part(item, 'pause') === id).length;
    if (count > 0 && count <= MOST_AT_A_PAUSE) return [];
    const message = `the pause point "${id}" has ${count} items; give it 1 to ${MOST_AT_A_PAUSE}`;
    return [{ path: ['pauses', at], message }];
  });
  return [...named, ...long];
}

function versionProblems(list: unknown, { item, path }: Placed): readonly Found[] {
  return ['since', 'changed'].flatMap((key) => {
    const version = part(item, key);
    if (typeof version !== 'string' || !isAfter(version, list)) return [];
    const message = `version ${version} is after the list's own; raise the version of the list`;
    return [{ path: [...path, key], message }];
  });
}

function oldIdProblems(list: unknown, itemIds: readonly string[]): readonly Found[] {
  const known = [...itemIds, ...idsOf(parts(list, 'questions'))];
  const renamed = entries(part(list, 'renamed')).flatMap(([old, now]) => {
    const path = ['renamed', old];
    const found: Found[] = [];
    if (typeof now === 'string' && !known.includes(now))
      found.push({ path, message: `there is no item "${now}"; ${hint(now, itemIds)}` });
    if (known.includes(old))
      found.push({
        path,
        message: `the item "${old}" still exists; an old id is never used again`,
      });
    return found;
  });
  const removed = idsOf(parts(list, 'removed')).flatMap((id, at) =>
    itemIds.includes(id)
      ? [
          {
            path: ['removed', at],
            message: `the item "${id}" still exists; an old id is never used again`,
          },
        ]
      : [],
  );
  return [...renamed, ...removed];
}

/** Everything in a list that contradicts something else in it. Reads it as it was typed, so that this is told together with misspelt keys. */
export function contradictions(list: unknown): readonly Found[] {
  const groups = parts(list, 'groups');
  const items: readonly Placed[] = groups.flatMap((group, groupAt) =>
    parts(group, 'items').map((item, itemAt) => ({
      item,
      path: ['groups', groupAt, 'items', itemAt],
    })),
  );
  const itemIds = idsOf(items.map(({ item }) => item));
  const questions = parts(list, 'questions');
  return [
    ...twice('item', itemIds, ['groups']),
    ...twice('group', idsOf(groups), ['groups']),
    ...twice('level', idsOf(parts(part(list, 'levels'), 'choices')), ['levels', 'choices']),
    ...twice(
      'question',
      [...idsOf(questions), ...itemIds].filter((id) => idsOf(questions).includes(id)),
      ['questions'],
    ),
    ...questions.flatMap((question, at) =>
      twice('answer', idsOf(parts(question, 'answers')), ['questions', at]),
    ),
    ...twice('pause point', idsOf(parts(list, 'pauses')), ['pauses']),
    ...twice('removed', idsOf(parts(list, 'removed')), ['removed']),
    ...items.flatMap((placed) => [
      ...levelProblems(list, placed),
      ...questionProblems(list, placed),
      ...versionProblems(list, placed),
    ]),
    ...pauseProblems(list, items),
    ...oldIdProblems(list, itemIds),
  ];
}
