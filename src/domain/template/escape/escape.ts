import { asFileName } from '../fileName';
import type { Piece } from '../render';
import type { Filter } from '../syntax';
import { markdownFollower } from './markdown';
import { followed, type Part } from './place';
import { quotedFollower } from './quoted';
import { shellFollower } from './shell';
import { csvCell, htmlText, jsonString, shellWord, tableCell, urlPart } from './values';
import { yamlParts } from './yaml';
import { yamlValue } from './yamlScalar';

/** What a file is read as. Everything else is prose or code of its own: values stand in it as they were typed. */
type Kind = 'yaml' | 'json' | 'toml' | 'hcl' | 'shell' | 'markdown' | 'html' | 'csv';

const KINDS: Readonly<Record<string, Kind>> = {
  ...{ yaml: 'yaml', yml: 'yaml', json: 'json', toml: 'toml', tf: 'hcl', hcl: 'hcl' },
  ...{ tfvars: 'hcl', sh: 'shell', bash: 'shell', zsh: 'shell', env: 'shell' },
  ...{ md: 'markdown', markdown: 'markdown', mdx: 'markdown' },
  ...{ html: 'html', htm: 'html', xml: 'html', svg: 'html', csv: 'csv' },
};

function kindOf(fileName: string): Kind | undefined {
  const ending = fileName.split('.').at(-1)?.toLowerCase() ?? '';
  return Object.hasOwn(KINDS, ending) ? KINDS[ending] : undefined;
}

const WRITTEN: Readonly<Record<Exclude<Filter, 'raw'>, (text: string) => string>> = {
  yaml: yamlValue,
  json: jsonString,
  shell: shellWord,
  cell: tableCell,
  url: urlPart,
  html: htmlText,
  slug: (text) => asFileName(text).toLowerCase(),
};

/** Filters whose result is already what the file's own kind would ask for. */
const OWN: Readonly<Record<Kind, readonly Filter[]>> = {
  yaml: ['yaml', 'json'],
  json: ['json'],
  toml: ['json'],
  hcl: [],
  shell: ['shell'],
  markdown: ['cell', 'url', 'html', 'shell', 'yaml', 'json'],
  html: ['html'],
  csv: [],
};

/**
 * An answer that holds another system's braces is no command to it: Actions' and Helm's own way to write them. Only in
 * a file that is theirs.
 */
function unreadBraces(fileName: string, pieces: readonly Piece[]): (text: string) => string {
  const fixed = pieces.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('');
  if (/(?:^|[^$])\{\{/.test(fixed)) return (text) => text.replaceAll('{{', '{{ `{{` }}');
  if (fixed.includes('${{') || /(?:^|\/)\.github\//.test(fileName)) {
    return (text) => text.replaceAll('${{', "${{ '${{' }}");
  }
  return (text) => text;
}

function partOf(piece: Piece, kind: Kind, unread: (text: string) => string): Part {
  if (piece.kind === 'hole') return { kind: 'fixed', text: `[[ ${piece.name} ]]`, piece };
  if (piece.kind === 'text') return { kind: 'fixed', text: piece.text, piece };
  const { as } = piece;
  if (as === 'raw') return { kind: 'fixed', text: piece.text, piece };
  const text = unread(as === undefined ? piece.text : WRITTEN[as](piece.text));
  return { kind: as !== undefined && OWN[kind].includes(as) ? 'fixed' : 'value', text, piece };
}

/** Front matter between two lines of `---` is YAML. */
function markdownParts(parts: readonly Part[]): readonly Part[] {
  const follower = markdownFollower();
  if (parts[0]?.text.startsWith('---\n') !== true) return followed(parts, follower);
  const head: Part[] = [];
  const rest = [...parts];
  for (let part = rest.shift(); part !== undefined; part = rest.shift()) {
    const end =
      part.piece.kind === 'text' ? part.text.indexOf('\n---', head.length > 0 ? 0 : 3) : -1;
    if (end === -1) {
      head.push(part);
      continue;
    }
    const cut = (text: string): Part => ({ kind: 'fixed', text, piece: { kind: 'text', text } });
    const body = [cut(part.text.slice(end)), ...rest];
    return [...yamlParts([...head, cut(part.text.slice(0, end))]), ...followed(body, follower)];
  }
  return followed(parts, follower);
}

function written(kind: Kind, parts: readonly Part[]): readonly Part[] {
  switch (kind) {
    case 'yaml':
      return yamlParts(parts);
    case 'markdown':
      return markdownParts(parts);
    case 'shell':
      return followed(parts, shellFollower());
    case 'html':
      return followed(parts, { read: () => undefined, put: htmlText });
    case 'csv':
      return followed(parts, csvFollower());
    default:
      return followed(parts, quotedFollower(kind));
  }
}

function csvFollower() {
  let isQuoted = false;
  return {
    read: (text: string) => {
      if ((text.split('"').length - 1) % 2 === 1) isQuoted = !isQuoted;
    },
    put: (value: string) => (isQuoted ? value.replaceAll('"', '""') : csvCell(value)),
  };
}

/**
 * A file's pieces with every value written so that it stays a value in that kind of file, which its name's ending
 * tells. A filter in the hole says otherwise; `raw` leaves the value as it was typed. Open holes and the template's own
 * text are never touched, but for quotes a YAML text needs around it.
 */
export function escaped(fileName: string, pieces: readonly Piece[]): readonly Piece[] {
  const kind = kindOf(fileName);
  if (kind === undefined) {
    return pieces.map((piece) =>
      piece.kind !== 'filled' || piece.as === undefined || piece.as === 'raw'
        ? piece
        : { ...piece, text: WRITTEN[piece.as](piece.text) },
    );
  }
  const unread = kind === 'yaml' ? unreadBraces(fileName, pieces) : (text: string) => text;
  const parts = pieces.map((piece) => partOf(piece, kind, unread));
  return written(kind, parts).map(({ text, piece }): Piece =>
    piece.kind === 'hole' ? piece : { ...piece, text },
  );
}
