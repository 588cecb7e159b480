import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runMarkdown } from './markdown';
import { sampleList } from './sampleList';

describe('a run as a Markdown task list', () => {
  it('ticks what is done, marks what blocks, excuses without a box', () => {
    expect(
      runMarkdown(sampleList, {
        run: 'checkout, *March*',
        level: 'low',
        'slo.na': 'yes',
        'slo.reason': 'no customer\nyet',
        'restore.link': 'https://ci.example/4417',
        'restore.shows': 'counts [match]',
        'restore.seen': '2026-11-20',
        'restore.owner': '#data_team',
        'restore.due': '2026-11-30',
      }),
    ).toBe(`## Sample: checkout, \\*March\\*

0 of 2 done, 1 not applicable. The open item blocks go-live: Backup restored. Open: 1 begun.

Promise: Low. Does it keep data: not decided. List sample, version 1.0.

### First

- ~~Objective written~~ Not applicable: no customer yet
- [ ] **Backup restored** (blocks go-live): Row counts match the source. Database team and security.
  - Evidence: <https://ci.example/4417>; counts \\[match\\]; seen on 20 Nov 2026
  - Owner: \\#data\\_team, due 30 Nov 2026

One item is hidden because it applies from High: Region lost.
`);
  });

  it('has a box for each item that is done or open, whatever the reader wrote', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (run, shows, link) => {
        const text = runMarkdown(sampleList, {
          run,
          'slo.done': 'yes',
          'slo.shows': shows,
          'slo.link': link,
        });
        const lines = text.split('\n');
        expect(lines.filter((line) => line.startsWith('- ['))).toHaveLength(3);
        expect(lines.filter((line) => line.startsWith('- [x]'))).toHaveLength(1);
        expect(lines.filter((line) => line.startsWith('#'))).toHaveLength(3);
      }),
    );
  });
});
