import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { problemsOf, problemText } from './problem';

const Runbook = z.strictObject({
  kind: z.literal('runbook'),
  title: z.string().max(10, 'must have at most 10 characters'),
  severity: z.enum(['high', 'low']),
  steps: z.array(z.strictObject({ command: z.string(), expect: z.string().optional() })),
  owner: z.strictObject({ channel: z.string() }).optional(),
});
const valid = { kind: 'runbook', title: 'Quota', severity: 'high', steps: [{ command: 'ls' }] };

function told(change: Readonly<Record<string, unknown>>): readonly string[] {
  return problemsOf('docs/x.yaml', Runbook, { ...valid, ...change }).map(problemText);
}

describe('the problems of a file', () => {
  it('are none when it is valid', () => {
    expect(told({})).toEqual([]);
  });

  it('name a misspelt key, the one that was meant, and all that are known', () => {
    const [text = ''] = told({ tilte: 'x' });
    expect(text).toContain('docs/x.yaml › tilte: ');
    expect(text).toContain(
      'Did you mean "title"? Known keys: kind, title, severity, steps, owner.',
    );
  });

  it('name the way to a misspelt key deep inside', () => {
    const [inStep = ''] = told({ steps: [{ command: 'ls' }, { command: 'ls', expct: 'x' }] });
    expect(inStep).toContain('steps.1.expct');
    expect(inStep).toContain('Did you mean "expect"?');
    const [inOwner = ''] = told({ owner: { channel: '#a', chanel: '#b' } });
    expect(inOwner).toContain('owner.chanel');
    expect(inOwner).toContain('Did you mean "channel"?');
  });

  it('tell to remove a key that resembles none', () => {
    expect(told({ zzzzzzzz: 1 }).join()).toContain('Remove it. Known keys:');
  });

  it('suggest the value that was meant and list those allowed', () => {
    const [text = ''] = told({ severity: 'hihg' });
    expect(text).toContain('severity: "hihg" is not allowed');
    expect(text).toContain('Did you mean "high"? Write one of: high, low.');
  });

  it('say what is missing, also when it has a fixed choice', () => {
    expect(told({ title: undefined }).join()).toContain('title: is missing');
    expect(told({ severity: undefined }).join()).toContain('severity: is missing');
  });

  it('show what stands there when it is of the wrong type', () => {
    expect(told({ title: 7 }).join()).toMatch(/title: 7 .*string/);
    expect(told({ steps: [{ command: ['ls'] }] }).join()).toContain('steps.0.command: ["ls"]');
  });

  it('repeat what our own checks say', () => {
    expect(told({ title: 'much too long a title' }).join()).toContain(
      'must have at most 10 characters',
    );
  });

  it('come all at once, each with a way out', () => {
    const all = told({ tilte: 'x', severity: 'hihg', title: 7, steps: [{}] });
    expect(all).toHaveLength(4);
    for (const text of all) expect(text).toMatch(/\n {4}\S.+\.$/);
  });

  it('are told for a file that holds something else altogether', () => {
    for (const input of [null, undefined, [], 'text', 7]) {
      const problems = problemsOf('docs/x.yaml', Runbook, input);
      expect(problems).toHaveLength(1);
      expect(problems.map(problemText).join()).toMatch(/^docs\/x\.yaml: /);
    }
  });

  it('follow a choice between forms to the keys of the form that was meant', () => {
    const Page = z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('how-to'), minutes: z.number() }),
      z.strictObject({ type: z.literal('runbook'), tested_on: z.string() }),
    ]);
    const page = { type: 'runbook', tested_on: '2026-11-22', testd_on: 'x' };
    expect(problemsOf('x.mdx', Page, page).map(problemText).join()).toContain(
      'Did you mean "tested_on"? Known keys: type, tested_on.',
    );
    expect(problemsOf('x.mdx', Page, { type: 'runbok' }).map(problemText).join()).toContain(
      'Did you mean "runbook"?',
    );
  });
});
