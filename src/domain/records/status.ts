import type { RunStatus } from './record';

const WORDS: Readonly<Record<RunStatus, readonly string[]>> = {
  success: ['success', 'succeeded', 'successful', 'completed', 'complete', 'passed', 'ok', 'done'],
  failed: ['failed', 'failure', 'error', 'errored', 'timed_out', 'timedout', 'startup_failure'],
  cancelled: [
    'canceled',
    'cancelled',
    'aborted',
    'stopped',
    'skipped',
    'superseded',
    'neutral',
    'stale',
    'abandoned',
  ],
  'not finished': [
    ...['running', 'in_progress', 'inprogress', 'queued', 'pending', 'created', 'waiting'],
    ...['blocked', 'started', 'undeployed', 'requested', 'not_built', 'action_required'],
  ],
};

const BY_WORD = new Map<string, RunStatus>();
for (const status of ['success', 'failed', 'cancelled', 'not finished'] as const) {
  for (const word of WORDS[status]) BY_WORD.set(word, status);
}

/** How a run ended, from the words of the tools we read; null for a word that none of them uses. */
export function statusOf(text: string): RunStatus | null {
  const known = BY_WORD.get(text);
  return known ?? BY_WORD.get(text.toLowerCase().replace(/[\s-]+/g, '_')) ?? null;
}
