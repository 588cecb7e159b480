import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { problemsOf, problemText } from '../domain/problem';
import { Site } from '../domain/site/schema';

export const SITE_FILE = 'handbook.yaml';

/** Another base path for one build, such as a preview's: HANDBOOK_BASE_PATH=/pr-12/ npm run build. */
function withBasePath(input: unknown): unknown {
  const basePath = process.env['HANDBOOK_BASE_PATH'];
  return basePath === undefined ? input : { ...Object(input), basePath };
}

/** The company's own settings. Throws with every problem at once when handbook.yaml is not valid. */
export function readSite(siteDir: string): Site {
  const input = withBasePath(parse(readFileSync(path.join(siteDir, SITE_FILE), 'utf8')));
  const problems = problemsOf(SITE_FILE, Site, input);
  if (problems.length > 0) throw new Error(problems.map(problemText).join('\n'));
  return Site.parse(input);
}
