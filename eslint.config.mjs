import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const SCHEMA = [
  '**/schema',
  '**/fileSchema',
  '**/reportSchema',
  '**/targetSchema',
  '**/entry',
  '**/sources',
  '**/sampleCompany',
  '**/problem',
  '**/catalogue',
  '**/scorable',
  '**/indexSchema',
];

/** Rooms and what they may import; see CONTRIBUTING.md, "Which way imports go". */
const forbid = (...patterns) => ({
  '@typescript-eslint/no-restricted-imports': ['error', { patterns }],
});
const room = (group, message) => ({ group, message });

const NODE = room(['node:*'], 'Node is for src/plugin and src/cli.');
const PURE = room(
  [
    'react',
    'react-dom',
    '@docusaurus/**',
    '@theme/**',
    '@site/**',
    '@generated/**',
    '**/widgets/**',
    '**/plugin/**',
    '**/cli/**',
    '**/theme/**',
  ],
  'Domain is pure: it imports itself, and zod in schema files.',
);
const UP_FROM_WIDGETS = room(
  ['**/plugin/**', '**/cli/**', '**/theme/**', '@theme/**', '**/pages/**'],
  'Widgets import domain and parts only: pages, theme → widgets → domain ← plugin, cli.',
);
const SCHEMA_VALUES = {
  group: SCHEMA,
  allowTypeImports: true,
  message:
    'Import types only: a schema value ships zod (26 kB) to every reader. Values come from logic files.',
};

export default tseslint.config(
  {
    ignores: [
      'build/',
      '.docusaurus/',
      'node_modules/',
      'static/',
      'test-results/',
      'playwright-report/',
    ],
  },
  ...tseslint.configs.strict,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'max-lines': ['error', { max: 300 }],
      'no-console': 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'anywhere' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['src/domain/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: forbid(
      NODE,
      PURE,
      room(['zod', 'zod/*'], 'Only schema files import zod; logic files are shipped to readers.'),
    ),
  },
  {
    files: SCHEMA.map((name) => `src/domain/${name}.ts`),
    rules: forbid(NODE, PURE),
  },
  {
    files: ['src/widgets/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: {
      ...hooks.configs.recommended.rules,
      ...forbid(
        NODE,
        UP_FROM_WIDGETS,
        SCHEMA_VALUES,
        room(['zod', 'zod/*'], 'Widgets do not ship zod.'),
      ),
    },
  },
  {
    files: ['src/{theme,pages,router}/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: {
      ...hooks.configs.recommended.rules,
      ...forbid(
        NODE,
        SCHEMA_VALUES,
        room(['**/plugin/**', '**/cli/**'], 'Pages and theme run in the browser.'),
      ),
    },
  },
  {
    files: ['src/plugin/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: forbid(
      room(
        [
          'react',
          '**/widgets/**',
          '**/theme/**',
          '**/pages/**',
          '**/cli/**',
          '@site/**',
          '@theme/**',
        ],
        'The plugin runs in Node: it imports domain, relatively.',
      ),
    ),
  },
  {
    files: ['src/tool/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: forbid(
      SCHEMA_VALUES,
      room(
        [
          'react',
          'react-dom',
          'zod',
          'zod/*',
          '@docusaurus/**',
          '@theme/**',
          '@site/**',
          '**/widgets/**',
          '**/plugin/**',
          '**/cli/**',
          '**/theme/**',
          '**/pages/**',
        ],
        'The tool is one file that other repositories run: domain, Node and yaml, nothing else.',
      ),
    ),
  },
  {
    files: ['src/offline/**/*.ts'],
    rules: forbid(
      NODE,
      PURE,
      SCHEMA_VALUES,
      room(
        ['zod', 'zod/*'],
        'The worker is sent to every reader: domain and Workbox, nothing else.',
      ),
    ),
  },
  {
    files: ['e2e/**/*.ts'],
    rules: forbid(
      room(
        ['**/src/**', '@site/**'],
        'End-to-end tests know addresses and what a reader sees, not our code.',
      ),
    ),
  },
  {
    files: ['src/cli/**', 'bench/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.cjs'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
