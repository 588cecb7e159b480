import { type FocusEvent, useState } from 'react';
import {
  type Answers,
  answerOf,
  fieldOf,
  isAsked,
  isEmpty,
  isMet,
} from '../../domain/template/answer';
import { openQuestions } from '../../domain/template/open';
import type { LoadedTemplate } from '../../domain/template/render';
import type { Field } from '../../domain/template/schema';
import controls from '../parts/controls.module.css';
import { goToQuestion } from './goToQuestion';
import { Question } from './Question';
import styles from './Questions.module.css';
import type { CurrentAnswers } from './useAnswers';

type Props = {
  readonly template: LoadedTemplate;
  readonly current: CurrentAnswers;
  /** Tells the preview which question is being answered. */
  readonly onVisit: (id: string | undefined) => void;
};

type Section = { readonly title: string | undefined; readonly fields: readonly Field[] };

function sections(fields: readonly Field[]): readonly Section[] {
  const result: { title: string | undefined; fields: Field[] }[] = [];
  for (const field of fields) {
    const last = result.at(-1);
    if (last === undefined || field.section !== undefined) {
      result.push({ title: field.section, fields: [field] });
    } else last.fields.push(field);
  }
  return result;
}

function questionAt(target: EventTarget): string | undefined {
  const element = target instanceof Element ? target.closest('[data-question]') : null;
  return element?.getAttribute('data-question') ?? undefined;
}

function conditionText(field: Field, fields: readonly Field[]): string | undefined {
  if (field.when === undefined) return undefined;
  return `Asked when “${fieldOf(fields, field.when.field)?.label ?? ''}” is “${[field.when.is].flat().join('” or “')}”.`;
}

function lastAnswered(fields: readonly Field[], answers: Answers): number {
  return fields.findLastIndex((field) => !isEmpty(answerOf(answers, field.id)));
}

function missingText(count: number): string {
  if (count === 0) return 'Nothing is missing.';
  return count === 1 ? '1 answer is missing.' : `${count} answers are missing.`;
}

/** The form. A question is flagged once the reader has passed it, never while it is being answered. */
export function Questions({ template, current, onVisit }: Props) {
  const { fields } = template;
  const { answers, write } = current;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [visit, setVisit] = useState<
    { readonly id: string; readonly flagged: boolean } | undefined
  >();
  const open = openQuestions(fields, answers);
  const asked = fields.filter((field) => isAsked(field, fields, answers));
  const made = template.files.filter(({ when }) => isMet(when, fields, answers)).length;
  const answeredUpTo = lastAnswered(fields, answers);

  const isFlagged = (id: string): boolean => {
    if (visit?.id === id) return visit.flagged;
    return left.has(id) || fields.findIndex((field) => field.id === id) <= answeredUpTo;
  };
  const enter = (event: FocusEvent) => {
    const id = questionAt(event.target);
    if (id === undefined || id === visit?.id) return;
    setVisit({ id, flagged: isFlagged(id) });
    onVisit(id);
  };
  const leave = (event: FocusEvent) => {
    const id = questionAt(event.target);
    const next = event.relatedTarget === null ? undefined : questionAt(event.relatedTarget);
    if (id === undefined || id === next) return;
    setLeft((before) => (before.has(id) ? before : new Set([...before, id])));
    setVisit(undefined);
    onVisit(undefined);
  };

  const first = open[0]?.id;
  return (
    <form
      className={styles.form}
      aria-label={`Questions: ${template.title}`}
      noValidate
      onSubmit={(event) => event.preventDefault()}
      onFocus={enter}
      onBlur={leave}
    >
      <div className={styles.count}>
        <p>
          {asked.length} questions, {made} {made === 1 ? 'file' : 'files'}.{' '}
          <b className={open.length === 0 || answeredUpTo < 0 ? undefined : controls.must}>
            {missingText(open.length)}
          </b>
        </p>
        {first !== undefined && (
          <button type="button" className={controls.linky} onClick={() => goToQuestion(first)}>
            Go to {open.length === 1 ? 'it' : 'the first one'}
          </button>
        )}
        <a className={styles.toFiles} href="#template-files">
          To the files
        </a>
      </div>
      <p className={styles.unscripted}>
        Filling in needs JavaScript. Without it, copy the blank text below and answer these
        questions in it.
      </p>
      {sections(fields).map((section, index) => (
        <section key={index} className={styles.section} aria-label={section.title}>
          {section.title !== undefined && <h2>{section.title}</h2>}
          {section.fields.map((field) => {
            const problem = open.find((candidate) => candidate.id === field.id);
            const message = isFlagged(field.id) ? problem?.message : undefined;
            return (
              <Question
                key={field.id}
                field={field}
                answer={answerOf(answers, field.id)}
                asked={asked.includes(field)}
                message={message}
                condition={conditionText(field, fields)}
                write={write}
              />
            );
          })}
        </section>
      ))}
    </form>
  );
}
