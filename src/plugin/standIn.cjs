// A module of Docusaurus, in the place of which readers are sent one of ours: src/router says what for.

/** @this {{ getOptions(): { readonly file: string } }} */
module.exports = function standIn() {
  return `export { default } from ${JSON.stringify(this.getOptions().file)};`;
};
