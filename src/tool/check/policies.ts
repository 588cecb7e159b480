import { type Document, type YAMLMap } from '../packed';
import { type Catalogue } from '../codeIndex';
import { plain } from '../io';
import { codePattern } from './codes';
import type { Found } from './finding';
import { startOf, textOf, valueOf } from './yamlFile';

const POLICY =
  /^(?:kyverno\.io|policies\.kyverno\.io|constraints\.gatekeeper\.sh|admissionregistration\.k8s\.io)\//;
const KINDS = /^(?:ClusterPolicy|Policy|ValidatingPolicy|ValidatingAdmissionPolicy)$/;

/** Messages of admission policies that name no code: whoever is refused has nothing to look up. */
export function policiesFound(
  maps: readonly YAMLMap[],
  document: Document.Parsed,
  catalogue: Catalogue,
): readonly Found[] {
  const [top] = maps;
  if (top === undefined || catalogue.families.length === 0) return [];
  const api = textOf(valueOf(top, 'apiVersion', document)) ?? '';
  const kind = textOf(valueOf(top, 'kind', document)) ?? '';
  const isPolicy = POLICY.test(api) && (KINDS.test(kind) || api.startsWith('constraints.'));
  if (!isPolicy) return [];
  return maps.flatMap((map) => {
    const message = valueOf(map, 'message', document);
    const text = textOf(message);
    if (text === undefined || codePattern(catalogue).test(text)) return [];
    const found: Found = {
      rule: 'policy-no-code',
      at: startOf(message) ?? 0,
      subject: plain(text).slice(0, 80),
      message: 'The message of this policy names no code.',
      hint: `Add the code and its address, such as ${catalogue.entries[0]?.code ?? ''} ${catalogue.entries[0]?.url ?? ''}`,
    };
    return [found];
  });
}
