import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { HtmlTagObject } from '@docusaurus/types';

/** The script of every page that speaks up when a part did not load, or when a newer version is ready. */
export function reloadPromptTag(): HtmlTagObject {
  const innerHTML = readFileSync(path.join(__dirname, 'inline/reloadPrompt.js'), 'utf8');
  return { tagName: 'script', innerHTML };
}
