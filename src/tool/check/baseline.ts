import { readFileSync } from 'node:fs';
import path from 'node:path';
import { field, listField, textField } from '../field';
import { reasonOf, Refusal } from '../io';
import type { Finding } from './finding';

/** Without its line, so that a finding is known again after the file has grown. */
function keyOf(finding: Readonly<Record<'rule' | 'file' | 'subject', string>>): string {
  return JSON.stringify([finding.rule, finding.file, finding.subject]);
}

/** How often each finding stands in a baseline: a result of `check --format json`. Throws a Refusal. */
function readBaseline(file: string, from: string): Map<string, number> {
  const known = new Map<string, number>();
  try {
    const data: unknown = JSON.parse(readFileSync(path.resolve(from, file), 'utf8'));
    if (!Array.isArray(field(data, 'findings'))) throw new Error('it has no findings');
    for (const item of listField(data, 'findings')) {
      const [rule, name, subject] = ['rule', 'file', 'subject'].map((key) => textField(item, key));
      if (rule === undefined || name === undefined || subject === undefined) continue;
      const key = keyOf({ rule, file: name, subject });
      known.set(key, (known.get(key) ?? 0) + 1);
    }
  } catch (error) {
    throw new Refusal(
      `The baseline ${file} cannot be read: ${reasonOf(error)}. Make one: check --format json > ${file}`,
    );
  }
  return known;
}

/** Findings that are not in the baseline, and how many were known or have gone. */
export function newFindings(
  findings: readonly Finding[],
  file: string | undefined,
  from: string,
): { readonly fresh: readonly Finding[]; readonly known: number; readonly gone: number } {
  const left = file === undefined ? new Map<string, number>() : readBaseline(file, from);
  const fresh = findings.filter((finding) => {
    const key = keyOf(finding);
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
  const gone = [...left.values()].filter((count) => count > 0).reduce((sum, n) => sum + n, 0);
  return { fresh, known: findings.length - fresh.length, gone };
}
