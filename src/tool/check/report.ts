import { plain } from '../io';
import type { Finding, Level } from './finding';

/** One run of the check. */
export type Report = {
  readonly findings: readonly Finding[];
  readonly files: number;
  readonly skipped: {
    readonly binary: number;
    readonly large: number;
    readonly unreadable: number;
  };
  readonly baseline: { readonly known: number; readonly gone: number };
  readonly index: {
    readonly place: string;
    readonly site: string;
    readonly generated: string;
    readonly codes: number;
  };
  readonly version: string;
  /** Address of the page about the tool. */
  readonly guide: string;
};

export function countOf(findings: readonly Finding[], level: Level): number {
  return findings.filter((finding) => finding.level === level).length;
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** The last lines of a run, for people. */
export function summary({ findings, files, skipped, baseline, index }: Report): string {
  const counts = [
    counted(countOf(findings, 'error'), 'error'),
    counted(countOf(findings, 'warning'), 'warning'),
  ];
  const passed = [
    skipped.large > 0 ? `${skipped.large} over 1 MB` : '',
    skipped.binary > 0 ? `${skipped.binary} binary` : '',
    skipped.unreadable > 0 ? `${skipped.unreadable} unreadable` : '',
  ].filter((part) => part !== '');
  const lines = [
    `${counts.join(' and ')} in ${counted(files, 'file')}${passed.length > 0 ? `; passed over: ${passed.join(', ')}` : ''}.`,
    ...(baseline.known > 0
      ? [`${counted(baseline.known, 'finding')} of the baseline not shown.`]
      : []),
    ...(baseline.gone > 0
      ? [`${counted(baseline.gone, 'finding')} of the baseline no longer there: make it again.`]
      : []),
    `Catalogue: ${index.codes} codes of ${index.site}, as of ${index.generated}.`,
  ];
  return `${lines.map(plain).join('\n')}\n`;
}

/** A finding a line, its way out below. */
export function textReport(report: Report): string {
  const blocks = report.findings.map(({ file, line, column, level, rule, message, hint }) => {
    // A line must not begin with "::", which a build server would take for its own command.
    const place = plain(file).replace(/^:/, './:');
    const first = `${place}:${line}:${column}: ${level} [${rule}] ${plain(message)}`;
    return hint === '' ? `${first}\n` : `${first}\n    ${plain(hint)}\n`;
  });
  return `${blocks.join('')}${blocks.length > 0 ? '\n' : ''}${summary(report)}`;
}

/** For programs, and for --baseline. Fields are added, never changed. */
export function jsonReport(report: Report): string {
  const { findings, files, skipped, baseline, index, version } = report;
  const data = {
    schema: 1,
    tool: { name: 'handbook-help', version },
    index,
    findings: findings.map((finding) => ({ ...finding, file: plain(finding.file) })),
    summary: {
      files,
      errors: countOf(findings, 'error'),
      warnings: countOf(findings, 'warning'),
      notes: countOf(findings, 'note'),
      skipped,
      baseline,
    },
  };
  return `${JSON.stringify(data, undefined, 2)}\n`;
}

const COMMAND: Readonly<Record<Level, string>> = {
  error: 'error',
  warning: 'warning',
  note: 'notice',
};

function escaped(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapedProperty(text: string): string {
  return escaped(plain(text)).replace(/:/g, '%3A').replace(/,/g, '%2C');
}

/** Workflow commands: GitHub shows each beside its line of the change. */
export function githubReport(report: Report): string {
  const lines = report.findings.map(({ file, line, column, level, rule, message, hint }) => {
    const place = [
      `file=${escapedProperty(file)}`,
      `line=${line}`,
      `col=${column}`,
      `title=${escapedProperty(rule)}`,
    ];
    const text = hint === '' ? plain(message) : `${plain(message)}\n${plain(hint)}`;
    return `::${COMMAND[level]} ${place.join(',')}::${escaped(text)}\n`;
  });
  return `${lines.join('')}${summary(report)}`;
}
