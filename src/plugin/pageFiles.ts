import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';

const Manifest = z.looseObject({
  origins: z.record(z.string(), z.array(z.union([z.string(), z.number()]))),
});

const CATALOGUE = '@generated/registry';

type Group = {
  readonly origins: readonly { readonly request?: string | undefined }[];
  readonly chunks: readonly {
    readonly id?: string | number | null | undefined;
    readonly files: Iterable<string>;
  }[];
};

type Compiler = {
  readonly outputPath: string;
  readonly hooks: {
    readonly afterEmit: {
      tap: (
        name: string,
        done: (compilation: { readonly chunkGroups: readonly Group[] }) => void,
      ) => void;
    };
  };
};

/** The number of each module that the catalogue, a built script, names by its request. */
export function modulesIn(script: string): Readonly<Record<string, number>> {
  // A minifier writes 4000 as 4e3.
  const named = script.matchAll(/,"((?:[^"\\]|\\.)+)",(\d+(?:e\d+)?)\]/g);
  return Object.fromEntries(
    [...named].map(([, request = '', number]) => [request, Number(number)]),
  );
}

/** Docusaurus asks the runtime for the address of a piece by its name; ours does not. */
const BY_NAME =
  /,\w+\.gca=function\(\w+\)\{return \w+=\(\{[^}]*\}\)\[\w+\]\|\|\w+,\w+\.p\+\w+\.u\(\w+\)\}/;

/** A runtime without what it says of the pieces of pages, which pages name themselves. */
export function withoutPieces(runtime: string, pieces: ReadonlySet<string>): string {
  return runtime
    .replace(BY_NAME, '')
    .replace(/(\.u=\w+=>"assets\/js\/"\+\w+\+"\."\+\(\{)([^}]*)\}/, (_, start, all) => {
      const kept = String(all)
        .split(',')
        .filter((pair) => !pieces.has(String(Number(pair.split(':')[0]))));
      return `${start}${kept.join(',')}}`;
    });
}

/**
 * Tells Docusaurus which files each module of a page comes in. Its own manifest names them by the chunk, and asks for
 * them by the module, so that a page would be sent without the style sheets and scripts that only it needs. Tells the
 * build besides under which number a page finds each of its modules, and takes the list of all pages' pieces out of
 * what every reader is sent.
 */
export class PageFiles {
  constructor(private readonly manifest: string) {}

  apply(compiler: Compiler): void {
    compiler.hooks.afterEmit.tap('handbook-page-files', ({ chunkGroups }) => {
      const known = Manifest.parse(JSON.parse(readFileSync(this.manifest, 'utf8')));
      for (const { origins, chunks } of chunkGroups) {
        const ids = chunks.flatMap(({ id }) => (id === null || id === undefined ? [] : [id]));
        for (const { request } of origins) {
          if (request !== undefined) known.origins[request] ??= ids;
        }
      }
      const modules = this.takeCatalogue(compiler.outputPath, chunkGroups);
      writeFileSync(this.manifest, JSON.stringify({ ...known, modules }));
    });
  }

  /** Reads the catalogue and removes it: no reader asks for it. */
  private takeCatalogue(outputPath: string, groups: readonly Group[]) {
    const isCatalogue = ({ origins }: Group) =>
      origins.some(({ request }) => request === CATALOGUE);
    const files = groups
      .filter(isCatalogue)
      .flatMap(({ chunks }) => chunks.flatMap(({ files: all }) => [...all]));
    const scripts = files
      .filter((file) => file.endsWith('.js'))
      .map((file) => path.join(outputPath, file));
    const modules = Object.assign(
      {},
      ...scripts.map((file) => modulesIn(readFileSync(file, 'utf8'))),
    );
    for (const file of scripts) rmSync(file);
    const isPiece = ({ origins }: Group) =>
      origins.some(({ request }) => Object.hasOwn(modules, request ?? ''));
    const idsOf = (some: readonly Group[]) =>
      some.flatMap(({ chunks }) => chunks.map(({ id }) => String(id)));
    const elsewhere = new Set(
      idsOf(groups.filter((group) => !isPiece(group) && !isCatalogue(group))),
    );
    const pieces = new Set(
      idsOf(groups.filter((group) => isPiece(group) || isCatalogue(group))).filter(
        (id) => !elsewhere.has(id),
      ),
    );
    for (const file of new Set(
      groups.flatMap(({ chunks }) => chunks.flatMap(({ files: all }) => [...all])),
    )) {
      if (!/runtime~main\.\w+\.js$/.test(file)) continue;
      const runtime = path.join(outputPath, file);
      writeFileSync(runtime, withoutPieces(readFileSync(runtime, 'utf8'), pieces));
    }
    return modules;
  }
}
