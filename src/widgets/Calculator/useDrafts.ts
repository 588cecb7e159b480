import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import {
  asKind,
  boxesOf,
  type Kind,
  kindOf,
  KINDS,
  readKind,
  textsOf,
} from '../../domain/metric/kinds';
import { RATE, RATE_LIMITS } from '../../domain/metric/model';
import type { Field, Typed } from '../../domain/metric/range';
import type { EstimateMetric } from '../../domain/metric/schema';
import { type Saved, type Unread, valueKey } from '../../domain/metric/state';
import { type Value, writtenValue } from '../../domain/metric/value';
import { currencyOf } from '../../domain/metric/wording';
import { useUnread } from './unread';

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

/** Keeps one entry of the estimate, or takes it back with null. */
export type Write = (key: string, value: Saved | null) => void;

/** What is being typed into one field, and what a reader does to it. */
export type FieldDraft = {
  readonly draft: Draft | undefined;
  readonly type: (kind: Kind, texts: readonly string[]) => void;
  /** The reader has left the field: what was understood is shown in its plain form. */
  readonly leave: () => void;
  /** Another kind: the value is carried over as far as that invents nothing. */
  readonly choose: (kind: Kind, value: Value | undefined) => void;
};

/** How long the reader pauses before a number is kept and computed with; leaving the field or the page keeps it at once. */
const PAUSE = 150;

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

/** What was left in a field, as a draft again; a text of another form is forgotten. */
function draftOf(unread: Unread | undefined): Draft | undefined {
  const kind = KINDS.find((one) => one === unread?.kind);
  return kind === undefined || unread?.texts.length !== boxesOf(kind)
    ? undefined
    : { kind, texts: unread.texts, state: 'typed' };
}

/**
 * Half-typed numbers stay in their field, also when the page is opened again: only what can be read becomes a value,
 * and not at every key. `onProblem` is told
 * whether the field can be read; it and `write` must be stable.
 */
export function useFieldDraft(
  field: FieldFacts,
  write: Write,
  onProblem: (id: string, state: 'wrong' | 'right') => void,
): FieldDraft {
  const [typed, setDraft] = useState<Draft>();
  const [unread, keepUnread] = useUnread(field.id);
  const left = useMemo(() => draftOf(unread), [unread]);
  const draft = typed ?? left;
  const unkept = useRef<Draft>(undefined);
  const keep = useCallback(() => {
    const latest = unkept.current;
    if (latest === undefined) return;
    unkept.current = undefined;
    const found = read(field, latest);
    if (found === 'empty') write(valueKey(field.id), null);
    else if (found.ok) write(valueKey(field.id), writtenValue(found.value));
    const isRight = found === 'empty' || found.ok;
    keepUnread(isRight ? null : latest);
    onProblem(field.id, isRight ? 'right' : 'wrong');
  }, [field, write, keepUnread, onProblem]);
  useEffect(() => {
    if (typed === undefined) return undefined;
    const timer = setTimeout(keep, PAUSE);
    return () => clearTimeout(timer);
  }, [typed, keep]);
  useEffect(() => {
    if (left === undefined) return undefined;
    onProblem(field.id, 'wrong');
    return () => onProblem(field.id, 'right');
  }, [left, field, onProblem]);
  const isDrafting = typed !== undefined;
  useEffect(() => {
    if (!isDrafting) return undefined;
    window.addEventListener('pagehide', keep);
    return () => window.removeEventListener('pagehide', keep);
  }, [isDrafting, keep]);
  // A field that goes away keeps what was typed.
  useEffect(() => keep, [keep]);
  return {
    draft,
    type: (kind, texts) => {
      const next: Draft = { kind, texts, state: 'typed' };
      unkept.current = next;
      setDraft(next);
    },
    leave: () => {
      keep();
      if (problemOf(field, draft) === undefined) setDraft(undefined);
    },
    choose: (kind, value) => {
      unkept.current = undefined;
      keepUnread(null);
      onProblem(field.id, 'right');
      const made = value === undefined ? undefined : asKind(kind, value, field);
      if (made === undefined) {
        const texts = Array.from({ length: boxesOf(kind) }, () => '');
        setDraft({ kind, texts, state: 'chosen' });
        return;
      }
      setDraft(undefined);
      write(valueKey(field.id), writtenValue(made));
    },
  };
}
