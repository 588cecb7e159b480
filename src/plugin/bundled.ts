import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { rspack } from '@docusaurus/faster';

type Options = Exclude<Parameters<typeof rspack>[0], readonly unknown[]>;

const TYPESCRIPT = {
  test: /\.ts$/,
  loader: 'builtin:swc-loader',
  options: { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } },
};

/** Bundles one file with all it imports and answers the text. Rejects with every message of the bundler. */
export function bundled(siteDir: string, entry: string, options: Options): Promise<string> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'handbook-bundle-'));
  const compiler = rspack({
    mode: 'production',
    devtool: false,
    context: siteDir,
    entry: path.join(siteDir, entry),
    ...options,
    output: { path: folder, filename: 'out.mjs', ...options.output },
    // The browser build of a package consists of modules, of which only the used ones are taken.
    resolve: { extensions: ['.ts', '.js'], conditionNames: ['import', 'default'] },
    module: { rules: [TYPESCRIPT] },
  });
  return new Promise<string>((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error !== null) reject(error);
      else if (stats?.hasErrors() === true) reject(new Error(stats.toString('errors-only')));
      else resolve(readFileSync(path.join(folder, 'out.mjs'), 'utf8'));
    });
  }).finally(() => {
    rmSync(folder, { recursive: true, force: true });
    compiler.close(() => undefined);
  });
}
