import type { Act, Line, Run } from './log';

/** A line for tests: at a moment in milliseconds, of the step "3 What was refused?" unless it is a note of its own. */
export function line(act: Act, at: number, text = ''): Line {
  const branch = act === 'branch' ? ['clean-up', '5 Clean up'] : ['', ''];
  return {
    is: 'line',
    act,
    at,
    step: 'look',
    title: '3 What was refused?',
    text,
    to: branch[0] ?? '',
    toTitle: branch[1] ?? '',
  };
}

/** A run for tests with these lines. */
export function sampleRun(lines: readonly Line[], name = 'INC-412'): Run {
  return {
    id: 'a1',
    name,
    began: lines[0]?.at ?? 0,
    lines: lines.map((one, index) => ({ ...one, id: `l${index}` })),
  };
}
