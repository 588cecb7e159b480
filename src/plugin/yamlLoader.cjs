// YAML as JSON, for both bundlers. A page carries what it uses, not the list: `?pick=ID` answers one fact of a sources
// file, `?statement=ID` one statement of a maturity model. A model comes in the page's language: src/domain/language.ts
// says how, and is handed in as an option, as is what gives an estimate the answer to its sample.
const { parse } = require('yaml');

/** @typedef {{id: string, role: string}} Statement */
/** @typedef {{language: string, inLanguage: (input: unknown, language: string) => unknown, withSampled: (input: unknown) => unknown}} Options */

/**
 * @param {any} model
 * @param {string} id
 */
function statement(model, id) {
  for (const aspect of model.aspects) {
    for (const level of aspect.levels) {
      const found = level.statements.find((/** @type {Statement} */ each) => each.id === id);
      if (found === undefined) continue;
      const all = aspect.levels.flatMap((/** @type {any} */ each) => each.statements);
      return {
        model: {
          id: model.id,
          version: model.version,
          title: model.title,
          ...(model.renamed && { renamed: model.renamed }),
        },
        aspect: { id: aspect.id, title: aspect.title },
        level: { level: level.level, name: level.name },
        statement: found,
        criteria: all.filter((/** @type {Statement} */ each) => each.role === 'criterion').length,
      };
    }
  }
  return undefined;
}

/**
 * What was made of a file last: both bundlers ask for it, and for a file of sources every page that names a fact.
 * @type {Map<string, {source: string, language: string, data: any}>}
 */
const made = new Map();

/**
 * @param {string} file
 * @param {string} source
 * @param {Options} options
 */
function dataOf(file, source, { language, inLanguage, withSampled }) {
  const known = made.get(file);
  if (known?.source === source && known.language === language) return known.data;
  const written = parse(source);
  /** @type {any} */
  const data =
    written?.kind === 'maturity-model' ? inLanguage(written, language) : withSampled(written);
  made.set(file, { source, language, data });
  return data;
}

/**
 * @this {{ resourceQuery: string, resourcePath: string, getOptions: () => Options }}
 * @param {string} source
 */
module.exports = function yamlLoader(source) {
  const data = dataOf(this.resourcePath, source, this.getOptions());
  const query = new URLSearchParams(this.resourceQuery);
  const [fact, criterion] = [query.get('pick'), query.get('statement')];
  if (fact === null && criterion === null) return JSON.stringify(data);
  const found =
    criterion === null
      ? data.facts.find((/** @type {{id: string}} */ entry) => entry.id === fact)
      : statement(data, criterion);
  if (found === undefined) throw new Error(`${this.resourcePath} has no ${fact ?? criterion}.`);
  return JSON.stringify(found);
};
