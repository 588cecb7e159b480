import { nearest } from '../id';
import type { Problem } from '../problem';
import { fieldOf } from './answer';
import { outputProblems } from './checkOutputs';
import type { Field, OutputFile, Template } from './schema';
import { FILTERS, type Name, type Node, parsed } from './syntax';

/** What a name may stand for at one place of a file. */
type Place = {
  readonly fields: readonly Field[];
  /** Loop names and the list each runs over. */
  readonly loops: ReadonlyMap<string, string>;
  /** Names known to hold an answer here, as `name` or `name=answer`. */
  readonly sure: ReadonlySet<string>;
};
type Fault = { readonly line: number; readonly reason: string; readonly instead: string };
type Use = { readonly fault: Fault | undefined; readonly used: string };

function known(place: Place): readonly string[] {
  const cells = [...place.loops].flatMap(([each, list]) => {
    const field = fieldOf(place.fields, list);
    return field?.type === 'list' ? field.columns.map((column) => `${each}.${column.id}`) : [];
  });
  return [...cells, ...place.fields.map((field) => field.id)];
}

function unknownName(name: Name, place: Place): string {
  const meant = nearest(name, known(place));
  const hint = meant === undefined ? '' : `Did you mean "${meant}"? `;
  return `${hint}Names here: ${known(place).join(', ')}.`;
}

/** The field, or the list's column, a name uses: `actions` or `actions.owner`; undefined when unknown. */
function usedBy(name: Name, place: Place): string | undefined {
  const [first = '', column] = name.split('.');
  const list = place.loops.get(first);
  if (list !== undefined && column !== undefined) {
    return known(place).includes(name) ? `${list}.${column}` : undefined;
  }
  return fieldOf(place.fields, name)?.id;
}

function isSure(field: Field, place: Place): boolean {
  if (place.sure.has(field.id)) return true;
  if (field.required !== true) return false;
  const { when } = field;
  return (
    when === undefined ||
    [when.is].flat().some((answer) => place.sure.has(`${when.field}=${answer}`))
  );
}

function holeUse(name: Name, line: number, place: Place): Use {
  const used = usedBy(name, place);
  if (used === undefined) {
    const reason = `[[ ${name} ]] is no question of this template`;
    return { used: '', fault: { line, reason, instead: unknownName(name, place) } };
  }
  const field = fieldOf(place.fields, used);
  if (field === undefined) return { used, fault: undefined };
  if (field.type === 'list') {
    const column = field.columns[0]?.id ?? 'column';
    const instead = `Write [% for row in ${name} %] … [[ row.${column} ]] … [% endfor %].`;
    return { used, fault: { line, reason: `[[ ${name} ]] is a list`, instead } };
  }
  if (isSure(field, place)) return { used, fault: undefined };
  const reason = `[[ ${name} ]] may have no answer, and would stay open`;
  const instead = `Put it inside [% if ${name} %] … [% endif %], or make the question required.`;
  return { used, fault: { line, reason, instead } };
}

function spanFault(node: Extract<Node, { kind: 'span' }>, place: Place): Fault | undefined {
  const types = [node.from, node.to].map((name) => fieldOf(place.fields, name)?.type);
  const fits = types[0] === types[1] && (types[0] === 'day' || types[0] === 'datetime');
  if (fits || types.includes(undefined)) return undefined;
  const reason = `[[ ${node.from} to ${node.to} ]] needs two days or two times`;
  return {
    line: node.line,
    reason,
    instead: 'Name two fields of type datetime, or two of type day.',
  };
}

function testUse(node: Extract<Node, { kind: 'if' }>, place: Place): Use {
  const { name, is } = node.test;
  const used = usedBy(name, place);
  if (used === undefined) {
    const reason = `[% if ${name} %] asks for no question of this template`;
    return { used: '', fault: { line: node.line, reason, instead: unknownName(name, place) } };
  }
  const field = fieldOf(place.fields, used);
  const choices =
    field?.type === 'choice' ? field.choices : field?.type === 'yes-no' ? ['yes', 'no'] : undefined;
  if (is === undefined || choices === undefined || choices.includes(is))
    return { used, fault: undefined };
  const reason = `"${is}" is no answer to "${name}"`;
  return {
    used,
    fault: { line: node.line, reason, instead: `Write one of: ${choices.join(', ')}.` },
  };
}

function surer(place: Place, names: readonly string[]): Place {
  return { ...place, sure: new Set([...place.sure, ...names]) };
}

function walk(nodes: readonly Node[], place: Place): readonly Use[] {
  return nodes.flatMap((node): readonly Use[] => {
    switch (node.kind) {
      case 'text':
        return [];
      case 'hole':
        return [holeUse(node.name, node.line, place)];
      case 'span':
        return [
          holeUse(node.from, node.line, place),
          holeUse(node.to, node.line, place),
          { used: '', fault: spanFault(node, place) },
        ];
      case 'if': {
        const { name, is, negated } = node.test;
        const sure = surer(place, is === undefined ? [name] : [name, `${name}=${is}`]);
        return [
          testUse(node, place),
          ...walk(node.then, negated ? place : sure),
          ...walk(node.otherwise, negated ? sure : place),
        ];
      }
      case 'for': {
        const list = fieldOf(place.fields, node.list);
        if (list?.type !== 'list') {
          const reason = `"${node.list}" is no list of this template`;
          const instead = unknownName(node.list, place);
          return [{ used: '', fault: { line: node.line, reason, instead } }];
        }
        const loops = new Map([...place.loops, [node.each, node.list]]);
        return [{ used: list.id, fault: undefined }, ...walk(node.body, { ...place, loops })];
      }
    }
  });
}

const ALMOST = /\[\[\s*([A-Za-z0-9_-]+)\s*(?:\|\s*([a-z]+)\s*)?\]\]/g;

/** `[[severity]]` and `[[ Severity ]]` are text to us, yet were surely meant as a hole; not between raw and endraw. */
function almostHoles(source: string, fields: readonly Field[]): readonly Fault[] {
  const read = source.replace(/\[% *raw *%\][^]*?\[% *endraw *%\]/g, (raw) =>
    raw.replace(/[^\n]+/g, ''),
  );
  return read.split('\n').flatMap((text, index) =>
    [...text.matchAll(ALMOST)].flatMap(([shown, inner = '', filter]) => {
      const id = inner.toLowerCase().replaceAll('_', '-');
      const isKnown = filter === undefined || FILTERS.some((one) => one === filter);
      const meant = filter === undefined || !isKnown ? `[[ ${id} ]]` : `[[ ${id} | ${filter} ]]`;
      if ((shown === meant && isKnown) || fieldOf(fields, id) === undefined) return [];
      const instead = isKnown
        ? `Write ${meant}.`
        : `"${filter}" is no way to write a value. Known: ${FILTERS.join(', ')}.`;
      const reason = `${shown} looks like a hole, and would stay as it is`;
      return [{ line: index + 1, reason, instead }];
    }),
  );
}

/** TOML's '…' knows no escapes: an answer with an apostrophe would end it. */
function tomlQuotes(from: string, source: string): readonly Fault[] {
  if (!from.endsWith('.toml')) return [];
  return source.split('\n').flatMap((text, index) => {
    const hole = /(?<!')'(?!')[^'"]*\[\[ [^\]]+ \]\][^'"]*'/.test(text);
    if (!hole) return [];
    const reason = 'an answer with an apostrophe would end this text';
    return [{ line: index + 1, reason, instead: 'Put it in double quotes.' }];
  });
}

function unused(file: string, template: Template, used: ReadonlySet<string>): readonly Problem[] {
  const { fields, files } = template;
  return fields.flatMap((field, index) => {
    const columns = field.type === 'list' && used.has(field.id) ? field.columns : [];
    const decides = [...fields, ...files].some((other) => other.when?.field === field.id);
    const places = [
      ...(used.has(field.id) || decides ? [] : [{ at: `fields.${index}`, id: field.id }]),
      ...columns
        .filter((column) => !used.has(`${field.id}.${column.id}`))
        .map((column) => ({ at: `fields.${index}.columns`, id: column.id })),
    ];
    return places.map(({ at, id }) => ({
      file,
      field: at,
      reason: `"${id}" is asked, but stands in no file`,
      instead: 'Use it in a file, or remove the question.',
    }));
  });
}

/** The uses of a text, for each answer that makes its file: what is open for one of them is a fault. */
function usesOf(nodes: readonly Node[], fields: readonly Field[], when: OutputFile['when']) {
  const answers = when === undefined ? [undefined] : [when.is].flat();
  const all = answers.flatMap((answer) => {
    const sure = when === undefined ? [] : [when.field, `${when.field}=${answer ?? ''}`];
    return walk(nodes, { fields, loops: new Map(), sure: new Set(sure) });
  });
  const faults = new Map<string, Fault>();
  for (const { fault } of all) {
    if (fault !== undefined) faults.set(`${fault.line} ${fault.reason}`, fault);
  }
  return { used: all.map((use) => use.used), faults: [...faults.values()] };
}

/**
 * Everything that does not hold together between a valid template.yaml and its files: unknown holes, unused
 * questions, holes that may stay open, examples that are not complete. `file` is the path of template.yaml;
 * `texts` holds the text of each `from`, undefined when there is no such file.
 */
export function templateProblems(
  file: string,
  template: Template,
  texts: (from: string) => string | undefined,
): readonly Problem[] {
  const folder = file.replace(/[^/]*$/, '');
  const { fields } = template;
  const used = new Set<string>();
  const problems = template.files.flatMap(({ from, to, when }, index): readonly Problem[] => {
    const name = usesOf(parsed(to).nodes, fields, when);
    for (const id of name.used) used.add(id);
    const inName = name.faults.map(({ reason, instead }) => ({
      ...{ file, field: `files.${index}.to`, reason, instead },
    }));
    const text = texts(from);
    if (text === undefined) {
      const instead = `Create ${folder}${from}, or correct the name.`;
      const missing = {
        file,
        field: `files.${index}.from`,
        reason: `${from} is not there`,
        instead,
      };
      return [...inName, missing];
    }
    const { nodes, faults } = parsed(text);
    const body = usesOf(nodes, fields, when);
    for (const id of body.used) used.add(id);
    const inFile = [
      ...faults,
      ...body.faults,
      ...almostHoles(text, fields),
      ...tomlQuotes(from, text),
    ].toSorted((a, b) => a.line - b.line);
    return [
      ...inName,
      ...inFile.map(({ line, reason, instead }) => ({
        ...{ file: `${folder}${from}`, field: `line ${line}`, reason, instead },
      })),
    ];
  });
  const outputs = problems.length > 0 ? [] : outputProblems(file, template, texts);
  return [...problems, ...unused(file, template, used), ...outputs];
}
