import type { ErrorSarifFile } from './indexSchema';
import { pageUrl } from './machine';
import type { ErrorFrontMatter } from './schema';

/** The form of SARIF itself; ours is narrower and stands beside. */
const SARIF_SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

const LEVELS = { info: 'note', warning: 'warning', error: 'error', critical: 'error' } as const;

/** `k8s-quota-exceeded` as `K8sQuotaExceeded`: SARIF wants a name without spaces. */
function ruleName(topic: string): string {
  return topic
    .split('-')
    .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
    .join('');
}

function help(entry: ErrorFrontMatter, url: string) {
  const causes = entry.causes.map(({ text, check }) => ({ text, check }));
  return {
    text: [
      entry.means,
      ...causes.map(({ text, check }) => `- ${text}. To tell: ${check}.`),
      `How to fix it: ${url}`,
    ].join('\n'),
    markdown: [
      `**${entry.title}.** ${entry.means}`,
      '| Cause | How to tell |\n| --- | --- |',
      ...causes.map(({ text, check }) => `| ${cell(text)} | ${cell(check)} |`),
      `\n[How to fix ${entry.code}](${url})`,
    ].join('\n'),
  };
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

/** sarif-rules.json: a SARIF 2.1.0 log without results whose rules are the codes. Source: OASIS SARIF 2.1.0, section 3.49. */
export function sarifFile(
  entries: readonly ErrorFrontMatter[],
  site: string,
  name: string,
): ErrorSarifFile {
  const rules = [...entries]
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map((entry) => {
      const url = pageUrl(site, entry.code);
      return {
        id: entry.code,
        name: ruleName(entry.topic),
        shortDescription: { text: `${entry.title}.` },
        fullDescription: { text: entry.summary },
        helpUri: url,
        help: help(entry, url),
        defaultConfiguration: { level: LEVELS[entry.severity] },
        properties: {
          tags: [...new Set([entry.kind, entry.area])],
          status: entry.status,
          area: entry.area,
          owner: entry.owner,
        },
      };
    });
  return {
    $schema: SARIF_SCHEMA,
    version: '2.1.0',
    runs: [{ tool: { driver: { name, informationUri: site, rules } }, results: [] }],
  };
}
