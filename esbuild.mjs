// Builds what ships: one file a program in dist/. `--production` minifies and writes THIRD-PARTY-NOTICES.md.
import { build } from 'esbuild';
import { chmod, cp, readFile, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { writeNotices } from './scripts/notices.mjs';

const production = process.argv.includes('--production');

// ES modules first: of some packages the other build is one that esbuild cannot see through.
const NODE = { platform: 'node', format: 'cjs', target: 'node20.19', mainFields: ['module', 'main'] };
const BROWSER = { platform: 'browser', target: 'es2022', mainFields: ['browser', 'module', 'main'], define: { global: 'globalThis' } };

/** Each bundle, by its name in dist/. */
const BUNDLES = {
  'extension.js': { ...NODE, entry: 'client/src/extension.ts', external: ['vscode'] },
  'extension.browser.js': { ...BROWSER, entry: 'client/src/extension.browser.ts', format: 'cjs', external: ['vscode'] },
  'server.js': { ...NODE, entry: 'server/src/node/main.ts' },
  'parse-worker.js': { ...NODE, entry: 'server/src/node/parse-worker.ts' },
  'server.browser.js': { ...BROWSER, entry: 'server/src/browser/main.ts', format: 'iife' },
  'cli.js': { ...NODE, entry: 'server/src/cli/main.ts', executable: true },
  'citation-js.js': { ...NODE, entry: 'server/src/model/citation-js.ts' },
};

/**
 * What the programs for Node load on first use, from a bundle of its own: V8 would read every byte of it at each start.
 * An `import()` of the path becomes `require` of the bundle. A worker in a browser has one file: there the code is
 * inside, and runs on first use all the same.
 */
const LAZY = [
  { path: /(?:^|\/)citation-js$/, bundle: './citation-js.js' },
  { path: /\/node\/main$/, bundle: './server.js' },
];

const loadLazily = {
  name: 'load-lazily',
  setup(build) {
    build.onResolve({ filter: /./ }, ({ path, kind }) => {
      const lazy = kind === 'dynamic-import' && LAZY.find(it => it.path.test(path));
      return lazy ? { path: lazy.bundle, external: true } : undefined;
    });
  },
};

/** citation-js brings five languages; English is the one in which we print. */
const englishOnly = {
  name: 'english-only',
  setup(build) {
    build.onLoad({ filter: /plugin-csl[\\/][^\\/]+[\\/]locales\.json$/ }, async ({ path }) => {
      const locales = JSON.parse(await readFile(path, 'utf8'));
      return { contents: JSON.stringify({ 'en-US': locales['en-US'] }), loader: 'json' };
    });
  },
};

/** citation-js can fetch; ours cannot, as nothing may reach the network that the author did not ask for. */
const noNetwork = {
  name: 'no-network',
  setup(build) {
    build.onLoad({ filter: /@citation-js[\\/]core[\\/]lib[^\\/]*[\\/]util[\\/]fetchFile\.js$/ }, async () => ({
      contents: await readFile(new URL('scripts/no-network.mjs', import.meta.url), 'utf8'),
    }));
  },
};

/** What a bundle must not hold: no way to the network, and nothing heavy that a program would read at its start. */
function refuseUnwanted(file, metafile) {
  const mayFormat = file === 'citation-js.js' || file === 'server.browser.js';
  const unwanted = ['sync-fetch', 'node-fetch', 'fetch-ponyfill', ...(mayFormat ? [] : ['citeproc', '@citation-js'])];
  const found = Object.keys(metafile.inputs).find(input => unwanted.some(it => input.includes(`node_modules/${it}/`)));
  if (found) throw new Error(`${file} holds ${found}: see LAZY and noNetwork.`);
}

async function bundle(file, { entry, executable, ...options }) {
  if (!existsSync(entry)) {
    console.log(`${file}: skipped, there is no ${entry}`);
    return undefined;
  }
  const outfile = `dist/${file}`;
  const { metafile } = await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    minify: production,
    sourcemap: production ? false : 'linked',
    metafile: true,
    // Licences go into THIRD-PARTY-NOTICES.md.
    legalComments: 'none',
    logLevel: 'warning',
    charset: 'utf8',
    plugins: [...(options.platform === 'node' ? [loadLazily] : []), englishOnly, noNetwork],
    // `import()` of a bundle of our own becomes `require`, which is the same for both module systems.
    supported: options.platform === 'node' ? { 'dynamic-import': false } : {},
    banner: executable ? { js: '#!/usr/bin/env node' } : {},
    ...options,
  });
  refuseUnwanted(file, metafile);
  if (executable) await chmod(outfile, 0o755);
  console.log(`${file}: ${Math.round(metafile.outputs[outfile].bytes / 1024)} KB`);
  return metafile;
}

// What an earlier build left must not ship.
if (production) await rm('dist', { recursive: true, force: true });
// The rules' pages are their tests; what ships is a copy.
await rm('docs/rules', { recursive: true, force: true });
await cp('test/rules', 'docs/rules', { recursive: true });

const metafiles = await Promise.all(Object.entries(BUNDLES).map(([file, options]) => bundle(file, options)));
if (production) await writeNotices(metafiles.filter(Boolean));
