import type { Follower } from './place';
import { tableCell, urlPart, wholeUrl } from './values';

const TABLE_ROW = /^[ \t]*(?:> ?)*[ \t]*\|/;
const LINK_TARGET = /\]\(<?([^\s)>]*)$/;
const ADDRESS = /https?:\/\/[^\s)>\]"'`|]*$/;
const FENCE = /^[ \t]*(?:> ?)*[ \t]*(`{3,}|~{3,})/;

/**
 * Markdown: prose is written as it was typed. A value in a table's row keeps to its cell, a value in an address keeps
 * to its part of it; both are nothing in a block of code.
 */
export function markdownFollower(): Follower {
  let line = '';
  let fence = '';
  const lineEnds = () => {
    const mark = FENCE.exec(line)?.[1] ?? '';
    if (fence === '') fence = mark;
    else if (mark.startsWith(fence)) fence = '';
    line = '';
  };
  return {
    read: (text) => {
      const [first = '', ...rest] = text.split('\n');
      line += first;
      for (const next of rest) {
        lineEnds();
        line = next;
      }
    },
    put: (value) => {
      const before = line;
      const isCode = fence !== '';
      line += 'x';
      if (isCode) return value;
      const target = LINK_TARGET.exec(before)?.[1];
      if (target === '') return wholeUrl(value);
      if (target !== undefined || ADDRESS.test(before)) return urlPart(value);
      return TABLE_ROW.test(before) ? tableCell(value) : value;
    },
  };
}
