import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { remarkGlossary } from './remarkGlossary';

const siteDir = mkdtempSync(path.join(os.tmpdir(), 'handbook-glossary-'));
mkdirSync(path.join(siteDir, 'docs/reference'), { recursive: true });
cpSync('docs/reference/glossary.yaml', path.join(siteDir, 'docs/reference/glossary.yaml'));
afterAll(() => rmSync(siteDir, { recursive: true, force: true }));

const text = (value: string) => ({ type: 'text', value });
const paragraph = (...children: object[]) => ({ type: 'paragraph', children });

/** The addresses a page's terms lead to, in their order. */
function linked(children: object[], file = 'docs/do/quota.mdx', frontMatter = {}) {
  const tree = JSON.parse(JSON.stringify({ type: 'root', children }));
  remarkGlossary({ siteDir })(tree, { path: path.join(siteDir, file), data: { frontMatter } });
  const found: string[] = [];
  JSON.stringify(tree, (key, value: unknown) => {
    if (key === 'url') found.push(String(value));
    return value;
  });
  return found;
}

describe('terms of a page', () => {
  const toil = '../reference/glossary.mdx#toil';

  it('are linked once, at their first use in running text', () => {
    const heading = { type: 'heading', depth: 2, children: [text('Toil')] };
    const code = paragraph({ type: 'inlineCode', value: 'toil' });
    const item = { type: 'listItem', children: [paragraph(text('Count toil and toil.'))] };
    const list = { type: 'list', children: [item] };
    expect(linked([heading, code, list, paragraph(text('More toil'))])).toEqual([toil]);
  });

  it('are linked within a runbook’s steps, not within links, tables and widgets', () => {
    const around = (type: string, name?: string) => ({
      ...{ type, name, attributes: [] },
      children: [paragraph(text('toil'))],
    });
    expect(
      linked([around('link'), around('table'), around('mdxJsxFlowElement', 'DoThisNow')]),
    ).toEqual([]);
    const step = { ...around('mdxJsxFlowElement', 'section') };
    const runbook = { type: 'mdxJsxFlowElement', name: 'Runbook', children: [step] };
    expect(linked([runbook])).toEqual([toil]);
  });

  it('lead to the newest glossary from an error, and stay plain where a page says so', () => {
    const page = [paragraph(text('Less toil'))];
    expect(linked(page, 'errors/plt-101.mdx')).toEqual(['/reference/glossary/#toil']);
    expect(linked(page, 'docs/do/quota.mdx', { glossary_off: ['toil'] })).toEqual([]);
    expect(linked(page, 'docs/reference/glossary.mdx')).toEqual([]);
  });
});
