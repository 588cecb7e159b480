import { type Answer, type Answers, answerOf, cellOf, fieldOf, isAsked } from './answer';
import type { Field } from './schema';

/** Answers to one question that somebody meant to replace. `target` names the first place, `count` how many there are. */
export type LeftOver = {
  readonly target: string;
  /** The mark that was found, such as TBD; undefined when the words are those of an example. */
  readonly mark: string | undefined;
  readonly count: number;
};

const MARKS =
  /\b(?:TODO|TBD|TBC|FIXME|XXX|lorem ipsum|change ?me)\b|\?\?\?|<(?:your|insert|name of|the)\b[^<>\n]{0,60}>|\[\[[^[\]\n]{1,60}\]\]/i;

function textAt(answers: Answers, target: string): string {
  const [id = '', row, column] = target.split('.');
  const answer: Answer | undefined = answerOf(answers, id);
  if (answer === undefined || typeof answer === 'string') return answer ?? '';
  const cells = answer[Number(row)];
  return cells === undefined || column === undefined ? '' : cellOf(cells, column);
}

/** True when the words at a place are still those of an example: a choice or a day may be the same by chance. */
export function isExample(
  target: string,
  fields: readonly Field[],
  answers: Answers,
  examples: readonly { readonly answers: Answers }[],
): boolean {
  const type = fieldOf(fields, target.split('.')[0] ?? '')?.type;
  if (type !== 'line' && type !== 'text' && type !== 'list') return false;
  const text = textAt(answers, target).trim();
  return text !== '' && examples.some((one) => textAt(one.answers, target).trim() === text);
}

function targetsOf({ id }: Field, answers: Answers): readonly string[] {
  const answer = answerOf(answers, id);
  if (answer === undefined || typeof answer === 'string') return [id];
  return answer.flatMap((row, index) =>
    Object.keys(row).map((column) => `${id}.${index}.${column}`),
  );
}

/** Answers that still hold a mark such as TBD, `???` or `<your team>`, or an example's words; one line a question and mark. */
export function leftOvers(
  fields: readonly Field[],
  answers: Answers,
  examples: readonly { readonly answers: Answers }[],
): readonly LeftOver[] {
  const found = new Map<string, LeftOver>();
  for (const field of fields) {
    if (!isAsked(field, fields, answers)) continue;
    for (const target of targetsOf(field, answers)) {
      const mark = MARKS.exec(textAt(answers, target))?.[0];
      if (mark === undefined && !isExample(target, fields, answers, examples)) continue;
      const line = `${field.id} ${mark ?? ''}`;
      const before = found.get(line);
      found.set(line, { target: before?.target ?? target, mark, count: (before?.count ?? 0) + 1 });
    }
  }
  return [...found.values()];
}
