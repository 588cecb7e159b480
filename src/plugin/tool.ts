import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Baked } from '../tool/help';
import { MARK } from '../tool/io';
import { bundled } from './bundled';
import { textOf } from './read';

const STARTER = 'errors/_starter.mdx';
function commented(text: string): string {
  return text
    .trim()
    .split('\n')
    .map((line) => `// ${line}`.trimEnd())
    .join('\n');
}

function packageText(siteDir: string, file: string): string {
  return textOf(siteDir, `node_modules/yaml/${file}`);
}

/** A field of a package.json. */
function versionOf(text: string): string {
  const data: unknown = JSON.parse(text);
  return String(Reflect.get(Object(data), 'version'));
}

/** The bundler's marks in a reader's words; a docstring gets its line back. */
function readable(text: string): string {
  return text
    .replace(/^;\/\/ CONCATENATED MODULE: (?:\.\/)?/gm, '// from ')
    .replace(/^(\/\*\*.*?\*\/) (?=\S)/gm, '$1\n')
    .trim();
}

/** Where the site and the page about the tool will live, both ending in a slash. */
type Places = { readonly address: string; readonly guide: string };

const GUIDE = 'do/link-errors-to-help/';

/** The path of the page about the tool: until a release holds it, it is found among the coming pages. */
export function guidePath(routes: readonly string[], basePath: string): string {
  const [found] = [`${basePath}${GUIDE}`, `${basePath}next/${GUIDE}`].filter((each) =>
    routes.includes(each),
  );
  return found ?? `${basePath}${GUIDE}`;
}

/** The shipped tool as one file: its head with address and version, the packed yaml package, its own code as written. */
async function toolText(siteDir: string, places: Places): Promise<string> {
  const [packed, own] = await Promise.all([
    bundled(siteDir, 'src/tool/packed.ts', {
      target: 'node20',
      output: { library: { type: 'var', name: 'YAML' } },
    }),
    bundled(siteDir, 'src/tool/main.ts', {
      target: 'node20',
      output: { module: true, chunkFormat: 'module', library: { type: 'module' } },
      experiments: { outputModule: true },
      externals: ({ request = '' }, done) => {
        if (request === '../packed') done(undefined, 'var YAML');
        else if (request.startsWith('node:')) done(undefined, `module ${request}`);
        else done();
      },
      externalsPresets: { node: false },
      optimization: { minimize: false },
    }),
  ]);
  const version = versionOf(textOf(siteDir, 'package.json'));
  const baked: Baked = { version, ...places, starter: textOf(siteDir, STARTER) };
  const yaml = versionOf(packageText(siteDir, 'package.json'));
  return `#!/usr/bin/env node
// ${MARK}. Node 20 or newer, nothing else.
// Usage: node help.mjs --help   Licence: Apache-2.0
const HANDBOOK = ${JSON.stringify(baked, undefined, 2)};

// The yaml package, version ${yaml}, packed:
${commented(packageText(siteDir, 'LICENSE'))}
${packed.trim()}

// From here on, the tool itself.
${readable(own)}
`;
}

/** Writes the shipped tool into the built site. */
export async function writeTool(siteDir: string, outDir: string, places: Places): Promise<void> {
  const file = path.join(outDir, 'tools/help.mjs');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, await toolText(siteDir, places), { mode: 0o755 });
}
