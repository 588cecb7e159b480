// A file of Docusaurus' client that is sent with some of its words changed. A version of Docusaurus that has other words
// there ends the build instead of going out without the change.

/** @this {{ resourcePath: string, getOptions(): { readonly words: readonly (readonly [string, string])[] } }} @param {string} source @returns {string} */
module.exports = function changed(source) {
  return this.getOptions().words.reduce((text, [from, to]) => {
    if (!text.includes(from))
      throw new Error(
        `${this.resourcePath} holds no "${from}", which src/plugin/bundling.ts changes: look at what this version of Docusaurus has instead.`,
      );
    return text.replaceAll(from, to);
  }, source);
};
