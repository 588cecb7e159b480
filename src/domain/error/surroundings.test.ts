import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valuesAround } from './surroundings';
import { wordsOf } from './words';

const labels = { ns: 'Namespace', pod: 'Pod', deployment: 'Deployment', node: 'Node' };

function read(text: string, variables: Readonly<Record<string, string>> = labels) {
  const ranges = valuesAround(text, wordsOf(text), variables);
  return Object.fromEntries(
    Object.entries(ranges).map(([id, { start, end }]) => [id, text.slice(start, end)]),
  );
}

describe('values around a message', () => {
  it.each([
    ['Warning FailedScheduling pod/search-api-7f9c 0/3 nodes', { pod: 'search-api-7f9c' }],
    ['pod="search-prod/search-api-7f9c" err="no"', { pod: 'search-api-7f9c' }],
    ['{"namespace":"search-prod","kind":"Pod"}', { ns: 'search-prod' }],
    [String.raw`{\"namespace\":\"search-prod\"}`, { ns: 'search-prod' }],
    ['helm upgrade --namespace=search-prod --wait', { ns: 'search-prod' }],
    ['deployment.apps/search-api on node "node-3"', { deployment: 'search-api', node: 'node-3' }],
    ['Namespace: search-prod\nStatus: Pending', { ns: 'search-prod' }],
  ])('are read from %s', (text, values) => {
    expect(read(text)).toEqual(values);
  });

  it.each([
    'Error creating pod: failed to pull',
    "node(s) didn't match Pod's node affinity",
    'in the namespace of the caller',
    'pods/b690cfd1-7386-11e7-b005-080027f96241/volumes',
    'pod "default"/"search-api"',
    'namespace=$(NAMESPACE)',
  ])('are not made up from %s', (text) => {
    expect(read(text)).toEqual({});
  });

  it('fill only what the page calls by the same name', () => {
    const caller = { ns: 'Namespace of the caller', pod: 'Pod' };
    expect(read('namespace=search-prod pod=search-api-7f9c', caller)).toEqual({
      pod: 'search-api-7f9c',
    });
  });

  it('lie inside the text, whatever it is', () => {
    const piece = fc.constantFrom('pod', 'namespace', '"', "'", '=', ':', '/', ' ', 'a-b', '\\');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        return Object.values(valuesAround(text, wordsOf(text), labels)).every(
          ({ start, end }) => start >= 0 && end > start && end <= text.length,
        );
      }),
    );
  });
});
