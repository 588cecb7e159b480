import { mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll } from 'vitest';
import { search } from './search';

const root = process.cwd();

type How = { readonly siteDir?: string; readonly input?: string };

/** `handbook search …` on this repository, or on one with some files of its own. */
export function searchTrial() {
  const folders: string[] = [];
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  return {
    repository(files: Readonly<Record<string, string>>): string {
      const folder = mkdtempSync(path.join(tmpdir(), 'search-'));
      folders.push(folder);
      const own = new Set(Object.keys(files).map((file) => file.split('/')[0]));
      for (const name of readdirSync(root)) {
        if (!own.has(name) && name !== 'build')
          symlinkSync(path.join(root, name), path.join(folder, name));
      }
      for (const [file, content] of Object.entries(files))
        writeFileSync(path.join(folder, file), content);
      return folder;
    },

    async run(args: readonly string[], { siteDir = root, input = '' }: How = {}) {
      const [stdout, stderr] = [new PassThrough(), new PassThrough()];
      const [out, err] = [text(stdout), text(stderr)];
      const streams = { stdin: Readable.from([input]), stdout, stderr };
      const code = await search({ siteDir, from: siteDir }, args, streams);
      stdout.end();
      stderr.end();
      return { code, out: await out, err: await err };
    },
  };
}
