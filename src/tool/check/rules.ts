import { type Document, isMap, isSeq, type YAMLMap } from '../packed';
import type { Found } from './finding';
import { kindOf, pairOf, resolved, startOf, textOf, valueOf } from './yamlFile';

const RULE = /^[ \t]*(?:-[ \t]+)?(?:alert|record)\s*:|["'](?:alert|record)["']\s*:/m;
const NAMED_FOR_IT = /(?:^|[^a-z])(?:rules?|alert(?:s|ing)?|prometheus)(?:[^a-z]|$)/i;

function broken(at: number, what: string, is: unknown, wanted: string): Found {
  return {
    rule: 'broken-rule',
    at,
    subject: what,
    message: `${what} is ${kindOf(is)}, not ${wanted}.`,
    hint: 'See prometheus.io/docs/prometheus/latest/configuration/alerting_rules/ for the form.',
  };
}

function textMapFound(
  rule: YAMLMap,
  key: string,
  document: Document.Parsed,
  fallback: number,
): readonly Found[] {
  const pair = pairOf(rule, key, document);
  if (pair === undefined) return [];
  const { value } = pair;
  const at = startOf(pair.key) ?? fallback;
  if (!isMap(value)) return [broken(at, key, value, 'a map')];
  return value.items.flatMap((item) => {
    const inner = resolved(item.value, document);
    const name = textOf(item.key) ?? '';
    // Prometheus itself reads numbers here; what it cannot read is a map, a list or nothing.
    if (name === '<<' || /^a (?:text|number|boolean|bigint)$/.test(kindOf(inner))) return [];
    return [broken(startOf(item.key) ?? at, `${key}.${name}`, inner, 'a text')];
  });
}

function ruleFound(rule: unknown, document: Document.Parsed, fallback: number): readonly Found[] {
  const at = startOf(rule) ?? fallback;
  if (!isMap(rule)) return [broken(at, 'the rule', rule, 'a map')];
  const alert = pairOf(rule, 'alert', document);
  const record = pairOf(rule, 'record', document);
  const named = alert ?? record;
  const found: Found[] = [];
  if (named === undefined) {
    found.push({
      rule: 'broken-rule',
      at,
      subject: 'the rule',
      message: 'The rule has neither alert nor record.',
      hint: 'Name it: alert: SomethingIsWrong',
    });
  } else if (textOf(named.value) === undefined) {
    const place = startOf(named.key) ?? at;
    found.push(broken(place, alert === undefined ? 'record' : 'alert', named.value, 'a text'));
  }
  const expression = pairOf(rule, 'expr', document);
  const isExpression = /^a (?:text|number|bigint)$/.test(kindOf(expression?.value));
  if (!isExpression) {
    found.push(broken(startOf(expression?.key) ?? at, 'expr', expression?.value, 'a text'));
  }
  return [
    ...found,
    ...textMapFound(rule, 'labels', document, at),
    ...textMapFound(rule, 'annotations', document, at),
  ];
}

function groupFound(group: unknown, document: Document.Parsed, fallback: number): readonly Found[] {
  const at = startOf(group) ?? fallback;
  if (!isMap(group)) return [broken(at, 'the group', group, 'a map')];
  const name = pairOf(group, 'name', document);
  const rules = pairOf(group, 'rules', document);
  const found: Found[] = [];
  if (textOf(name?.value) === undefined) {
    found.push(broken(startOf(name?.key) ?? at, 'the name of the group', name?.value, 'a text'));
  }
  if (rules === undefined) return found;
  const place = startOf(rules.key) ?? at;
  if (!isSeq(rules.value)) return [...found, broken(place, 'rules', rules.value, 'a list')];
  return [
    ...found,
    ...rules.value.items.flatMap((rule) => ruleFound(resolved(rule, document), document, place)),
  ];
}

function groupsFound(
  owner: YAMLMap,
  document: Document.Parsed,
  need: 'groups must be there' | 'groups may be missing',
): readonly Found[] {
  const at = startOf(owner) ?? 0;
  const groups = pairOf(owner, 'groups', document);
  if (groups === undefined && need === 'groups may be missing') return [];
  const place = startOf(groups?.key) ?? at;
  if (!isSeq(groups?.value)) return [broken(place, 'groups', groups?.value, 'a list')];
  return groups.value.items.flatMap((group) =>
    groupFound(resolved(group, document), document, place),
  );
}

/** Whether a file that cannot be parsed was meant to hold alerting rules. */
export function meantAsRules(file: string, text: string): boolean {
  return (
    /PrometheusRule/.test(text) ||
    RULE.test(text) ||
    (/^groups\s*:/m.test(text) && NAMED_FOR_IT.test(file))
  );
}

/** Wrong types in a file of Prometheus rules, plain or as PrometheusRule; nothing for other files. */
export function rulesFound(
  file: string,
  text: string,
  document: Document.Parsed,
  maps: readonly YAMLMap[],
): readonly Found[] {
  const resources = maps.filter(
    (map) => textOf(valueOf(map, 'kind', document)) === 'PrometheusRule',
  );
  const wrapped = resources.flatMap((resource) => {
    const spec = pairOf(resource, 'spec', document);
    const at = startOf(spec?.key) ?? startOf(resource) ?? 0;
    return isMap(spec?.value)
      ? groupsFound(spec.value, document, 'groups may be missing')
      : [broken(at, 'spec', spec?.value, 'a map')];
  });
  const top = document.contents;
  const isPlain =
    isMap(top) &&
    resources.length === 0 &&
    pairOf(top, 'groups', document) !== undefined &&
    (RULE.test(text) || NAMED_FOR_IT.test(file));
  return isPlain ? [...wrapped, ...groupsFound(top, document, 'groups must be there')] : wrapped;
}
