import * as z from 'zod';
import { DOTTED_ID, duplicates, ID, nearest } from '../id';
import { inLanguage, languagesOf, textProblems } from '../language';
import { type Problem, problemsOf, problemText } from '../problem';
import { currentId } from './renamed';
import { isBefore } from './sheet';

/** A handbook page that teaches a statement. `page` is the path under docs/ without ending, such as `checklists/production-readiness`. */
const StatementLink = z.strictObject({
  page: z.string().regex(/^[a-z0-9/-]+$/, 'must be a path under docs/ without ending'),
  words: z.string().min(1),
});

const id = z.string().regex(DOTTED_ID, 'must be lower-case words joined by hyphens and dots');
const version = z.string().regex(/^\d+\.\d+\.\d+$/, 'must be a version such as 1.0.0');

const Statement = z.strictObject({
  id,
  /** criterion = gates its level; signal = typical of it, never scored. */
  role: z.enum(['criterion', 'signal']),
  text: z.string().min(1),
  /** What to do when a criterion does not hold yet, in a few words. */
  step: z.string().min(1).max(70, 'must have at most 70 characters').optional(),
  link: StatementLink.optional(),
  /** The model's version that sharpened the meaning: answers given before it are asked again. */
  changed: version.optional(),
  /** The language of the texts where it is not the page's; set by inLanguage. */
  lang: z.string().optional(),
});

const LevelOfAspect = z.strictObject({
  level: z.int(),
  name: z.string().min(1),
  summary: z.string().min(1),
  statements: z.array(Statement).min(1),
});

const Aspect = z.strictObject({
  id: z.string().regex(ID, 'must be lower-case words joined by hyphens'),
  title: z.string().min(1).max(30, 'must have at most 30 characters'),
  question: z.string().min(1),
  levels: z.array(LevelOfAspect),
});

const fields = z.strictObject({
  kind: z.literal('maturity-model'),
  id: z.string().regex(ID),
  version,
  title: z.string().min(1),
  source: z.strictObject({
    title: z.string().min(1),
    version: z.string().min(1),
    published: z.string().min(1),
    url: z.url(),
    currentUrl: z.url().optional(),
    repositories: z.array(z.string()).optional(),
    authors: z.string().min(1),
  }),
  license: z.strictObject({
    source: z.string().min(1),
    sourceRepository: z.string().optional(),
    changes: z.string().min(1),
  }),
  scoring: z.strictObject({
    method: z.literal('gated-bounds/1'),
    /** Share of a level's applicable criteria that must hold, 0.5 to 1 in hundredths. */
    threshold: z.number().min(0.5).max(1).multipleOf(0.01),
    /** Share of a level's criteria that must apply, 0 to 1 in hundredths. */
    minBasis: z.number().min(0).max(1).multipleOf(0.01),
  }),
  levels: z
    .array(
      z.strictObject({
        level: z.int(),
        name: z.string().min(1),
        aka: z.array(z.string()).optional(),
      }),
    )
    .min(2)
    .max(5),
  aspects: z.array(Aspect).min(1).max(12),
  /** Old statement id to the id it has now, so that answers move along; chains are followed. */
  renamed: z.record(z.string(), id).optional(),
});

/** Words the page's address uses for its own views. */
const RESERVED = [
  'result',
  'maturity',
  'people',
  'teams',
  'history',
  'quick',
  'keep',
  'assessments',
  'profile',
];
const LEAST_CRITERIA = 3;

type Path = (string | number)[];
type Report = (message: string, path: Path, input: unknown) => void;

function checkLevel(
  aspect: z.infer<typeof Aspect>,
  level: z.infer<typeof LevelOfAspect>,
  path: Path,
  report: Report,
): void {
  const criteria = level.statements.filter((statement) => statement.role === 'criterion').length;
  if (level.level === 1 && criteria > 0) {
    report(
      'level 1 is where everyone starts, so it has no criteria; write role: signal',
      path,
      criteria,
    );
  }
  if (level.level > 1 && criteria < LEAST_CRITERIA) {
    report(
      `has ${criteria} criteria; from level 2 on write at least ${LEAST_CRITERIA}, so that one answer does not decide alone`,
      path,
      criteria,
    );
  }
  const start = `${aspect.id}.${level.level}.`;
  level.statements.forEach((statement, index) => {
    if (!statement.id.startsWith(start)) {
      report(
        `must begin with ${start}, its aspect and level`,
        [...path, 'statements', index, 'id'],
        statement.id,
      );
    }
    if (statement.role === 'signal' && statement.step !== undefined) {
      report(
        'a signal is never a next step; remove it, or write role: criterion',
        [...path, 'statements', index, 'step'],
        statement.step,
      );
    }
  });
}

function checkRenamed(
  renamed: Readonly<Record<string, string>>,
  ids: readonly string[],
  report: Report,
): void {
  for (const [old, next] of Object.entries(renamed)) {
    const path = ['renamed', old];
    const end = currentId({ renamed }, old);
    if (!DOTTED_ID.test(old)) {
      report(`${old} never was a statement id; write the id it had`, path, next);
    } else if (ids.includes(old)) {
      report(`${old} is still a statement; an old id is never used again, remove one`, path, next);
    } else if (Object.hasOwn(renamed, end)) {
      report(`${old} comes back to itself; end the chain at a statement of this model`, path, next);
    } else if (!ids.includes(end)) {
      const meant = nearest(end, ids);
      const hint = meant === undefined ? 'write an id that stands in this file' : `write ${meant}`;
      report(`there is no statement ${end}; ${hint}`, path, next);
    }
  }
}

function checkModel(model: z.infer<typeof fields>, report: Report): void {
  const numbers = model.levels.map((level) => level.level);
  numbers.forEach((number, index) => {
    if (number !== index + 1) {
      report(`must be ${index + 1}: levels count from 1`, ['levels', index, 'level'], number);
    }
  });
  for (const twice of duplicates(model.aspects.map((aspect) => aspect.id))) {
    report(`aspect id ${twice} stands twice; give each its own`, ['aspects'], twice);
  }
  const ids = model.aspects.flatMap((aspect) =>
    aspect.levels.flatMap((level) => level.statements.map((statement) => statement.id)),
  );
  for (const twice of duplicates(ids)) {
    report(`statement id ${twice} stands twice; give each its own`, ['aspects'], twice);
  }
  model.aspects.forEach((aspect, at) => {
    const path = ['aspects', at];
    if (RESERVED.includes(aspect.id)) {
      report(
        `${aspect.id} is a word of the page's own addresses; choose another`,
        [...path, 'id'],
        aspect.id,
      );
    }
    const own = aspect.levels.map((level) => level.level);
    if (own.join() !== numbers.join()) {
      report(
        `${aspect.id} has the levels ${own.join(', ')}; write ${numbers.join(', ')}, in this order`,
        [...path, 'levels'],
        own,
      );
    }
    aspect.levels.forEach((level, index) => {
      const levelPath = [...path, 'levels', index];
      checkLevel(aspect, level, levelPath, report);
      level.statements.forEach(({ changed }, statementAt) => {
        if (changed === undefined || !isBefore(model.version, changed)) return;
        report(
          `${changed} is later than the model's version ${model.version}; raise the model's version`,
          [...levelPath, 'statements', statementAt, 'changed'],
          changed,
        );
      });
    });
  });
  checkRenamed(model.renamed ?? {}, ids, report);
}

/**
 * A maturity model: aspects × levels × statements. Every aspect has every level; from level 2 on at least three
 * criteria; ids are unique and begin with `aspect.level.`, because answers are stored and shared under them.
 */
export const MaturityModel = fields.superRefine((model, context) => {
  checkModel(model, (message, path, input) => {
    context.addIssue({ code: 'custom', message, path, input });
  });
});

export type MaturityModel = z.infer<typeof MaturityModel>;

/**
 * Everything wrong with a model file, in each language its texts are written in; empty when it is valid. `input` is the
 * parsed file, in which a text may be a map such as `{ en: …, de: … }`.
 */
export function modelProblems(file: string, input: unknown): readonly Problem[] {
  const languages = new Set(['en', ...languagesOf(input)]);
  const found = [...languages].flatMap((language) =>
    problemsOf(file, MaturityModel, inLanguage(input, language)),
  );
  const once = new Map(found.map((problem) => [problemText(problem), problem]));
  return [...textProblems(file, input), ...once.values()];
}
