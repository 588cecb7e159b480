import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { runFile } from '../domain/checklist/file';
import { Checklist } from '../domain/checklist/schema';
import { answersFileText } from '../domain/maturity/file';
import { jsonSchemas } from './schemas';

const forms = jsonSchemas('https://handbook.example/pr-12/');

function published(file: string): z.ZodType {
  return z.fromJSONSchema(JSON.parse(JSON.stringify(forms.get(file))));
}

describe('the published forms', () => {
  it('name their own address under the base path, and the draft they follow', () => {
    const names = [
      ...['assessment-answers', 'maturity-model', 'delivery-report', 'timeline-report'],
      ...['coverage-report', 'estimate-report', 'scorecard', 'scorecard-report'],
      'checklist-run',
      ...['error-index', 'error', 'error-match', 'error-sarif-rules', 'error-prometheus'],
      'error-changes',
    ];
    expect([...forms].map(([file, form]) => [file, Reflect.get(form, '$id')])).toEqual(
      names.map((name) => [
        `schemas/${name}-1.json`,
        `https://handbook.example/pr-12/schemas/${name}-1.json`,
      ]),
    );
    for (const form of forms.values())
      expect(form).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' });
  });

  it('take a saved file and refuse a damaged one', () => {
    const form = published('schemas/assessment-answers-1.json');
    const ledger = { 'a.2.b': { value: { value: 'yes' as const, note: '' }, at: 1 } };
    const text = answersFileText({ id: 'a', version: '1.0.0' }, ledger, '2026-11-22T10:00:00Z');
    expect(form.safeParse(JSON.parse(text)).success).toBe(true);
    expect(form.safeParse(JSON.parse(text.replace('"yes"', '"maybe"'))).success).toBe(false);
    expect(form.safeParse(JSON.parse(text.replace('"saved"', '"stored"'))).success).toBe(false);
  });

  it.each(['cncf-v1', 'self-service'])('take the model %s', (name) => {
    const file = readFileSync(`docs/assess/${name}.yaml`, 'utf8');
    const form = published('schemas/maturity-model-1.json');
    expect(form.safeParse(parse(file)).error).toBeUndefined();
  });

  it('take a scorecard and refuse a damaged one', () => {
    const form = published('schemas/scorecard-1.json');
    const card: object = parse(readFileSync('docs/measure/harbourline-scorecard.yaml', 'utf8'));
    expect(form.safeParse(card).error).toBeUndefined();
    expect(form.safeParse({ ...card, version: 2 }).success).toBe(false);
    expect(form.safeParse({ ...card, rows: [{ id: 'a' }] }).success).toBe(false);
  });

  it('take a saved run of a checklist and refuse a damaged one', () => {
    const form = published('schemas/checklist-run-1.json');
    const list = Checklist.parse(parse(readFileSync('docs/checklists/_starter.yaml', 'utf8')));
    const text = runFile(
      list,
      { run: { value: 'a', at: 1 }, 'chk-new-001.owner': { value: null, at: 2 } },
      'https://handbook.example/schemas/checklist-run-1.json',
    );
    expect(form.safeParse(JSON.parse(text)).error).toBeUndefined();
    expect(form.safeParse(JSON.parse(text.replace('.owner"', '.ownr"'))).success).toBe(false);
    expect(form.safeParse(JSON.parse(text.replace('"at": 1', '"at": -1'))).success).toBe(false);
  });

  it('take error files of a later build, which hold more fields', () => {
    const form = published('schemas/error-changes-1.json');
    const file = { $schema: 'https://handbook.example/x.json', schema: 1, changes: [] };
    expect(form.safeParse(file).success).toBe(true);
    expect(form.safeParse({ ...file, later: true }).success).toBe(true);
    expect(form.safeParse({ ...file, changes: undefined }).success).toBe(false);
  });

  it('take a model in several languages, English among them', () => {
    const form = published('schemas/maturity-model-1.json');
    const model: object = parse(readFileSync('docs/assess/cncf-v1.yaml', 'utf8'));
    const titled = (title: object) => form.safeParse({ ...model, title }).success;
    expect(titled({ en: 'Maturity', de: 'Reife' })).toBe(true);
    expect(titled({ de: 'Reife' })).toBe(false);
  });
});
