import { currencyProblem } from './currency';
import { fieldLimits } from './model';
import type { BenefitLabel, EstimateMetric } from './schema';
import { readValue, sameValue, type Value, valueProblem, writtenValue } from './value';

/** What a reader chose beside the inputs. */
export type Extra = {
  /** What must be reached, in the metric's unit; null for none. */
  readonly target: number | null;
  /** Up to three beside the main one. */
  readonly scenarios: readonly {
    readonly name: string;
    readonly values: Readonly<Record<string, Value>>;
  }[];
  /** Benefit lines the reader switched, by id. */
  readonly lines: Readonly<Record<string, boolean>>;
  /** Labels the reader asked to add up. */
  readonly together: readonly BenefitLabel[];
  /** ISO 4217; null for the site's. */
  readonly currency: string | null;
};

export const NO_EXTRA: Extra = {
  target: null,
  scenarios: [],
  lines: {},
  together: [],
  currency: null,
};

/** Longest name of a scenario. */
export const LONGEST_NAME = 40;
/** Scenarios beside the one in the form. */
export const MOST_OTHERS = 3;
const MOST_LINES = 30;
/** Named here too, so that reading a link does not bring the benefit model along. */
const LABELS: readonly BenefitLabel[] = ['cash', 'capacity', 'risk'];
const LINE_ID = /^[a-z0-9-]{1,60}$/;
const INPUT_ID = /^[a-z][a-z0-9_]{0,29}$/;

/** The short form, as links, files and the browser's storage hold it: only what was chosen. */
export type WrittenExtra = {
  readonly target?: number;
  readonly scenarios?: readonly { readonly name: string; readonly inputs: object }[];
  readonly lines?: Readonly<Record<string, boolean>>;
  readonly together?: readonly string[];
  readonly currency?: string;
};

function part(json: unknown, key: string): unknown {
  const from: unknown = Object(json);
  return Object.hasOwn(Object(from), key) ? Reflect.get(Object(from), key) : undefined;
}

function list(json: unknown): readonly unknown[] {
  return Array.isArray(json) ? json : [];
}

function entries(json: unknown, most: number): readonly (readonly [string, unknown])[] {
  return typeof json === 'object' && json !== null && !Array.isArray(json)
    ? Object.entries(json).slice(0, most)
    : [];
}

/** A name on one line; undefined when nothing of it is left. */
function readName(json: unknown): string | undefined {
  if (typeof json !== 'string') return undefined;
  const name = json.replace(/\p{Cc}+/gu, ' ').slice(0, LONGEST_NAME);
  return name.trim() === '' ? undefined : name;
}

function readScenarios(json: unknown): Extra['scenarios'] {
  const names = new Set<string>();
  return list(json)
    .slice(0, MOST_OTHERS)
    .flatMap((one) => {
      const name = readName(part(one, 'name'));
      if (name === undefined || names.has(name)) return [];
      names.add(name);
      const values = entries(part(one, 'inputs'), MOST_LINES).flatMap(([id, written]) => {
        const value = INPUT_ID.test(id) ? readValue(written) : undefined;
        return value === undefined ? [] : [[id, value] as const];
      });
      return [{ name, values: Object.fromEntries(values) }];
    });
}

/** What was chosen, from untrusted JSON. What is of no known form is left out; never throws. */
export function readExtra(json: unknown): Extra {
  const [target, currency] = [part(json, 'target'), part(json, 'currency')];
  const lines = entries(part(json, 'lines'), MOST_LINES).flatMap(([id, on]) =>
    LINE_ID.test(id) && typeof on === 'boolean' ? [[id, on] as const] : [],
  );
  const together = list(part(json, 'together'));
  return {
    target: typeof target === 'number' && Math.abs(target) <= 1e15 ? target + 0 : null,
    scenarios: readScenarios(part(json, 'scenarios')),
    lines: Object.fromEntries(lines),
    together: LABELS.filter((label) => together.includes(label)),
    currency:
      typeof currency === 'string' && currencyProblem(currency) === undefined ? currency : null,
  };
}

/**
 * The form `readExtra` reads. With `main`, the numbers of the form, a scenario holds only those by which it differs:
 * `extraOf` fills in the rest.
 */
export function writtenExtra(
  extra: Extra,
  main: Readonly<Record<string, Value>> = {},
): WrittenExtra {
  const { target, scenarios, lines, together, currency } = extra;
  const differing = (values: Readonly<Record<string, Value>>) =>
    Object.entries(values).flatMap(([id, value]) => {
      const same = main[id] !== undefined && sameValue(main[id], value);
      return same ? [] : [[id, writtenValue(value)] as const];
    });
  return {
    ...(target === null ? {} : { target }),
    ...(scenarios.length === 0
      ? {}
      : {
          scenarios: scenarios.map(({ name, values }) => {
            return { name, inputs: Object.fromEntries(differing(values)) };
          }),
        }),
    ...(Object.keys(lines).length === 0 ? {} : { lines }),
    ...(together.length === 0 ? {} : { together }),
    ...(currency === null ? {} : { currency }),
  };
}

/** Whether nothing was chosen. */
export function isNothing(extra: Extra): boolean {
  return Object.keys(writtenExtra(extra)).length === 0;
}

/**
 * What was chosen as far as it fits a metric: lines it has, scenarios with a value for each input that its limits allow.
 * A number a scenario does not have, or that no longer fits, is the one of the form.
 */
export function extraOf(
  metric: EstimateMetric,
  values: Readonly<Record<string, Value>>,
  extra: Extra,
): Extra {
  const limits = new Map(fieldLimits(metric).map((field) => [field.id, field.limits]));
  const lines = new Set(metric.benefit?.lines.map(({ id }) => id) ?? []);
  if (metric.benefit?.dip !== undefined) lines.add(metric.benefit.dip.id);
  const fits = ([id, value]: readonly [string, Value]) => {
    const own = limits.get(id);
    return own !== undefined && valueProblem(value, own) === undefined;
  };
  return {
    ...extra,
    scenarios: extra.scenarios.map(({ name, values: own }) => ({
      name,
      values: { ...values, ...Object.fromEntries(Object.entries(own).filter(fits)) },
    })),
    lines: Object.fromEntries(Object.entries(extra.lines).filter(([id]) => lines.has(id))),
    together: metric.benefit === undefined ? [] : extra.together,
  };
}
