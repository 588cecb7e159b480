// A name for each piece of a page would stand in the list every page loads.

/** @param {string} source @returns {string} */
module.exports = function withoutNames(source) {
  return source.replace(/\/\* webpackChunkName: "[^"]*" \*\/ ?/g, '');
};
