// Style and architecture: the LAYERS table says which room may look into which, DOORS which file may open what.
import js from '@eslint/js';
import regexp from 'eslint-plugin-regexp';
import { isBuiltin } from 'node:module';
import { posix, relative, sep } from 'node:path';
import { runInNewContext } from 'node:vm';
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
  features: ['base', 'syntax', 'model', 'library', 'claims', 'rules', 'settings', 'report'],
  project: ['base', 'syntax', 'model', 'library', 'claims', 'rules', 'settings', 'report'],
  lsp: ['base', 'syntax', 'model', 'library', 'rules', 'settings', 'report', 'features', 'project'],
  node: ['base', 'lsp', 'settings', 'project'],
  browser: ['base', 'lsp'],
  cli: ['base', 'syntax', 'model', 'library', 'rules', 'settings', 'report', 'project', 'node'],
};

/** Layers that must stay pure functions of text: no clock, no console, no process, no files. */
const PURE = ['base', 'syntax', 'model', 'library', 'evidence', 'claims', 'rules', 'settings', 'report', 'features'];

/** Every package that we ship, and a file of ours with few callers: the files and folders that may import it. */
const DOORS = {
  '@citation-js/core': ['server/src/model/citation-js.ts'],
  '@citation-js/plugin-csl': ['server/src/model/citation-js.ts'],
  citeproc: ['server/src/model/citation-js.ts'],
  ignore: ['server/src/node/discover.ts'],
  'vscode-languageserver-textdocument': ['server/src/lsp/session.ts'],
  'vscode-languageserver': ['server/src/lsp/', 'server/src/node/main.ts', 'server/src/browser/main.ts'],
  'vscode-languageclient': ['client/src/'],
  vscode: ['client/src/'],
  'server/src/base/line-index': ['server/src/lsp/', 'server/src/report/', 'server/src/settings/parse-config.ts'],
};

/** Who runs in Node only. All else runs in a browser, too. */
const NODE_ONLY = ['server/src/node/', 'server/src/cli/'];

const isIn = (file, places) => places.some(it => (it.endsWith('/') ? file.startsWith(it) : file === it));
const layerOf = file => /^server\/src\/([^/]+)\//.exec(file)?.[1];

/** Why `file` (from the root of the repository, with `/`) may not import `source`; undefined where it may. */
function whyNot(file, source) {
  if (isBuiltin(source)) return isIn(file, NODE_ONLY) ? undefined : 'Only node/ and cli/ know Node: see NODE_ONLY.';
  if (!source.startsWith('.')) {
    const name = source.split('/', source.startsWith('@') ? 2 : 1).join('/');
    if (!Object.hasOwn(DOORS, name)) return `${name} has no door: see DOORS.`;
    return isIn(file, DOORS[name]) ? undefined : `Only ${DOORS[name].join(', ')} may import ${name}: see DOORS.`;
  }
  const target = posix.join(posix.dirname(file), source).replace(/\.[cm]?[jt]s$/, '');
  const door = DOORS[target];
  if (door && !isIn(file, door)) return `Only ${door.join(', ')} may import ${target}: see DOORS.`;
  const layer = layerOf(file);
  if (!layer) {
    if (target === 'server/src/lsp/protocol' || target.startsWith('client/src/')) return undefined;
    return 'The client knows nothing of the server but its protocol.';
  }
  const other = layerOf(`${target}/`);
  if (layer !== other && !LAYERS[layer]?.includes(other)) return `${layer} may not look into ${other ?? target}: see LAYERS.`;
  // check.ts is handed the rules; index.ts lists them; a rule knows the contract alone.
  if (layer === 'rules' && other === layer && file !== 'server/src/rules/index.ts' && target !== 'server/src/rules/rule')
    return 'A rule sees no other rule, only the contract in rule.ts.';
  return undefined;
}

/** Looks at every way to import: static, for types, by re-export, `import()`, `typeof import()` and `import = require()`. */
const imports = {
  create(context) {
    const file = relative(import.meta.dirname, context.filename).split(sep).join('/');
    const look = (node, source) => {
      if (!source) return;
      const message = typeof source.value === 'string' ? whyNot(file, source.value) : 'Name what is imported by a plain string.';
      if (message) context.report({ node, message });
    };
    return {
      ImportDeclaration: node => look(node, node.source),
      ExportNamedDeclaration: node => look(node, node.source),
      ExportAllDeclaration: node => look(node, node.source),
      ImportExpression: node => look(node, node.source),
      TSImportType: node => look(node, node.source ?? node.argument.literal),
      TSExternalModuleReference: node => look(node, node.expression),
      'CallExpression[callee.name="require"]': node => look(node, node.arguments[0] ?? node),
    };
  },
};

/** What Node has beyond the language itself, what the language has of the world around it, and what browsers and bundles add. */
const bare = new Set(runInNewContext('Object.getOwnPropertyNames(globalThis)'));
const IMPURE = [
  ...Object.getOwnPropertyNames(globalThis).filter(it => !bare.has(it)),
  ...['Date', 'console', 'globalThis', 'eval', 'Function', 'WebAssembly'],
  ...['window', 'self', 'document', 'location', 'localStorage', 'indexedDB', 'requestAnimationFrame', 'requestIdleCallback'],
  ...['XMLHttpRequest', 'Worker', 'importScripts', 'require', 'module', 'exports', '__dirname', '__filename'],
];

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
  {
    files: ['server/src/**/*.ts', 'client/src/**/*.ts'],
    plugins: { citewise: { rules: { imports } } },
    rules: { 'citewise/imports': 'error' },
  },
  {
    files: PURE.map(layer => `server/src/${layer}/**/*.ts`),
    rules: {
      'no-restricted-globals': ['error', ...new Set(IMPURE)],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random' }],
      'no-restricted-syntax': ['error', { selector: 'MetaProperty[meta.name="import"]', message: 'The core does not know where it is.' }],
    },
  },
);
