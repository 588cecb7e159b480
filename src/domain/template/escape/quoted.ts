import { commented, type Follower } from './place';
import { isInteger, jsonInner, jsonString } from './values';

export type Quoted = 'json' | 'toml' | 'hcl';

/** HCL reads `${…}` and `%{…}` inside its strings. */
function unread(text: string): string {
  return text.replace(/([$%])\{/g, '$1$1{');
}

const HEREDOC = /<<[-~]?(\w+)[^\n]*\n$/;

/**
 * JSON, TOML and HCL: inside double quotes a value is escaped, elsewhere it becomes a quoted string, or stays a whole
 * number. TOML's '…' takes no escapes at all; the check asks for double quotes there.
 */
export function quotedFollower(kind: Quoted): Follower {
  const sign = kind === 'json' ? '//' : '#';
  const safe = kind === 'hcl' ? unread : (text: string) => text;
  let state: 'plain' | 'double' | 'single' | 'comment' | 'heredoc' = 'plain';
  let line = '';
  let end = '';

  const step = (text: string, at: number): number => {
    const next = text.charAt(at);
    if (state === 'heredoc') {
      if (next === '\n' && line.trim() === end) state = 'plain';
      return 1;
    }
    if (state === 'comment') {
      if (next === '\n') state = 'plain';
      return 1;
    }
    if (state === 'double') {
      if (next === '\\') return 2;
      if (next === '"') state = 'plain';
      return 1;
    }
    if (state === 'single') {
      if (next === "'" || next === '\n') state = 'plain';
      return 1;
    }
    if (text.startsWith('"""', at)) return 3;
    if (next === '"') state = 'double';
    else if (next === "'" && kind === 'toml') state = 'single';
    else if (kind !== 'json' && (next === '#' || text.startsWith('//', at))) state = 'comment';
    else if (kind === 'hcl' && next === '\n') {
      const heredoc = HEREDOC.exec(`${line}\n`)?.[1];
      if (heredoc !== undefined) [state, end] = ['heredoc', heredoc];
    }
    return 1;
  };

  return {
    read: (text) => {
      for (let at = 0; at < text.length;) {
        const length = step(text, at);
        const taken = text.slice(at, at + length);
        line = taken.includes('\n') ? '' : line + taken;
        at += length;
      }
    },
    put: (value) => {
      line += 'x';
      if (state === 'comment') return commented(value, sign);
      if (state === 'heredoc') return safe(value);
      if (state === 'double') return safe(jsonInner(value));
      if (state === 'single') return value.replace(/[\n']/g, ' ');
      return isInteger(value) ? value : safe(jsonString(value));
    },
  };
}
