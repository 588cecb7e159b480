import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NOTHING_SAID } from '../domain/maturity/about';
import { asOf, plainAnswers } from '../domain/maturity/answers';
import { answersFileText } from '../domain/maturity/file';
import { problemText } from '../domain/problem';
import type { Organisation } from '../domain/maturity/teams';
import { filesUnder } from './files';
import { readYaml, textOf } from './read';
import { readResults } from './results';

const MODEL = 'docs/assess/cncf-v1.yaml';

let site = '';

/** Investment stands at 2 or above; the rest is not assessed. */
const SAVED = answersFileText(
  { id: 'cncf-platform-engineering', version: '1.0.0' },
  asOf(
    0,
    plainAnswers({
      'investment.2.lasting-team': 'yes',
      'investment.2.own-budget': 'yes',
      'investment.2.common-mission': 'yes',
    }),
  ),
  '2026-11-10T09:00:00.000Z',
  { ...NOTHING_SAID, platform: 'Checkout platform', day: '2026-11-10', who: '#checkout' },
);
const file = 'results/checkout-2026-11-10.json';

beforeEach(() => {
  site = mkdtempSync(path.join(tmpdir(), 'results-'));
  cpSync(MODEL, path.join(site, MODEL));
  write(file, SAVED);
});

afterEach(() => rmSync(site, { recursive: true, force: true }));

function write(name: string, text: string): void {
  mkdirSync(path.dirname(path.join(site, name)), { recursive: true });
  writeFileSync(path.join(site, name), text);
}

function change(name: string, from: string | RegExp, to: string): void {
  const before = textOf(site, name);
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  write(name, after);
}

function read() {
  const entries = [...filesUnder(site, 'docs'), ...filesUnder(site, 'versioned_docs')].map(
    (name) => ({ file: name, input: readYaml(name, textOf(site, name)).input }),
  );
  return readResults(site, filesUnder(site, 'results'), entries);
}

function found(): readonly string[] {
  return read().problems.map(problemText);
}

function only(): string {
  expect(found()).toHaveLength(1);
  return found().join();
}

function table(): Organisation[number] {
  const [model] = read().organisation;
  if (model === undefined) throw new Error('no model was read');
  return model;
}

describe('results/', () => {
  it('holds saved assessments that become levels; answers, notes and links stay out', () => {
    change(file, '"note": ""', '"note": "secret note", "evidence": "https://secret.example"');
    expect(found()).toEqual([]);
    const { results, aspects } = table();
    expect(results).toHaveLength(1);
    expect(results[0]?.stands).toHaveLength(aspects.length);
    expect(JSON.stringify(table())).not.toMatch(/secret|lasting-team/);
  });

  it('may be empty or absent', () => {
    rmSync(path.join(site, 'results'), { recursive: true });
    expect(found()).toEqual([]);
    expect(table().results).toEqual([]);
  });

  it('stays small for 40 teams on 6 days', () => {
    const text = textOf(site, file);
    for (let team = 0; team < 40; team++) {
      for (let month = 1; month <= 6; month++) {
        const about = text
          .replace(/"platform": "[^"]*"/, `"platform": "Team ${team}"`)
          .replace(/"day": "[^"]*"/, `"day": "2026-0${month}-01"`);
        write(`results/team-${team}-${month}.json`, about);
      }
    }
    expect(found()).toEqual([]);
    expect(table().results).toHaveLength(241);
    expect(JSON.stringify(table()).length).toBeLessThan(80_000);
  });
});

describe('a bad result is named with file, field, reason and what to write instead', () => {
  it('not JSON, or cut off', () => {
    write(file, textOf(site, file).slice(0, 200));
    expect(only()).toContain(`${file}: is not JSON, or was cut off`);
    expect(only()).toContain('Save it again with "Save as file"');
  });

  it('of another kind', () => {
    change(file, '"assessment-answers"', '"checklist-ticks"');
    expect(only()).toContain(`${file} › kind: "checklist-ticks" is not the kind`);
  });

  it('of an unknown model', () => {
    change(file, '"cncf-platform-engineering"', '"cncf-platform-enginering"');
    expect(only()).toContain('› model.id: "cncf-platform-enginering" is not a model');
    expect(only()).toContain('Did you mean "cncf-platform-engineering"?');
  });

  it('of a major version that this handbook does not have', () => {
    change(file, /"version": "1\.0\.0"/, '"version": "3.0.0"');
    expect(only()).toContain('› model.version: 3.0.0 asks other statements');
    expect(only()).toContain('Versions here: 1.0.0.');
  });

  it('with damaged answers', () => {
    change(file, '"value": "yes"', '"value": "maybe"');
    expect(only()).toContain(`${file}: cannot be read. It is damaged:`);
  });

  it('without a platform', () => {
    change(file, /"platform": "[^"]*"/, '"platform": " "');
    expect(only()).toContain(`${file} › about.platform: names no platform`);
  });

  it('without a day', () => {
    change(file, /"day": "[^"]*"/, '"day": ""');
    expect(only()).toContain(`${file} › about.day: names no day`);
  });

  it('twice for the same platform and day', () => {
    write('results/z-again.json', textOf(site, file).replace('Checkout', 'CHECKOUT '));
    expect(only()).toMatch(new RegExp(`z-again\\.json › about\\.platform: .* stands in ${file}`));
  });

  it('all at once', () => {
    write('results/a.json', '{}');
    write('results/b.json', 'x');
    expect(found()).toHaveLength(2);
  });
});

describe('the model a result is scored by', () => {
  function release(version: string, modelVersion: string): void {
    const text = textOf(site, MODEL).replace(/^version: \S+/m, `version: ${modelVersion}`);
    write(`versioned_docs/version-${version}/assess/cncf-v1.yaml`, text);
  }

  it('is the released one: a draft in docs/ changes no record', () => {
    release('1.0', '1.0.0');
    write('versions.json', '["1.0"]');
    change(MODEL, 'title: Investment', 'title: Money');
    expect(table().aspects[0]?.title).toBe('Investment');
  });

  it('may have its texts in several languages', () => {
    change(MODEL, 'title: Investment', 'title: { en: Investment, de: Geld }');
    expect(found()).toEqual([]);
    expect(table().aspects[0]?.title).toBe('Investment');
  });

  it('is the one of its own major version; the newest gives the columns', () => {
    release('1.0', '1.0.0');
    release('2.0', '2.0.0');
    write('versions.json', '["2.0","1.0"]');
    expect(found()).toEqual([]);
    expect(table().version).toBe('2.0.0');
    expect(table().results[0]?.version).toBe('1.0.0');
  });
});
