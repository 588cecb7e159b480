import { createHash } from 'node:crypto';
import { plain } from '../io';
import { type Finding, type Rule, RULES } from './finding';
import type { Report } from './report';

/** A path as a relative URI: every part percent-encoded. */
function uriOf(file: string): string {
  return file.split('/').map(encodeURIComponent).join('/');
}

/** The same as long as rule, file and subject are, so that a code scanner knows a finding again. */
function fingerprint({ rule, file, subject }: Finding): string {
  return createHash('sha256')
    .update(JSON.stringify([rule, file, subject]))
    .digest('hex');
}

/** The run as SARIF 2.1.0, for code scanning. */
export function sarifReport({ findings, guide, version }: Report): string {
  const ids: readonly string[] = [...new Set(findings.map(({ rule }) => rule))].sort();
  const rules = Object.entries(RULES).filter(([rule]) => ids.includes(rule));
  const number = new Map(rules.map(([rule], at) => [rule, at]));
  const helpUri = `${guide}#what-it-checks`;
  const ruleText = ([id, [level, text]]: readonly [string, (typeof RULES)[Rule]]) => ({
    id,
    shortDescription: { text },
    helpUri,
    defaultConfiguration: { level },
  });
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'handbook-help',
            // A tool run from this repository has no number; a scanner refuses other words there.
            ...(/^\d+\.\d+\.\d+/.test(version) ? { semanticVersion: version } : { version }),
            informationUri: guide,
            rules: rules.map(ruleText),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => ({
          ruleId: finding.rule,
          ruleIndex: number.get(finding.rule),
          level: finding.level,
          message: { text: plain(`${finding.message} ${finding.hint}`.trim()) },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: uriOf(finding.file), uriBaseId: '%SRCROOT%' },
                region: { startLine: finding.line, startColumn: finding.column },
              },
            },
          ],
          partialFingerprints: { 'handbookFinding/v1': fingerprint(finding) },
        })),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}
