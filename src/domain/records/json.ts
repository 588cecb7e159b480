import { CDEVENTS } from './cdevents';
import { field, has, text } from './field';
import { GITHUB } from './github';
import { INCIDENTS } from './incidents';
import { jsonTexts } from './jsonParts';
import { PIPELINES } from './pipelines';
import type { Item, Shape } from './shape';

const SHAPES: readonly Shape[] = [...CDEVENTS, ...GITHUB, ...PIPELINES, ...INCIDENTS];

/** Keys under which tools keep their lists, the innermost last. */
const LISTS = [
  ...['workflow_runs', 'incidents', 'incident', 'issues', 'values', 'value', 'allBuilds', 'builds'],
  ...['items', 'data', 'organization', 'user', 'viewer', 'repositories', 'repository'],
  ...['deployments', 'nodes', 'edges', 'node'],
];
const DEEPEST = 8;

export type Items = {
  readonly items: readonly Item[];
  /** `line` when every line is JSON of its own. */
  readonly at: 'line' | 'item';
  /** Lines that are no JSON. */
  readonly broken: readonly number[];
};

/** The shape of a thing another tool wrote, told from its keys; undefined for one we cannot read. */
function shapeOf(value: unknown): Shape | undefined {
  return SHAPES.find((shape) => shape.is(value));
}

function nameOf(value: unknown): string {
  return text(value, 'nameWithOwner') || text(value, 'fullName') || text(value, 'name');
}

/** The things in an answer of a tool: pages in lists, lists under keys, or the thing itself. */
function things(value: unknown, under: string, depth: number): readonly Omit<Item, 'row'>[] {
  const shape = shapeOf(value);
  if (depth > DEEPEST || shape !== undefined) return [{ value, under, shape }];
  if (Array.isArray(value)) return value.flatMap((inner) => things(inner, under, depth + 1));
  const key = LISTS.find((name) => has(value, name) && typeof field(value, name) === 'object');
  if (key === undefined) return [{ value, under, shape }];
  return things(field(value, key), nameOf(value) || under, depth + 1);
}

function parsed(line: string): unknown {
  try {
    const value: unknown = JSON.parse(line);
    return value;
  } catch {
    return undefined;
  }
}

/** A text that is one JSON object or list a line; undefined when no line is. */
function lineItems(source: string): Items | undefined {
  const items: Item[] = [];
  const broken: number[] = [];
  for (const [index, line] of source.split('\n').entries()) {
    if (line.trim() === '') continue;
    const value = parsed(line);
    const row = index + 1;
    if (typeof value !== 'object' || value === null) broken.push(row);
    else for (const thing of things(value, '', 0)) items.push({ ...thing, row });
  }
  return items.length > 0 && broken.length <= items.length
    ? { items, at: 'line', broken }
    : undefined;
}

export function looksLikeJson(source: string): boolean {
  return /^\s*[[{]/.test(source);
}

function numbered(values: readonly unknown[]): readonly Item[] {
  return values
    .flatMap((value) => things(value, '', 0))
    .map((thing, index) => ({ ...thing, row: index + 1 }));
}

/** Several documents one behind the other, and what is whole in one that is cut off. */
function partItems(source: string): Items | undefined {
  const { texts, isCut } = jsonTexts(source, (json) => shapeOf(parsed(json)) !== undefined);
  const values = texts.map(parsed);
  const items = numbered(values.filter((value) => value !== undefined));
  if (items.length === 0 || values.includes(undefined)) return undefined;
  return { items, at: 'item', broken: isCut ? [items.length + 1] : [] };
}

/**
 * Reads JSON, JSON a line, or several documents one behind the other into the things they list; of a text that is
 * cut off, the things before the cut. Undefined when the text is nothing of all that.
 */
export function readItems(source: string): Items | undefined {
  const whole = parsed(source);
  if (whole === undefined) return lineItems(source) ?? partItems(source);
  return { items: numbered([whole]), at: 'item', broken: [] };
}
