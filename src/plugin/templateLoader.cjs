// templates/<id>/template.yaml with the text of its files, so that a page carries the one template it shows.
const { existsSync, readFileSync, realpathSync } = require('node:fs');
const path = require('node:path');
const { parse } = require('yaml');

/**
 * Why a file cannot be taken from a template's folder, or undefined when it can. Symbolic links are followed
 * before the folder is compared.
 * @param {string} folder
 * @param {unknown} from
 */
function refusal(folder, from) {
  if (typeof from !== 'string' || from === '') return 'is missing; write the name of a file';
  const file = path.resolve(folder, from);
  if (!existsSync(file)) return `${from} is not there; create it in ${folder}, or correct the name`;
  const inside = path.relative(realpathSync(folder), realpathSync(file));
  if (!inside.startsWith('..') && !path.isAbsolute(inside)) return undefined;
  return `${from} lies outside the template's folder; move the file into ${folder}`;
}

/**
 * @this {{ readonly resourcePath: string, addDependency(file: string): void }}
 * @param {string} source
 */
module.exports = function templateLoader(source) {
  const folder = path.dirname(this.resourcePath);
  const template = parse(source);
  const files = Array.isArray(template?.files) ? template.files : [];
  /** @type {string[]} */
  const problems = files.length > 0 ? [] : [`${this.resourcePath} › files: is missing`];
  const loaded = files.map((/** @type {any} */ file, /** @type {number} */ index) => {
    const reason = refusal(folder, file?.from);
    if (reason !== undefined) {
      problems.push(`${this.resourcePath} › files.${index}.from: ${reason}`);
      return file;
    }
    const absolute = path.resolve(folder, file.from);
    this.addDependency(absolute);
    return { ...file, text: readFileSync(absolute, 'utf8') };
  });
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return JSON.stringify({ ...template, files: loaded });
};
