import { merged, hasConflict } from '../merge';
import type { Answers } from './answer';
import { type MadeFile, type Making, making } from './made';
import type { LoadedTemplate } from './render';

/** The text of a file of the folder as it is now; undefined when there is none. */
export type Present = (name: string) => string | undefined;

/** A difference between a folder and what the template would make of its answers. */
export type Difference =
  | { readonly kind: 'newer'; readonly version: string }
  /** The template says something else under the same version. */
  | { readonly kind: 'reworded' }
  | { readonly kind: 'missing' | 'changed' | 'conflict'; readonly name: string };

function isSame(a: readonly MadeFile[], b: readonly MadeFile[]): boolean {
  return (
    a.length === b.length &&
    a.every((file, at) => file.name === b[at]?.name && file.text === b[at]?.text)
  );
}

/** How a folder differs from its template: a newer version, files changed by hand, files that are gone. */
export function differences(
  made: Making,
  template: LoadedTemplate,
  present: Present,
): readonly Difference[] {
  const isNewer = template.version !== made.version;
  const isReworded = !isNewer && !isSame(made.files, making(template, made.answers).files);
  const inFiles = made.files.flatMap(({ name, text }): readonly Difference[] => {
    const now = present(name);
    if (now === undefined) return [{ kind: 'missing', name }];
    if (hasConflict(now) && !hasConflict(text)) return [{ kind: 'conflict', name }];
    return now === text ? [] : [{ kind: 'changed', name }];
  });
  return [
    ...(isNewer ? [{ kind: 'newer' as const, version: template.version }] : []),
    ...(isReworded ? [{ kind: 'reworded' as const }] : []),
    ...inFiles,
  ];
}

/** One file of an update. */
export type Step = {
  readonly name: string;
  /** What to write; undefined when the file stays as it is. */
  readonly text: string | undefined;
  readonly conflicts: number;
  readonly kind: 'same' | 'updated' | 'merged' | 'new' | 'restored' | 'dropped';
  /** The text changed by hand that is written over: kept aside under its own name. */
  readonly keep: { readonly name: string; readonly text: string } | undefined;
  /** The name the file had before the template renamed it. */
  readonly was: string | undefined;
};

export type Update = { readonly steps: readonly Step[]; readonly making: Making };

function stepOf(
  old: MadeFile | undefined,
  file: MadeFile,
  present: Present,
  versions: readonly [from: string, to: string],
): Step {
  const sides = { mine: 'yours', theirs: `template ${versions[1]}` };
  const isMoved = old !== undefined && old.name !== file.name && present(file.name) === undefined;
  const place = isMoved ? old.name : file.name;
  const mine = present(place);
  const common = { name: file.name, was: isMoved && mine !== undefined ? old.name : undefined };
  const none = { conflicts: 0, keep: undefined };
  if (mine === undefined) {
    const kind = old === undefined ? 'new' : 'restored';
    return { ...common, ...none, kind, text: file.text };
  }
  const { text, conflicts } = merged(old?.text ?? '', mine, file.text, sides);
  if (text === mine && !isMoved) return { ...common, ...none, kind: 'same', text: undefined };
  if (mine === old?.text) return { ...common, ...none, kind: 'updated', text };
  return { ...common, kind: 'merged', text, conflicts, keep: { name: place, text: mine } };
}

/**
 * What an update would do: three texts a file become one. The base is the file as it was made, then come the changes by
 * hand and the template's own. A file the template no longer makes is left where it is.
 */
export function update(
  made: Making,
  template: LoadedTemplate,
  answers: Answers,
  present: Present,
): Update {
  const next = making(template, answers);
  const rest = [...made.files];
  const steps = next.files.map((file): Step => {
    const at = rest.findIndex(({ from }) => from === file.from);
    const old = at === -1 ? undefined : rest.splice(at, 1)[0];
    return stepOf(old, file, present, [made.version, template.version]);
  });
  const dropped = rest
    .filter(({ name }) => !next.files.some((file) => file.name === name))
    .map(({ name }): Step => ({
      ...{ name, text: undefined, conflicts: 0, keep: undefined, was: undefined },
      kind: 'dropped',
    }));
  return { steps: [...steps, ...dropped], making: next };
}
