// templates/<id>/template.yaml with the text of its files, so that a page carries the one template it shows.
const { readFileSync } = require('node:fs');
const path = require('node:path');
const { parse } = require('yaml');

module.exports = function templateLoader(source) {
  const template = parse(source);
  const files = template.files.map((file) => {
    const absolute = path.join(path.dirname(this.resourcePath), file.from);
    this.addDependency(absolute);
    return { ...file, text: readFileSync(absolute, 'utf8') };
  });
  return JSON.stringify({ ...template, files });
};
