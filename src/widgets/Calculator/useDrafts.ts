import { useState } from 'react';
import { RATE, RATE_LIMITS } from '../../domain/metric/model';
import { fieldTexts, readFields, type Typed } from '../../domain/metric/range';
import type { EstimateMetric } from '../../domain/metric/schema';
import { type Saved, valueKey } from '../../domain/metric/state';
import { type Limits, type Value, writtenValue } from '../../domain/metric/value';

/** One input as its field shows it. */
export type FieldFacts = Limits & {
  readonly id: string;
  readonly label: string;
  readonly words: string;
  readonly hint?: string | undefined;
  /** May stay empty. */
  readonly optional: boolean;
};

/** What is being typed, field by field, and why it cannot be used yet. */
export type Drafts = {
  readonly texts: (field: FieldFacts, value: Value | undefined) => readonly string[];
  readonly problem: (field: FieldFacts) => string | undefined;
  readonly type: (field: FieldFacts, texts: readonly string[]) => void;
  /** The reader has left the field: a text that was understood is shown in its plain form. */
  readonly leave: (field: FieldFacts) => void;
  readonly choose: (field: FieldFacts, value: Value) => void;
  readonly forget: () => void;
};

/** The fields of a metric in their order, the price last. */
export function fieldsOf(metric: EstimateMetric, currency: string): readonly FieldFacts[] {
  const fields: FieldFacts[] = metric.inputs.map((input) => ({ ...input, optional: false }));
  const { money } = metric;
  if (money === undefined) return fields;
  const rate = { ...RATE_LIMITS, ...money, id: RATE, words: currency, optional: true };
  return [...fields, rate];
}

function typed(field: FieldFacts, texts: readonly string[]): Typed | 'empty' {
  if (field.optional && texts.every((text) => text.trim() === '')) return 'empty';
  return readFields(texts, field);
}

/** Keeps half-typed numbers out of the estimate: only what can be read is written. */
export function useDrafts(write: (key: string, value: Saved | null) => void): Drafts {
  const [drafts, setDrafts] = useState<Readonly<Record<string, readonly string[]>>>({});
  const without = (id: string) =>
    Object.fromEntries(Object.entries(drafts).filter(([other]) => other !== id));
  const problem = (field: FieldFacts): string | undefined => {
    const texts = drafts[field.id];
    const read = texts === undefined ? 'empty' : typed(field, texts);
    return read === 'empty' || read.ok ? undefined : read.reason;
  };
  return {
    texts: (field, value) => drafts[field.id] ?? (value === undefined ? [''] : fieldTexts(value)),
    problem,
    type: (field, texts) => {
      setDrafts({ ...drafts, [field.id]: texts });
      const read = typed(field, texts);
      if (read === 'empty') write(valueKey(field.id), null);
      else if (read.ok) write(valueKey(field.id), writtenValue(read.value));
    },
    leave: (field) => {
      if (problem(field) === undefined) setDrafts(without(field.id));
    },
    choose: (field, value) => {
      setDrafts(without(field.id));
      write(valueKey(field.id), writtenValue(value));
    },
    forget: () => setDrafts({}),
  };
}
