/** Where a kind's files go. `{id}` is the new id, `{ID}` the same in capitals, `{day}` today. */
export type Kind = {
  readonly name: string;
  readonly example: string;
  readonly id: RegExp;
  readonly idHint: string;
  readonly files: readonly { readonly from: string; readonly to: string }[];
  readonly edit: string;
  /** Where readers find it. */
  readonly address: string;
};

const WORDS = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const WORDS_HINT = 'lower case words joined by hyphens, such as rotate-a-key';

/** Every kind `npm run handbook -- new` knows, in the order of the recipes in CONTRIBUTING.md. */
export const KINDS: readonly Kind[] = [
  {
    name: 'page',
    example: 'do/rotate-a-key',
    id: /^(?:start|assess|choose|do|measure|celebrate|reference)\/[a-z0-9]+(?:-[a-z0-9]+)*$/,
    idHint: 'a section and lower case words, such as do/rotate-a-key',
    files: [{ from: 'docs/_starter.mdx', to: 'docs/{id}.mdx' }],
    edit: 'the front matter, the opening with its number, and each section',
    address: '/{id}/',
  },
  {
    name: 'runbook',
    example: 'disk-full',
    id: WORDS,
    idHint: WORDS_HINT,
    files: [{ from: 'docs/runbooks/_starter.mdx', to: 'docs/runbooks/{id}.mdx' }],
    edit: 'signal, severity, variables and the commands; drill it once before you publish it',
    address: '/runbooks/{id}/',
  },
  {
    name: 'checklist',
    example: 'onboard-a-team',
    id: WORDS,
    idHint: WORDS_HINT,
    files: [
      { from: 'docs/checklists/_starter.mdx', to: 'docs/checklists/{id}.mdx' },
      { from: 'docs/checklists/_starter.yaml', to: 'docs/checklists/{id}.yaml' },
    ],
    edit: 'the items in the .yaml, each with a "done when" that a stranger can verify',
    address: '/checklists/{id}/',
  },
  {
    name: 'template',
    example: 'planned-change-notice',
    id: WORDS,
    idHint: WORDS_HINT,
    files: [
      { from: 'docs/templates/_starter.mdx', to: 'docs/templates/{id}.mdx' },
      { from: 'templates/_starter/', to: 'templates/{id}/' },
    ],
    edit: 'the fields in template.yaml and the [[ holes ]] in its files',
    address: '/templates/{id}/',
  },
  {
    name: 'error',
    example: 'PLT-901',
    id: /^[A-Za-z]{2,6}(?:-[A-Za-z0-9]{2,8})?-\d{3,4}$/,
    idHint: 'a code such as PLT-901, never used before',
    files: [{ from: 'errors/_starter.mdx', to: 'errors/{id}.mdx' }],
    edit: 'what it says and means, two real examples, causes, diagnosis, fix',
    address: '/e/{id}/',
  },
  {
    name: 'metric',
    example: 'tickets-avoided',
    id: WORDS,
    idHint: WORDS_HINT,
    files: [
      { from: 'docs/metrics/_starter.mdx', to: 'docs/metrics/{id}.mdx' },
      { from: 'docs/metrics/_starter.yaml', to: 'docs/metrics/{id}.yaml' },
    ],
    edit: 'inputs, formula and an example in the .yaml; the example is a test',
    address: '/metrics/{id}/',
  },
  {
    name: 'model',
    example: 'our-own-model',
    id: WORDS,
    idHint: WORDS_HINT,
    files: [
      { from: 'docs/assess/_starter.mdx', to: 'docs/assess/{id}.mdx' },
      { from: 'docs/assess/_starter.yaml', to: 'docs/assess/{id}.yaml' },
    ],
    edit: 'aspects, levels and statements in the .yaml, each marked criterion or signal',
    address: '/assess/{id}/',
  },
  {
    name: 'talk',
    example: 'talk-988-hours',
    id: WORDS,
    idHint: WORDS_HINT,
    files: [{ from: 'docs/celebrate/_starter.mdx', to: 'docs/celebrate/{id}.mdx' }],
    edit: 'what was shown, what was asked, and the transcript',
    address: '/celebrate/{id}/',
  },
  {
    name: 'newsletter',
    example: 'three-days-became-six-minutes',
    id: WORDS,
    idHint: WORDS_HINT,
    files: [{ from: 'blog/_starter.mdx', to: 'blog/{day}-{id}.mdx' }],
    edit: 'the win with its method, the ask, what broke',
    address: '/blog/{id}/',
  },
];
