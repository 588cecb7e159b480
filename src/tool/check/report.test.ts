import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { REPOSITORY } from '../sampleRepository';
import { trial } from '../toolTrial';
import { githubReport, textReport, type Report } from './report';
import { sarifReport } from './sarifReport';

const { run, end } = trial(REPOSITORY);
afterAll(end);

/** The part of the SARIF 2.1.0 schema a log without more than this uses; other keys are not allowed. */
const Message = z.strictObject({ text: z.string().min(1) });
const Sarif = z.strictObject({
  $schema: z.literal('https://json.schemastore.org/sarif-2.1.0.json'),
  version: z.literal('2.1.0'),
  runs: z
    .array(
      z.strictObject({
        tool: z.strictObject({
          driver: z.strictObject({
            name: z.string(),
            semanticVersion: z.string().regex(/^\d+\.\d+\.\d+/),
            informationUri: z.url(),
            rules: z.array(
              z.strictObject({
                id: z.string(),
                shortDescription: Message,
                helpUri: z.url(),
                defaultConfiguration: z.strictObject({
                  level: z.enum(['note', 'warning', 'error']),
                }),
              }),
            ),
          }),
        }),
        columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
        results: z.array(
          z.strictObject({
            ruleId: z.string(),
            ruleIndex: z.int().min(0),
            level: z.enum(['none', 'note', 'warning', 'error']),
            message: Message,
            locations: z.array(
              z.strictObject({
                physicalLocation: z.strictObject({
                  artifactLocation: z.strictObject({
                    uri: z.string().regex(/^[\w.~%/-]+$/),
                    uriBaseId: z.literal('%SRCROOT%'),
                  }),
                  region: z.strictObject({
                    startLine: z.int().min(1),
                    startColumn: z.int().min(1),
                  }),
                }),
              }),
            ),
            partialFingerprints: z.record(z.string(), z.string()),
          }),
        ),
      }),
    )
    .length(1),
});

const report = (file: string, message: string): Report => ({
  findings: [
    {
      rule: 'unknown-code',
      level: 'error',
      file,
      line: 3,
      column: 7,
      subject: message,
      message,
      hint: message,
    },
  ],
  files: 1,
  skipped: { binary: 0, large: 0, unreadable: 0 },
  baseline: { known: 0, gone: 0 },
  index: { place: 'x', site: 'https://handbook.example/', generated: '2026-11-22', codes: 1 },
  version: '1.0.0',
  guide: 'https://handbook.example/do/link-errors-to-help/',
});

const odd = fc.string({ unit: 'binary', minLength: 1 });

describe('the outputs', () => {
  it('gives SARIF 2.1.0 whose results name their rules', async () => {
    const { out } = await run(['check', '--format', 'sarif']);
    const [log] = Sarif.parse(JSON.parse(out)).runs;
    expect(log?.results.length).toBeGreaterThan(20);
    for (const { ruleId, ruleIndex } of log?.results ?? []) {
      expect(log?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    }
  });

  it('stays SARIF whatever a file is called', () => {
    fc.assert(
      fc.property(odd, odd, (file, text) => {
        Sarif.parse(JSON.parse(sarifReport(report(file, `x${text}`))));
      }),
    );
  });

  it('escapes workflow commands', () => {
    const [line] = githubReport(report('a,b:c%.ts', '50 %\n::error::x')).split('\n');
    expect(line).toBe(
      '::error file=a%2Cb%3Ac%25.ts,line=3,col=7,title=unknown-code::50 %25\uFFFD::error::x%0A50 %25\uFFFD::error::x',
    );
  });

  it('shows no control characters and begins no line like a command of the build server', () => {
    const steering = /[\p{Cc}\p{Bidi_Control}]/u;
    fc.assert(
      fc.property(odd, odd, (file, text) => {
        for (const line of textReport(report(file, text)).split('\n')) {
          expect(line).not.toMatch(steering);
          expect(line.startsWith('::')).toBe(false);
        }
        const commands = githubReport(report(file, text)).split('\n');
        expect(commands.filter((line) => line.startsWith('::'))).toHaveLength(1);
        for (const line of commands) expect(line).not.toMatch(steering);
      }),
    );
  });
});
