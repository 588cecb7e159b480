import type { Run } from '../../domain/runbook/log';
import { REVIEW_FORM, reviewAnswers } from '../../domain/runbook/review';
import { answersFile } from '../../domain/template/answers';
import { answersFragment } from '../../domain/template/link';

/** The review's answers behind its address; undefined for a run that is too long. */
export function reviewFragment(run: Run): string | undefined {
  return answersFragment(REVIEW_FORM, reviewAnswers(run));
}

export function reviewFile(run: Run): string {
  return answersFile(REVIEW_FORM, reviewAnswers(run));
}
