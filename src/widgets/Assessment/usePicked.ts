import { useState } from 'react';
import type { AnswerValue, StatementAnswer } from '../../domain/maturity/answers';

type Picked = { readonly value: AnswerValue | null; readonly over: StatementAnswer | undefined };

/** The answer as the reader sees it: what was picked a moment ago, until the page has followed. */
export function usePicked(answer: StatementAnswer | undefined) {
  const [picked, setPicked] = useState<Picked>();
  const isAhead = picked !== undefined && picked.over === answer;
  if (picked !== undefined && !isAhead) setPicked(undefined);
  const value = isAhead ? picked.value : (answer?.value ?? null);
  const pick = (next: AnswerValue | null) => setPicked({ value: next, over: answer });
  return { value, pick };
}
