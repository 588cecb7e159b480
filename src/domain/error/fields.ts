import { duplicates } from '../id';
import type { ErrorFrontMatter } from './schema';
import { fixedWords, patternParts, type PatternPart } from './pattern';
import { changing } from './readOnly';

/** What is wrong between the fields of one error page. */
type FieldProblem = { readonly path: readonly (string | number)[]; readonly message: string };

const HOLE = /<([a-z][a-z0-9-]*)>/g;

/** Every text in which a reader's values are filled in, with its place. */
function filledTexts(
  entry: ErrorFrontMatter,
): readonly (readonly [FieldProblem['path'], string])[] {
  return [
    [['says'], entry.says],
    [['escalate', 'message'], entry.escalate.message],
    ...entry.diagnose.map(({ run }, index) => [['diagnose', index, 'run'], run] as const),
    ...entry.fix.map(({ run = '' }, index) => [['fix', index, 'run'], run] as const),
    ...entry.verify.map(({ run = '' }, index) => [['verify', index, 'run'], run] as const),
  ];
}

function holeProblems(entry: ErrorFrontMatter): readonly FieldProblem[] {
  const declared = new Set((entry.variables ?? []).map(({ id }) => id));
  return filledTexts(entry).flatMap(([path, text]) =>
    [...text.matchAll(HOLE)].flatMap(([hole, id = '']) =>
      declared.has(id)
        ? []
        : [
            {
              path,
              message: `${hole} is not declared; add it under variables: {id, label, example}`,
            },
          ],
    ),
  );
}

function causeProblems(entry: ErrorFrontMatter): readonly FieldProblem[] {
  const ids = entry.causes.map(({ id }) => id);
  const fixed = entry.fix.flatMap(({ causes }) => causes);
  return [
    ...duplicates(ids).map((id) => ({
      path: ['causes'],
      message: `the cause "${id}" stands twice; rename one`,
    })),
    ...entry.fix.flatMap(({ causes }, index) =>
      causes
        .filter((id) => !ids.includes(id))
        .map((id) => ({
          path: ['fix', index, 'causes'],
          message: `there is no cause "${id}"; causes: ${ids.join(', ')}`,
        })),
    ),
    ...ids.flatMap((id, index) =>
      fixed.includes(id)
        ? []
        : [
            {
              path: ['causes', index],
              message: `no fix names "${id}"; add it to the causes of a fix`,
            },
          ],
    ),
  ];
}

function gapsTouch(parts: readonly PatternPart[]): boolean {
  return parts.some((part, index) => {
    const next = parts[index + 1];
    if (part.kind !== 'gap' || next?.kind !== 'gap') return false;
    return part.size !== 'word' || next.size !== 'word';
  });
}

function patternProblems(entry: ErrorFrontMatter): readonly FieldProblem[] {
  return entry.patterns.flatMap(({ value }, index) => {
    const path = ['patterns', index, 'value'];
    const parts = patternParts(value);
    const fixed = fixedWords(parts);
    const names = parts.flatMap((part) => (part.kind === 'gap' ? (part.name ?? []) : []));
    const problems: FieldProblem[] = duplicates(names).map((name) => ({
      path,
      message: `{${name}} stands twice; give the second another name`,
    }));
    if (fixed.join('').length < 12) {
      problems.push({
        path,
        message: 'has too few fixed letters: at least 12, or it fits other messages too',
      });
    }
    if (gapsTouch(parts))
      problems.push({
        path,
        message:
          'has two open gaps side by side; put a fixed word between them, or write {name:word}',
      });
    return problems;
  });
}

function commandProblems(entry: ErrorFrontMatter): readonly FieldProblem[] {
  const looks = [
    ...entry.diagnose.map(({ run }, index) => [['diagnose', index, 'run'], run] as const),
    ...entry.verify.map(({ run }, index) => [['verify', index, 'run'], run] as const),
  ];
  return looks.flatMap(([path, run]) => {
    const why = run === undefined ? undefined : changing(run);
    return why === undefined
      ? []
      : [{ path, message: `${why}; here only commands that look may stand, move it to a fix` }];
  });
}

function lifeProblems(entry: ErrorFrontMatter): readonly FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (entry.status === 'retired' && entry.removed === undefined) {
    problems.push({
      path: ['removed'],
      message: 'a retired code needs the day since when it no longer occurs',
    });
  }
  if (
    entry.status === 'retired' &&
    entry.replaced_by === undefined &&
    entry.removed_because === undefined
  ) {
    problems.push({
      path: ['replaced_by'],
      message:
        'a retired code needs the code that stands for it now; write replaced_by, or removed_because with the reason',
    });
  }
  if (entry.status === 'active' && entry.removed !== undefined) {
    problems.push({
      path: ['status'],
      message: 'a code with a removed day is retired; write retired',
    });
  }
  if (entry.replaced_by === entry.code) {
    problems.push({
      path: ['replaced_by'],
      message: 'a code cannot replace itself; name the other one',
    });
  }
  if (!entry.escalate.message.includes(entry.code)) {
    problems.push({
      path: ['escalate', 'message'],
      message: `must name ${entry.code}, so that the reader of it knows the page`,
    });
  }
  return problems;
}

/** Everything wrong between the fields of one error page: unknown holes and causes, loose patterns, commands that change something. */
export function crossProblems(entry: ErrorFrontMatter): readonly FieldProblem[] {
  return [
    ...holeProblems(entry),
    ...causeProblems(entry),
    ...patternProblems(entry),
    ...commandProblems(entry),
    ...lifeProblems(entry),
  ];
}
