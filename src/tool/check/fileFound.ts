import { addressesFound } from './addresses';
import { alertsFound, type LinksOf } from './alerts';
import { type Against, codesFound } from './codes';
import { withoutComments } from './comments';
import { type Finding, type Found, placed, type Span } from './finding';
import { policiesFound } from './policies';
import { meantAsRules, rulesFound } from './rules';
import { sarifRulesFound, sarifShapeFound } from './sarifFile';
import { mapsOf, readJsonFile, readYamlFile } from './yamlFile';

export type Options = Against & {
  readonly comments: 'read' | 'skipped';
  readonly linksOf: LinksOf;
};

type Structured = { readonly found: readonly Found[]; readonly covered: readonly Span[] };
const NOTHING: Structured = { found: [], covered: [] };

const RULES_INSIDE =
  /["']?(?:alert|record|groups)["']?\s*:|PrometheusRule|(?:kyverno|gatekeeper)\.sh|kyverno\.io|AdmissionPolicy/;
/** A line that Helm or Jinja fills in, outside of quotes. */
const TEMPLATE = /^[ \t]*\{\{|\{\{-|-\}\}|:[ \t]*\{\{|^[ \t]*\{%/m;

function unreadable(file: string, text: string, at: number, reason: string): Found {
  if (TEMPLATE.test(text)) {
    return {
      rule: 'template-file',
      at: 0,
      subject: 'template',
      message: 'This is a template of YAML: only its codes and addresses were checked.',
      hint: 'Check what it makes, too: helm template . > rendered.yaml',
    };
  }
  const what = file.endsWith('.sarif') || file.endsWith('.json') ? 'JSON' : 'YAML';
  return {
    rule: 'broken-file',
    at,
    subject: what,
    message: `It is not valid ${what}: ${reason}.`.replace(/\.\.$/, '.'),
    hint: 'Nothing in this file reaches Prometheus or the code scanner until it is mended.',
  };
}

async function yamlFound(file: string, text: string, options: Options): Promise<Structured> {
  const read = file.endsWith('.json') ? readJsonFile(text) : readYamlFile(text);
  if (!('documents' in read)) {
    return meantAsRules(file, text)
      ? { found: [unreadable(file, text, read.at, read.reason)], covered: [] }
      : NOTHING;
  }
  const found: Found[] = [];
  const covered: Span[] = [];
  for (const document of read.documents) {
    const maps = mapsOf(document);
    const alerts = await alertsFound(maps, document, options, options.linksOf);
    found.push(...rulesFound(file, text, document, maps), ...alerts.found);
    found.push(...policiesFound(maps, document, options.catalogue));
    covered.push(...alerts.covered);
  }
  return { found, covered };
}

function sarifFound(file: string, text: string, options: Options): Structured {
  const read = readJsonFile(text);
  if (!('documents' in read)) {
    return { found: [unreadable(file, text, read.at, read.reason)], covered: [] };
  }
  const [document] = read.documents;
  if (document === undefined) {
    return { found: [unreadable(file, text, 0, 'it is empty')], covered: [] };
  }
  const rules = sarifRulesFound(mapsOf(document), document, options);
  return { found: [...sarifShapeFound(document), ...rules.found], covered: rules.covered };
}

async function structured(file: string, text: string, options: Options): Promise<Structured> {
  if (/\.sarif(?:\.json)?$/i.test(file)) return sarifFound(file, text, options);
  const isYaml = /\.(?:ya?ml|rules|json)$/i.test(file) && RULES_INSIDE.test(text);
  return isYaml ? yamlFound(file, text, options) : NOTHING;
}

/** Everything wrong in one file, and the codes it names that have a page. */
export async function fileFound(
  file: string,
  text: string,
  options: Options,
): Promise<{ readonly findings: readonly Finding[]; readonly used: readonly string[] }> {
  const read = options.comments === 'skipped' ? withoutComments(file, text) : text;
  const { found, covered } = await structured(file, text, options);
  const addresses = addressesFound(read, covered, options);
  const codes = codesFound(read, [...covered, ...addresses.spans], options);
  return {
    findings: placed(file, text, [...found, ...addresses.found, ...codes.found]),
    used: [...addresses.used, ...codes.used],
  };
}
