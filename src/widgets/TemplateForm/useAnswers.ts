import { useCallback, useState } from 'react';
import { type Answer, type Answers, isEmpty } from '../../domain/template/answer';
import { type AnswersReading, readAnswer, readAnswersFile } from '../../domain/template/answers';
import type { LoadedTemplate } from '../../domain/template/render';
import { parsedJson, readTextFile } from '../parts/files';
import { type Keeping, useLedger } from '../parts/useLedger';

export type Reading = Extract<AnswersReading, { readonly ok: true }>;

/** What happened last to all the answers, and what the reader can do about it. */
export type Happening =
  | { readonly kind: 'refused'; readonly file: string; readonly reason: string }
  | { readonly kind: 'asked'; readonly file: string; readonly reading: Reading }
  | {
      readonly kind: 'taken';
      readonly file: string;
      readonly reading: Reading;
      readonly before: Answers;
    }
  | { readonly kind: 'cleared'; readonly before: Answers }
  | { readonly kind: 'undone' };

export type CurrentAnswers = {
  readonly answers: Answers;
  readonly keeping: Keeping;
  /** Answers one question; an empty answer takes it back. */
  readonly write: (id: string, answer: Answer) => void;
  readonly replace: (answers: Answers) => void;
  readonly happening: Happening | undefined;
  /** Reads a file of answers; asks first when there are answers it would replace. */
  readonly open: (file: File) => void;
  readonly take: (from: string, reading: Reading) => void;
  /** Takes answers that came another way; asks first when there are answers they would replace. */
  readonly offer: (from: string, reading: AnswersReading) => void;
  readonly clear: () => void;
  readonly undo: () => void;
  readonly dismiss: () => void;
};

export function hasAnswers(answers: Answers): boolean {
  return Object.values(answers).some((answer) => !isEmpty(answer));
}

/** The reader's answers to a template: kept in this browser, taken from files, cleared and brought back. */
export function useAnswers(template: LoadedTemplate): CurrentAnswers {
  const saved = useLedger<Answer>(`handbook.template.${template.id}`, readAnswer);
  const [happening, setHappening] = useState<Happening | undefined>();
  const { values: answers, keeping, write: store, replace } = saved;

  const write = useCallback(
    (id: string, answer: Answer) => store(id, answer === '' ? null : answer),
    [store],
  );
  const take = (file: string, reading: Reading) => {
    replace(reading.answers);
    setHappening({ kind: 'taken', file, reading, before: answers });
  };
  const offer = (from: string, reading: AnswersReading) => {
    if (!reading.ok) setHappening({ kind: 'refused', file: from, reason: reading.reason });
    else if (hasAnswers(answers)) setHappening({ kind: 'asked', file: from, reading });
    else take(from, reading);
  };
  const read = async (file: File) => {
    const text = await readTextFile(file);
    offer(file.name, text.ok ? readAnswersFile(parsedJson(text.text), template) : text);
  };
  const clear = () => {
    replace({});
    setHappening({ kind: 'cleared', before: answers });
  };
  const undo = () => {
    // What was typed after the form was emptied stays.
    if (happening?.kind === 'cleared') replace({ ...happening.before, ...answers });
    if (happening?.kind === 'taken') replace(happening.before);
    setHappening({ kind: 'undone' });
  };
  const dismiss = () => setHappening(undefined);
  const open = (file: File) => void read(file);
  return { answers, keeping, write, replace, happening, open, take, offer, clear, undo, dismiss };
}
