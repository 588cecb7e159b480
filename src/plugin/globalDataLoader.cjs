// The lists of all pages of all versions do not travel: each page names those it leads to (src/plugin/pageRecords.ts).

/** @param {string} source @returns {string} */
module.exports = function withoutDocs(source) {
  const data = JSON.parse(source);
  for (const plugin of Object.values(data['docusaurus-plugin-content-docs'] ?? {}))
    for (const version of plugin.versions) Object.assign(version, { docs: [], sidebars: {} });
  return JSON.stringify(data);
};
