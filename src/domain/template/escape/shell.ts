import { commented, type Follower } from './place';
import { shellWord } from './values';

type State = 'plain' | 'group' | 'double' | 'single' | 'ansi' | 'comment';
type Heredoc = { readonly end: string; readonly isLiteral: boolean };

const HEREDOC = /^<<-?[ \t]*(?:'([^'\n]+)'|"([^"\n]+)"|(\\?)([A-Za-z_]\w*))/;

/** Follows a shell script: quotes, `$(…)` inside quotes, comments and here-documents. */
export function shellFollower(): Follower {
  const stack: State[] = ['plain'];
  const waiting: Heredoc[] = [];
  let heredoc: Heredoc | undefined;
  let line = '';
  const state = () => stack.at(-1) ?? 'plain';
  const leave = () => {
    if (stack.length > 1) stack.pop();
    return 1;
  };
  const enter = (next: State, length = 1) => {
    stack.push(next);
    return length;
  };

  const lineEnds = () => {
    if (heredoc !== undefined && line.replace(/^\t+/, '') === heredoc.end) heredoc = undefined;
    if (state() === 'comment') leave();
    if (heredoc === undefined && (state() === 'plain' || state() === 'group')) {
      heredoc = waiting.shift();
    }
    line = '';
  };

  const inQuotes = (text: string, at: number): number => {
    const next = text.charAt(at);
    if (state() === 'single') return next === "'" ? leave() : 1;
    if (next === '\\') return 2;
    if (state() === 'ansi') return next === "'" ? leave() : 1;
    if (text.startsWith('$(', at)) return enter('group', 2);
    return next === '"' ? leave() : 1;
  };

  const outside = (text: string, at: number): number => {
    const next = text.charAt(at);
    if (next === '\\') return 2;
    if (next === '"') return enter('double');
    if (text.startsWith("$'", at)) return enter('ansi', 2);
    if (next === "'") return enter('single');
    if (next === '(' && (state() === 'group' || text.charAt(at - 1) === '$')) return enter('group');
    if (next === ')' && state() === 'group') return leave();
    if (next === '#' && /(?:^|[\s;&|(])$/.test(line)) return enter('comment');
    if (text.startsWith('<<<', at)) return 3;
    const [all, single, double, slash, word] = HEREDOC.exec(text.slice(at, at + 80)) ?? [];
    const end = single ?? double ?? word;
    if (all === undefined || end === undefined) return 1;
    waiting.push({ end, isLiteral: word === undefined || slash === '\\' });
    return all.length;
  };

  const step = (text: string, at: number): number => {
    if (heredoc !== undefined || state() === 'comment') return 1;
    return state() === 'plain' || state() === 'group' ? outside(text, at) : inQuotes(text, at);
  };

  return {
    read: (text) => {
      for (let at = 0; at < text.length;) {
        if (text.charAt(at) === '\n') {
          lineEnds();
          at += 1;
          continue;
        }
        const length = step(text, at);
        line += text.slice(at, at + length);
        at += length;
      }
    },
    put: (value) => {
      line += 'x';
      if (heredoc !== undefined) {
        return heredoc.isLiteral ? value : value.replace(/[\\$`]/g, '\\$&');
      }
      switch (state()) {
        case 'single':
          return value.replaceAll("'", "'\\''");
        case 'double':
          return value.replace(/[\\"$`]/g, '\\$&');
        case 'ansi':
          return value.replace(/[\\']/g, '\\$&');
        case 'comment':
          return commented(value, '#');
        default:
          return shellWord(value);
      }
    },
  };
}
