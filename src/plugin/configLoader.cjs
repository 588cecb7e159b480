// What of the site's configuration only the build needs does not travel to every reader.
const BUILD_ONLY = new Set(['ssrTemplate', 'presets', 'plugins', 'markdown', 'staticDirectories']);
const MARK = 'export default ';

/** @param {string} source a module that exports JSON @returns {string} */
module.exports = function withoutBuild(source) {
  const at = source.indexOf(MARK) + MARK.length;
  const config = JSON.parse(source.slice(at).trim().replace(/;$/, ''));
  const kept = Object.entries(config).filter(([key]) => !BUILD_ONLY.has(key));
  return `${MARK}${JSON.stringify(Object.fromEntries(kept))};`;
};
