/** What a newsletter's front matter says, as far as its head and foot show it. The build has checked it. */
export type IssueFacts = {
  readonly time: number | undefined;
  readonly sample: boolean;
  readonly win:
    | {
        readonly before: number;
        readonly after: number;
        readonly unit: string;
      }
    | undefined;
  readonly ask:
    | {
        readonly text: string;
        readonly label: string;
        readonly link: string;
        readonly minutes: number;
      }
    | undefined;
  readonly saidNoTo: readonly string[];
  /** Address of the talk about the same win. */
  readonly talk: string | undefined;
};

function get(value: unknown, key: string): unknown {
  return Reflect.get(Object(value), key);
}

function words(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Reads a newsletter's front matter. */
export function issueFacts(frontMatter: object): IssueFacts {
  const win = get(frontMatter, 'win');
  const before = get(win, 'before');
  const after = get(win, 'after');
  const ask = get(frontMatter, 'ask');
  const minutes = get(ask, 'minutes');
  const time = get(frontMatter, 'time');
  const no = get(frontMatter, 'said_no_to');
  const talk = get(frontMatter, 'talk');
  return {
    time: typeof time === 'number' ? time : undefined,
    sample: get(frontMatter, 'sample') === true,
    win:
      typeof before === 'number' && typeof after === 'number'
        ? {
            before,
            after,
            unit: words(get(win, 'unit')),
          }
        : undefined,
    ask:
      typeof minutes === 'number'
        ? {
            text: words(get(ask, 'text')),
            label: words(get(ask, 'label')),
            link: words(get(ask, 'link')),
            minutes,
          }
        : undefined,
    saidNoTo: Array.isArray(no) ? no.filter((entry) => typeof entry === 'string') : [],
    talk: typeof talk === 'string' ? talk : undefined,
  };
}
