import { expect, it } from 'vitest';
import { comingOnly } from './coming';

const files = [
  'docs/runbooks/_starter.mdx',
  'docs/runbooks/cost-spike.mdx',
  'docs/runbooks/quota-exhausted.mdx',
  'docs/do/quota.mdx',
  'docs/checklists/launch.mdx',
  'docs/checklists/launch.yaml',
  'versioned_docs/version-1.2/runbooks/quota-exhausted.mdx',
  'versioned_docs/version-1.1/runbooks/cost-spike.mdx',
];

it('are the shelved pages that the newest release lacks', () => {
  expect(comingOnly(files, '1.2')).toEqual(['runbooks/cost-spike', 'checklists/launch']);
  expect(comingOnly(files, undefined)).toEqual([]);
});
