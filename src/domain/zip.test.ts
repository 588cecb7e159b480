import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { crc32 as known } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc32, zip, type ZipEntry } from './zip';

const encoder = new TextEncoder();
const encode = (text: string) => encoder.encode(text);

const READ = `
import json, sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as z:
    assert z.testzip() is None
    print(json.dumps([[i.filename, z.read(i).decode(), list(i.date_time), i.external_attr >> 16] for i in z.infolist()]))
`;

/** What another program finds in the bytes; undefined where Python is not installed. */
function readBack(bytes: Uint8Array): unknown {
  const folder = mkdtempSync(path.join(tmpdir(), 'zip-'));
  try {
    const file = path.join(folder, 'a.zip');
    writeFileSync(file, bytes);
    const { stdout, stderr, error } = spawnSync('python3', ['-c', READ, file], {
      encoding: 'utf8',
    });
    if (error !== undefined) return undefined;
    expect(stderr).toBe('');
    return JSON.parse(stdout);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const FILES: readonly ZipEntry[] = [
  { name: 'src/app.ts', text: 'one\n' },
  { name: '.github/workflows/ci.yml', text: 'on: push\n' },
  { name: 'empty.md', text: '' },
  { name: 'README.md', text: 'ü 漢 😀\n'.repeat(500) },
];

describe('zip', () => {
  it('computes the checksum the format asks for', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(crc32(bytes)).toBe(known(bytes));
      }),
    );
  });

  it('is read by another program: names, contents, times and modes', () => {
    const found = readBack(zip(FILES, encode));
    if (found === undefined) return;
    expect(found).toEqual(
      ['.github/workflows/ci.yml', 'README.md', 'empty.md', 'src/app.ts'].map((name) => [
        name,
        FILES.find((file) => file.name === name)?.text,
        [1980, 1, 1, 0, 0, 0],
        0o100644,
      ]),
    );
  });

  it('has the same bytes whatever the order and the moment', () => {
    expect(zip([...FILES].reverse(), encode)).toEqual(zip(FILES, encode));
  });

  it('can be empty', () => {
    expect(zip([], encode)).toHaveLength(22);
  });
});
