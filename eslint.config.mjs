// Style and architecture: the LAYERS table says which room may look into which.
import js from '@eslint/js';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

/** From the bottom to the top: a layer may import from itself and from the layers that it names. */
const LAYERS = {
  base: [],
  syntax: ['base'],
  model: ['base', 'syntax'],
  library: ['base', 'syntax', 'model'],
  evidence: ['base', 'syntax', 'model', 'library'],
  claims: ['base', 'syntax', 'model', 'library', 'evidence'],
  rules: ['base', 'syntax', 'model', 'library', 'evidence', 'claims'],
  settings: ['base', 'syntax', 'model', 'library', 'rules'],
  report: ['base', 'syntax', 'model', 'library', 'rules', 'settings'],
  features: ['base', 'syntax', 'model', 'library', 'rules', 'settings', 'report'],
  lsp: ['base', 'syntax', 'model', 'library', 'rules', 'settings', 'report', 'features'],
  node: ['base', 'lsp', 'settings'],
  browser: ['base', 'lsp'],
  cli: ['base', 'syntax', 'model', 'library', 'rules', 'settings', 'report', 'node'],
};

/** Packages and the one file that may import each; everything else goes through that file. */
const DOORS = {
  '@citation-js/*': 'server/src/model/citation-js.ts',
  citeproc: 'server/src/model/citation-js.ts',
  ignore: 'server/src/node/discover.ts',
};

/** Layers that must stay pure functions of text: no clock, no console, no process, no files. */
const PURE = ['base', 'syntax', 'model', 'library', 'evidence', 'claims', 'rules', 'settings', 'report', 'features'];

const layerRules = Object.entries(LAYERS).map(([layer, allowed]) => ({
  files: [`server/src/${layer}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          ...Object.keys(LAYERS)
            .filter(other => other !== layer && !allowed.includes(other))
            .map(other => ({ group: [`**/${other}/*`, `**/${other}`], message: `${layer} may not look into ${other}: see LAYERS.` })),
          ...(PURE.includes(layer)
            ? [
                { group: ['node:*', 'fs', 'path', 'os', 'child_process'], message: 'The core is a pure function of text.' },
                { group: ['vscode', 'vscode-*'], message: 'Only lsp/ and the entry points know the protocol.' },
              ]
            : []),
          { group: Object.keys(DOORS), message: 'Go through the one file that opens this package: see DOORS.' },
        ],
      },
    ],
    ...(PURE.includes(layer)
      ? {
          'no-restricted-globals': ['error', 'console', 'process', 'setTimeout', 'setInterval', 'fetch', 'performance', 'Date', 'Buffer'],
          'no-restricted-properties': ['error', { object: 'Math', property: 'random' }],
        }
      : {}),
  },
}));

export default tseslint.config(
  { ignores: ['dist/', 'out/', '**/node_modules/', '.vscode-test/', 'bench/lsp/*.cjs', 'bench/lsp/{driver,make-links,vscode-markdown}.mjs'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
      'prefer-const': 'error',
    },
  },
  {
    // Any string is legal input, and none may take more than linear time. What no rule can see, test/robustness tries.
    files: ['server/src/**/*.ts', 'client/src/**/*.ts'],
    plugins: { regexp },
    rules: { 'regexp/no-super-linear-backtracking': 'error', 'regexp/no-super-linear-move': 'error' },
  },
  { files: ['**/*.mjs'], languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly', setTimeout: 'readonly' } } },
  ...layerRules,
  {
    // The door itself.
    files: Object.values(DOORS),
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    files: ['client/src/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: 'server/src/(?!lsp/protocol)',
              message: 'The client knows nothing of the server but its protocol.',
            },
          ],
        },
      ],
    },
  },
);
