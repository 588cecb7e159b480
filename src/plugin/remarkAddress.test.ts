import { describe, expect, it } from 'vitest';
import { remarkAddress, SAMPLE_ADDRESS } from './remarkAddress';

describe('remarkAddress', () => {
  it('puts this handbook’s address into commands and leaves prose as it is', () => {
    const tree = {
      type: 'root',
      children: [
        { type: 'code', value: `curl ${SAMPLE_ADDRESS}tools/help.mjs ${SAMPLE_ADDRESS}` },
        { type: 'paragraph', children: [{ type: 'inlineCode', value: SAMPLE_ADDRESS }] },
        { type: 'paragraph', children: [{ type: 'text', value: SAMPLE_ADDRESS }] },
      ],
    };
    remarkAddress({ address: 'https://docs.acme.example/handbook/' })(tree);
    expect(tree.children).toEqual([
      {
        type: 'code',
        value:
          'curl https://docs.acme.example/handbook/tools/help.mjs https://docs.acme.example/handbook/',
      },
      {
        type: 'paragraph',
        children: [{ type: 'inlineCode', value: 'https://docs.acme.example/handbook/' }],
      },
      { type: 'paragraph', children: [{ type: 'text', value: SAMPLE_ADDRESS }] },
    ]);
  });
});
