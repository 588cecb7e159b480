import { pause } from './pause';

/**
 * What every page's scripts begin with, in place of Docusaurus' own entry, which then follows. All of it at once holds a
 * slow phone for more than a tenth of a second; in parts, a tap in between is answered.
 */
async function begin(): Promise<void> {
  await pause();
  await import(/* webpackMode: "eager" */ 'react-dom/client');
  await pause();
  await import(/* webpackMode: "eager" */ '@docusaurus/core/lib/client/clientEntry.js?own');
}

void begin();
