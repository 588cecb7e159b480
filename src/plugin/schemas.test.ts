import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { answersFileText } from '../domain/maturity/file';
import { jsonSchemas } from './schemas';

const forms = jsonSchemas('https://handbook.example/pr-12/');

function published(file: string): z.ZodType {
  return z.fromJSONSchema(JSON.parse(JSON.stringify(forms.get(file))));
}

describe('the published forms', () => {
  it('name their own address under the base path, and the draft they follow', () => {
    const name = (file: string) => [file, `https://handbook.example/pr-12/${file}`];
    expect([...forms].map(([file, form]) => [file, Reflect.get(form, '$id')])).toEqual([
      name('schemas/assessment-answers-1.json'),
      name('schemas/maturity-model-1.json'),
      name('schemas/error-index-1.json'),
      name('schemas/error-1.json'),
      name('schemas/error-match-1.json'),
      name('schemas/error-sarif-rules-1.json'),
      name('schemas/error-prometheus-1.json'),
      name('schemas/error-changes-1.json'),
    ]);
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
