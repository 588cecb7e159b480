// YAML as JSON, for both bundlers. `?pick=ID` answers one fact of a sources file: a page carries what it cites, not the list.
const { parse } = require('yaml');

/**
 * @this {{ resourceQuery: string, resourcePath: string }}
 * @param {string} source
 */
module.exports = function yamlLoader(source) {
  const data = parse(source);
  const id = new URLSearchParams(this.resourceQuery).get('pick');
  if (id === null) return JSON.stringify(data);
  const fact = data.facts.find((/** @type {{id: string}} */ entry) => entry.id === id);
  if (fact === undefined) throw new Error(`${this.resourcePath} has no fact ${id}.`);
  return JSON.stringify(fact);
};
