import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { answersFile, readAnswersFile } from '../template/answers';
import { answersFragment, readAnswersLink, SHARE_KIND } from '../template/link';
import { openQuestions } from '../template/open';
import { Template } from '../template/schema';
import { readFragment } from '../share';
import { readRunFile, runFile, runFileName } from './file';
import { eventText, runCsv, runMarkdown, runTitle } from './outputs';
import { REVIEW_FORM, reviewAnswers } from './review';
import { line, sampleRun } from './sampleRun';
import { bothClocks, fieldTime, isoMinute, momentOf } from './times';

const AT = Date.parse('2026-11-22T23:58:30Z');
const BERLIN = () => 60;
const followed = { id: 'runbooks/quota-exhausted', title: 'A quota is exhausted', version: 'next' };
const template = Template.parse(
  parse(readFileSync('templates/post-incident-review/template.yaml', 'utf8')),
);
const run = sampleRun([
  line('started', AT),
  line('branch', AT + 60_000, 'Jobs at 0/1'),
  line('note', AT + 120_000, 'The owner | says "yes"\nand <b>waits</b>'),
  line('done', AT + 180_000),
]);

describe('times', () => {
  it('stand on both clocks, each with its own day', () => {
    expect(bothClocks(AT, 60)).toBe('00:58, 23:58 UTC');
    expect(bothClocks(AT, 0)).toBe('23:58 UTC');
    expect(isoMinute(AT, 60)).toBe('2026-11-23T00:58+01:00');
    expect(isoMinute(AT, -210)).toBe('2026-11-22T20:28-03:30');
    expect(isoMinute(AT, 0)).toBe('2026-11-22T23:58Z');
  });

  it('come back from a field as the same minute', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4e12 }),
        fc.integer({ min: -720, max: 840 }),
        (at, offset) => {
          const minute = Math.floor(at / 60_000) * 60_000;
          const back = momentOf(fieldTime(minute, offset), () => offset);
          if (minute + offset * 60_000 >= 0) expect(back).toBe(minute);
        },
      ),
    );
    expect(momentOf('', BERLIN)).toBeUndefined();
    expect(momentOf('99:99', BERLIN)).toBeUndefined();
  });
});

describe('a run', () => {
  it('is a Markdown table whose cells no note can break', () => {
    const text = runMarkdown(followed, run, BERLIN);
    expect(text).toContain('## A quota is exhausted: INC-412');
    expect(text).toContain(
      '| 2026-11-23 00:59 | 2026-11-22 23:59 | 3 What was refused? | Branch | Jobs at 0/1. On to 5 Clean up |',
    );
    expect(text).toContain('The owner \\| says "yes" and \\<b\\>waits\\</b\\>');
    const rows = text.split('\n').filter((row) => row.startsWith('| 2'));
    expect(rows).toHaveLength(4);
  });

  it('is CSV with both times, and runs nothing in a spreadsheet', () => {
    const csv = runCsv(sampleRun([line('note', AT, '=1+1')]), BERLIN);
    expect(csv).toBe(
      'utc,local,step,what,words\r\n2026-11-22T23:58Z,2026-11-23T00:58+01:00,"3 What was refused?",note,"\'=1+1"\r\n',
    );
  });

  it('without a name is called by its time', () => {
    expect(runTitle({ name: ' ', began: AT }, BERLIN)).toBe('Run of 2026-11-23, 00:58');
  });

  it('says what happened in a sentence', () => {
    expect(run.lines.map(eventText)).toEqual([
      'Step 3, What was refused?: started',
      'Step 3, What was refused?: Jobs at 0/1. On to 5 Clean up',
      'Step 3, What was refused?: The owner | says "yes" and <b>waits</b>',
      'Step 3, What was refused?: done',
    ]);
  });
});

describe('the review', () => {
  it('takes a run as its timeline, from the file and from the link', () => {
    const answers = reviewAnswers(run);
    const file = readAnswersFile(JSON.parse(answersFile(REVIEW_FORM, answers)), template);
    expect(file).toMatchObject({ ok: true, leftOut: [], answers });
    const hash = answersFragment(REVIEW_FORM, answers) ?? '';
    const link = readAnswersLink(readFragment(hash, SHARE_KIND), template);
    expect(link).toMatchObject({ ok: true, leftOut: [], answers });
    expect(answers['timeline']?.[0]).toEqual({
      at: '2026-11-22 23:58',
      event: 'Step 3, What was refused?: started',
    });
  });

  it('is filled with the version of the template that stands in templates/', () => {
    expect(REVIEW_FORM.version).toBe(template.version);
  });

  it('has room for the longest run and its longest notes', () => {
    const long = Array.from({ length: 500 }, (_, index) =>
      line('note', AT + index * 60_000, 'x'.repeat(10_000)),
    );
    const answers = reviewAnswers(sampleRun(long));
    const read = readAnswersFile(JSON.parse(answersFile(REVIEW_FORM, answers)), template);
    expect(read).toMatchObject({ ok: true, leftOut: [] });
    expect(answers['timeline']).toHaveLength(200);
    const open = openQuestions(template.fields, answers);
    expect(open.filter(({ id }) => id === 'timeline')).toEqual([]);
    // Too long for an address: the page offers the file instead.
    expect(answersFragment(REVIEW_FORM, answers)).toBeUndefined();
  });

  it('shows one clock time when the run stayed within a day', () => {
    expect(reviewAnswers(sampleRun([line('done', AT)]))['timeline']?.[0]).toMatchObject({
      at: '23:58',
    });
  });
});

describe('a run file', () => {
  it('is read back as it was', () => {
    const read = readRunFile(runFile(followed, run), followed.id);
    const lines = run.lines.map(({ text, act }) => ({ text, act }));
    expect(read).toMatchObject({ ok: true, name: 'INC-412', began: AT, lines, version: 'next' });
    expect(runFileName(followed, run)).toBe('quota-exhausted-2026-11-22');
  });

  it.each([
    ['not JSON', '<html>', 'holds no run'],
    ['another kind', '{"kind":"checklist-run"}', 'holds no run'],
    ['another runbook', runFile({ ...followed, id: 'runbooks/x' }, run), 'another runbook'],
    ['newer', runFile(followed, run).replace('"format": 1', '"format": 2'), 'newer version'],
    ['without lines', runFile(followed, run).replace('"lines"', '"rows"'), 'no list'],
    ['damaged', runFile(followed, run).replace('"started"', '"begun"'), 'Line 1 of its log'],
  ])('is refused when it is %s', (_what, text, reason) => {
    const read = readRunFile(text, followed.id);
    expect(read.ok ? '' : read.reason).toContain(reason);
  });

  it('never throws, whatever it holds', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(readRunFile(text, followed.id).ok).toBe(false);
      }),
    );
  });
});
