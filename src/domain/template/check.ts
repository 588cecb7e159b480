import { nearest } from '../id';
import type { Problem } from '../problem';
import { fieldOf } from './answer';
import { outputName, plainText, rendered } from './render';
import type { Field, Template } from './schema';
import { type Name, type Node, parsed } from './syntax';

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
  return field.when === undefined || place.sure.has(`${field.when.field}=${field.when.is}`);
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

/** `[[severity]]` and `[[ Severity ]]` are text to us, yet were surely meant as a hole. */
function almostHoles(source: string, fields: readonly Field[]): readonly Fault[] {
  const exact = new Set(fields.map((field) => `[[ ${field.id} ]]`));
  return source.split('\n').flatMap((text, index) =>
    [...text.matchAll(/\[\[\s*([A-Za-z0-9_-]+)\s*\]\]/g)].flatMap(([shown, inner = '']) => {
      const id = inner.toLowerCase().replaceAll('_', '-');
      if (exact.has(shown) || fieldOf(fields, id) === undefined) return [];
      const reason = `${shown} looks like a hole, and would stay as it is`;
      return [{ line: index + 1, reason, instead: `Write [[ ${id} ]].` }];
    }),
  );
}

function unused(
  file: string,
  fields: readonly Field[],
  used: ReadonlySet<string>,
): readonly Problem[] {
  return fields.flatMap((field, index) => {
    const columns = field.type === 'list' && used.has(field.id) ? field.columns : [];
    const decides = fields.some((other) => other.when?.field === field.id);
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

function openExamples(
  file: string,
  template: Template,
  text: string,
  from: string,
): readonly Problem[] {
  const { nodes } = parsed(text);
  return template.examples.flatMap((example, index) => {
    const holes = rendered(nodes, template.fields, example.answers).filter(
      (piece) => piece.kind === 'hole',
    );
    if (holes.length === 0) return [];
    return [
      {
        file,
        field: `examples.${index}.answers`,
        reason: `"${example.id}" leaves holes in ${from}: ${plainText(holes)}`,
        instead: 'Give these answers too; an example is complete.',
      },
    ];
  });
}

function nameProblems(file: string, template: Template): readonly Problem[] {
  return template.files.flatMap((output, index) => {
    const uses = walk(parsed(output.to).nodes, {
      fields: template.fields,
      loops: new Map(),
      sure: new Set(),
    });
    const faults = uses.flatMap((use) => use.fault ?? []);
    return faults.map(({ reason, instead }) => ({
      file,
      field: `files.${index}.to`,
      reason,
      instead,
    }));
  });
}

function sameNames(file: string, template: Template): readonly Problem[] {
  return template.examples.flatMap((example, index) => {
    const names = template.files.map((output) =>
      outputName(output.to, template.fields, example.answers),
    );
    const twice = names.find((name, at) => names.indexOf(name) !== at);
    if (twice === undefined) return [];
    const reason = `"${example.id}" saves two files as ${twice}`;
    return [
      { file, field: `examples.${index}`, reason, instead: 'Give the files different names.' },
    ];
  });
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
  const used = new Set<string>();
  const problems = template.files.flatMap(({ from }, index): readonly Problem[] => {
    const text = texts(from);
    if (text === undefined) {
      const instead = `Create ${folder}${from}, or correct the name.`;
      return [{ file, field: `files.${index}.from`, reason: `${from} is not there`, instead }];
    }
    const { nodes, faults } = parsed(text);
    const uses = walk(nodes, { fields: template.fields, loops: new Map(), sure: new Set() });
    for (const use of uses) used.add(use.used);
    const all = [
      ...faults,
      ...uses.flatMap((use) => use.fault ?? []),
      ...almostHoles(text, template.fields),
    ];
    const inFile = all
      .toSorted((a, b) => a.line - b.line)
      .map(({ line, reason, instead }) => ({
        file: `${folder}${from}`,
        field: `line ${line}`,
        reason,
        instead,
      }));
    return [...inFile, ...(inFile.length > 0 ? [] : openExamples(file, template, text, from))];
  });
  return [
    ...problems,
    ...unused(file, template.fields, used),
    ...nameProblems(file, template),
    ...sameNames(file, template),
  ];
}
