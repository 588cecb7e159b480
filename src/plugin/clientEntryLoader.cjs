// Docusaurus' other router, with addresses behind a hash, is left out with all it needs.
const CHOICE = "siteConfig.future.experimental_router === 'hash'";

/** @param {string} source @returns {string} */
module.exports = function withoutHashRouter(source) {
  return source.replace(CHOICE, 'false');
};
