import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Baked, help } from './help';
import { FILES, SITE } from './sampleCatalogue';

const BAKED: Baked = {
  version: '1.0.0',
  address: SITE,
  guide: `${SITE}do/link-errors-to-help/`,
  starter: '---\n# Copy of it.\ncode: PLT-999\nlast_reviewed: 2026-01-01\n---\n',
};

/** A folder of files and the tool run in it, as tests need them. `v1/` holds the sample catalogue. */
export function trial(files: Readonly<Record<string, string>>) {
  const root = mkdtempSync(path.join(os.tmpdir(), 'handbook-help-'));
  const keep = (name: string, text: string) => {
    const file = path.join(root, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  for (const [name, text] of Object.entries(files)) keep(path.join('work', name), text);
  for (const [name, text] of FILES) keep(path.join('v1', name), text);
  const run = async (
    args: readonly string[],
    {
      stdin = '',
      env = {},
    }: { readonly stdin?: string; readonly env?: Readonly<Record<string, string>> } = {},
  ) => {
    let out = '';
    let err = '';
    async function* input() {
      yield stdin;
    }
    const code = await help(args, BAKED, {
      env: {
        HANDBOOK_URL: path.join(root, 'v1'),
        XDG_CACHE_HOME: path.join(root, 'cache'),
        ...env,
      },
      from: path.join(root, 'work'),
      today: '2026-11-22',
      stdin: input(),
      out: (text) => (out += text),
      err: (text) => (err += text),
    });
    return { code, out, err };
  };
  return { root, keep, run, end: () => rmSync(root, { recursive: true, force: true }) };
}
