import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ErrorListing } from './listing';
import { askedIn, exactly, suggestion } from './suggest';

function listed(code: string, topic: string, title: string, ...alertnames: string[]): ErrorListing {
  const path = `/e/${code.toLowerCase()}/`;
  return {
    code,
    topic,
    title,
    path,
    summary: 'It waits.',
    kind: 'error',
    status: 'active',
    aliases: [],
    alertnames,
  };
}

const LISTING = [
  listed('PLT-101', 'k8s-quota-exceeded', 'The namespace has used its whole quota'),
  listed('PLT-110', 'k8s-unschedulable', 'No node can take the pod'),
  listed('PLT-122', 'k8s-crashloop', 'A container keeps ending', 'KubePodCrashLooping'),
  listed('PLT-123', 'k8s-pod-not-ready', 'A pod is not ready', 'KubePodNotReady'),
  listed('PLT-310', 'db-too-many-connections', 'The database has no connection left'),
];

function near(asked: string): readonly string[] {
  return suggestion(asked, LISTING).near.map(({ code }) => code);
}

describe('what was asked for at an address without a page', () => {
  it.each([
    ['/e/plt-119/', '/', 'plt-119'],
    ['/handbook/e/KubePodCrashLooping', '/handbook/', 'KubePodCrashLooping'],
    ['/errors/PLT-119.html', '/', 'PLT-119'],
    ['/problems/plt-119/', '/', 'plt-119'],
    ['/docs/old/plt_119', '/', 'plt_119'],
    ['/e/%3Cb%3E/', '/', '<b>'],
    ['/e/%E0%A4%A/', '/', '%E0%A4%A'],
  ])('%s below %s is %s', (pathname, base, asked) => {
    expect(askedIn(pathname, base)).toBe(asked);
  });

  it.each(['/runbooks/nowhere/', '/', '/e/', '/blog/2026/'])('%s is none of a code', (pathname) => {
    expect(askedIn(pathname, '/')).toBeUndefined();
  });
});

describe('a code or name without a page', () => {
  it('leads to the page that has it in other capitals or signs', () => {
    for (const asked of ['PLT_101', 'plt101', 'K8S-Quota-Exceeded']) {
      expect(suggestion(asked, LISTING).exact?.code).toBe('PLT-101');
      expect(exactly(asked, LISTING)?.code).toBe('PLT-101');
    }
    expect(exactly('plt-119', LISTING)).toBeUndefined();
  });

  it('has the nearest codes by slips of the pen, then by number', () => {
    expect(near('PLT-112')).toEqual(['PLT-110', 'PLT-122', 'PLT-101']);
    expect(near('PTL-101')).toContain('PLT-101');
    expect(near('PLT-31')[0]).toBe('PLT-310');
    expect(near('PLT-190')).toEqual(['PLT-110', 'PLT-123', 'PLT-122']);
  });

  it('has the alert with a slip in its name, and no other', () => {
    expect(near('KubePodCrashLoping')).toEqual(['PLT-122']);
    expect(near('kubepodnotraedy')).toEqual(['PLT-123']);
  });

  it('has pages whose names share words when no name is near', () => {
    expect(near('quota-exhausted')).toEqual(['PLT-101']);
    expect(near('too-many-database-sessions')).toEqual(['PLT-310']);
    expect(near('coffee-machine')).toEqual([]);
  });

  it('is called by its code when it has the form of ours', () => {
    expect(suggestion('plt119', LISTING).code).toBe('PLT-119');
    expect(suggestion('ABC-119', LISTING).code).toBeUndefined();
    expect(suggestion('quota', LISTING).code).toBeUndefined();
  });

  it('never breaks on text of strangers, and keeps it short', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (text) => {
        const { asked, near: found } = suggestion(text, LISTING);
        askedIn(`/e/${text}`, '/');
        return asked.length <= 80 && text.startsWith(asked) && found.length <= 3;
      }),
    );
  });
});
