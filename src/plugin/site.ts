import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { problemsOf, problemText } from '../domain/problem';
import { Site } from '../domain/site/schema';

export const SITE_FILE = 'handbook.yaml';

/** The company's own settings. Throws with every problem at once when handbook.yaml is not valid. */
export function readSite(siteDir: string): Site {
  const input: unknown = parse(readFileSync(path.join(siteDir, SITE_FILE), 'utf8'));
  const problems = problemsOf(SITE_FILE, Site, input);
  if (problems.length > 0) throw new Error(problems.map(problemText).join('\n'));
  return Site.parse(input);
}
