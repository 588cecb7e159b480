import { useMemo, useState } from 'react';
import { asKind, boxesOf, type Kind, kindOf, readKind, textsOf } from '../../domain/metric/kinds';
import { RATE, RATE_LIMITS } from '../../domain/metric/model';
import type { Field, Typed } from '../../domain/metric/range';
import type { EstimateMetric } from '../../domain/metric/schema';
import { type Saved, valueKey } from '../../domain/metric/state';
import { type Value, writtenValue } from '../../domain/metric/value';
import { currencyOf } from '../../domain/metric/wording';

/** One input as its field shows it. */
export type FieldFacts = Field & {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly group?: string | undefined;
  /** May stay empty. */
  readonly optional: boolean;
};

/** What is being typed into one field. */
export type Draft = {
  readonly kind: Kind;
  readonly texts: readonly string[];
  /** `chosen`: the kind was picked and nothing typed yet. */
  readonly state: 'chosen' | 'typed';
};

/** What a reader does to a field; the same functions on every render. */
export type FieldActs = {
  readonly type: (field: FieldFacts, kind: Kind, texts: readonly string[]) => void;
  /** The reader has left the field: what was understood is shown in its plain form. */
  readonly leave: (field: FieldFacts) => void;
  /** Another kind: the value is carried over as far as that invents nothing. */
  readonly choose: (field: FieldFacts, kind: Kind, value: Value | undefined) => void;
};

/** What is being typed, by input id. */
export type Drafts = Readonly<Record<string, Draft>>;

/** The fields of a metric in their order, the price last. */
export function fieldsOf(metric: EstimateMetric, currency: string): readonly FieldFacts[] {
  const fields: FieldFacts[] = metric.inputs.map((input) => ({
    ...input,
    currency: currencyOf(input.unit, currency) || undefined,
    optional: false,
  }));
  const { money } = metric;
  if (money === undefined) return fields;
  return [...fields, { ...RATE_LIMITS, ...money, id: RATE, words: '', currency, optional: true }];
}

/** The words behind a field's number: `hours`, `EUR an hour`. */
export function fieldWords({ words, currency = '' }: FieldFacts): string {
  return `${currency} ${words}`.trim();
}

function isEmpty(texts: readonly string[]): boolean {
  return texts.every((text) => text.trim() === '');
}

function read(field: FieldFacts, draft: Draft): Typed | 'empty' {
  if (isEmpty(draft.texts) && (field.optional || draft.state === 'chosen')) return 'empty';
  return readKind(draft.kind, draft.texts, field);
}

/** Why what is being typed cannot be used yet; undefined when it can, or when nothing is typed. */
export function problemOf(field: FieldFacts, draft: Draft | undefined): string | undefined {
  if (draft === undefined) return undefined;
  const typed = read(field, draft);
  return typed === 'empty' || typed.ok ? undefined : typed.reason;
}

/** A field's texts: what is being typed, else the value in its plain form. */
export function shownOf(
  draft: Draft | undefined,
  value: Value | undefined,
): Pick<Draft, 'kind' | 'texts'> {
  if (draft !== undefined) return draft;
  return value === undefined
    ? { kind: 'point', texts: [''] }
    : { kind: kindOf(value), texts: textsOf(value) };
}

function without(drafts: Drafts, id: string): Drafts {
  return Object.fromEntries(Object.entries(drafts).filter(([other]) => other !== id));
}

/** Keeps half-typed numbers out of the estimate: only what can be read is written. `write` must be stable. */
export function useDrafts(write: (key: string, value: Saved | null) => void) {
  const [drafts, setDrafts] = useState<Drafts>({});
  const acts = useMemo((): FieldActs => {
    const put = (id: string, draft: Draft) => setDrafts((all) => ({ ...all, [id]: draft }));
    return {
      type: (field, kind, texts) => {
        const draft: Draft = { kind, texts, state: 'typed' };
        put(field.id, draft);
        const typed = read(field, draft);
        if (typed === 'empty') write(valueKey(field.id), null);
        else if (typed.ok) write(valueKey(field.id), writtenValue(typed.value));
      },
      leave: (field) =>
        setDrafts((all) => {
          const draft = all[field.id];
          const stays = draft === undefined || problemOf(field, draft) !== undefined;
          return stays ? all : without(all, field.id);
        }),
      choose: (field, kind, value) => {
        const made = value === undefined ? undefined : asKind(kind, value, field);
        if (made === undefined) {
          const texts = Array.from({ length: boxesOf(kind) }, () => '');
          put(field.id, { kind, texts, state: 'chosen' });
          return;
        }
        setDrafts((all) => without(all, field.id));
        write(valueKey(field.id), writtenValue(made));
      },
    };
  }, [write]);
  return { drafts, acts };
}
