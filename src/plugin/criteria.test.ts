import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Outline } from '../domain/page/outline';
import { criterionProblems, criterionSource } from './criteria';

let root = '';
const MODEL = `kind: maturity-model
aspects:
  - levels:
      - statements:
          - { id: help.2.channel }
          - { id: help.2.hours }
`;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'criteria-'));
  mkdirSync(path.join(root, 'assess'));
  writeFileSync(path.join(root, 'assess/help.yaml'), MODEL);
  writeFileSync(path.join(root, 'assess/_starter.yaml'), MODEL.replaceAll('help.2', 'starter.2'));
  writeFileSync(path.join(root, 'assess/how-we-help.mdx'), "import model from './help.yaml';\n");
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('a statement shown on another page', () => {
  it('is found with its model and the page that asks it', () => {
    expect(criterionSource(root, 'help.2.hours')).toEqual({
      file: path.join(root, 'assess/help.yaml'),
      page: 'assess/how-we-help',
    });
  });

  it('is never one of a starter file, nor one that does not exist', () => {
    expect(criterionSource(root, 'starter.2.hours')).toBeUndefined();
    expect(criterionSource(root, 'help.2.gone')).toBeUndefined();
  });

  it('that no model has is named with the line and the nearest one', () => {
    const empty = { blocks: [], headings: [], links: [], images: [], imports: [], passages: [] };
    const outline: Outline = {
      ...empty,
      widgets: [
        { name: 'Criterion', id: 'help.2.chanel', line: 7 },
        { name: 'Criterion', id: 'help.2.hours', line: 9 },
        { name: 'Assessment', id: '', line: 11 },
      ],
    };
    const problems = criterionProblems('docs/x.mdx', outline, ['help.2.channel', 'help.2.hours']);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      field: 'line 7',
      instead: 'Did you mean "help.2.channel"?',
    });
  });
});
