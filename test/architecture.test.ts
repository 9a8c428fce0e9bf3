// The fences of eslint.config.mjs stand: what each must refuse is tried at a path of its own, and so is what it must let pass.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ESLint } from 'eslint';

const ROOT = join(import.meta.dirname, '..');
const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  readonly dependencies: Readonly<Record<string, string>>;
};

/** The file, the code, and a part of what is said about it. */
const REFUSED: readonly (readonly [file: string, code: string, message: string])[] = [
  // A layer above.
  ['server/src/base/x.ts', `import '../lsp/server';`, 'base may not look into lsp'],
  ['server/src/base/x.ts', `void import('../lsp/server');`, 'base may not look into lsp'],
  ['server/src/base/x.ts', `export * from '../syntax/block';`, 'base may not look into syntax'],
  ['server/src/base/x.ts', `export type { Review } from '../model/review';`, 'base may not look into model'],
  ['server/src/base/x.ts', `export type Review = import('../model/review').Review;`, 'base may not look into model'],
  ['server/src/model/printed/x.ts', `import '../../rules';`, 'model may not look into rules'],
  ['server/src/features/hover/x.ts', `import '../../evidence/order/display-order';`, 'features may not look into evidence'],
  ['server/src/project/x.ts', `import '../lsp/session';`, 'project may not look into lsp'],
  ['server/src/project/x.ts', `import 'node:fs';`, 'Only node/ and cli/'],
  ['server/src/report/x.ts', `import '../project/files';`, 'report may not look into project'],
  ['server/src/cli/x.ts', `import '../lsp/session';`, 'cli may not look into lsp'],
  ['server/src/attic/x.ts', `import '../base/span';`, 'attic may not look into base'],
  ['server/src/rules/x.ts', `import '../attic/x';`, 'rules may not look into attic'],
  // The world, from the core.
  ['server/src/base/x.ts', `void import('node:fs');`, 'Only node/ and cli/'],
  ['server/src/syntax/x.ts', `import 'http';`, 'Only node/ and cli/'],
  ['server/src/syntax/x.ts', `import 'fs/promises';`, 'Only node/ and cli/'],
  ['server/src/lsp/x.ts', `import 'node:path';`, 'Only node/ and cli/'],
  ['client/src/x.ts', `import 'node:path';`, 'Only node/ and cli/'],
  ['server/src/syntax/x.ts', `void require('fs');`, 'Only node/ and cli/'],
  ['server/src/base/x.ts', 'void import(`node:fs`);', 'by a plain string'],
  ['server/src/base/x.ts', `void globalThis.process;`, `'globalThis'`],
  ['server/src/base/x.ts', `void new Date();`, `'Date'`],
  ['server/src/syntax/x.ts', `setImmediate(() => {});`, `'setImmediate'`],
  ['server/src/rules/x.ts', `queueMicrotask(() => {});`, `'queueMicrotask'`],
  ['server/src/report/x.ts', `console.log(1);`, `'console'`],
  ['server/src/model/x.ts', `void fetch('x');`, `'fetch'`],
  ['server/src/evidence/x.ts', `void Math.random();`, `'Math.random'`],
  ['server/src/settings/x.ts', `void import.meta.url;`, 'does not know where it is'],
  // Packages: those that we ship have a door each, others have none; and whoever has one door has no other.
  ...Object.keys(dependencies).map(it => ['server/src/base/x.ts', `import '${it}';`, `may import ${it}: see DOORS`] as const),
  ['server/src/base/x.ts', `void import('citeproc');`, 'may import citeproc'],
  ['server/src/cli/x.ts', `import 'ignore';`, 'may import ignore'],
  ['client/src/x.ts', `import 'citeproc';`, 'may import citeproc'],
  ['client/src/x.ts', `import 'vscode-languageserver/node';`, 'may import vscode-languageserver'],
  ['server/src/lsp/x.ts', `import 'vscode';`, 'may import vscode:'],
  ['server/src/lsp/x.ts', `import 'vscode-languageserver-textdocument';`, 'may import vscode-languageserver-textdocument'],
  ['server/src/cli/x.ts', `import 'fast-check';`, 'fast-check has no door'],
  ['server/src/model/citation-js.ts', `import '../rules/rule';`, 'model may not look into rules'],
  ['server/src/model/citation-js.ts', `import 'node:fs';`, 'Only node/ and cli/'],
  ['server/src/node/discover.ts', `import '../rules/rule';`, 'node may not look into rules'],
  // Lines and columns, rules, the client.
  ['server/src/model/x.ts', `import '../base/line-index';`, 'may import server/src/base/line-index'],
  ['server/src/settings/x.ts', `import '../base/line-index';`, 'may import server/src/base/line-index'],
  ['server/src/rules/x.ts', `import './mixed-notation';`, 'sees no other rule'],
  ['server/src/rules/x.ts', `import '.';`, 'sees no other rule'],
  ['client/src/x.ts', `import '../../server/src/lsp/session';`, 'nothing of the server but its protocol'],
  ['client/src/views/x.ts', `import '../../../server/src/lsp/protocol-of-old';`, 'nothing of the server but its protocol'],
];

const ALLOWED: readonly (readonly [file: string, code: string])[] = [
  ['server/src/model/citation-js.ts', `import 'citeproc';`],
  ['server/src/model/x.ts', `void import('./citation-js');`],
  ['server/src/node/discover.ts', `import 'ignore';`],
  ['server/src/cli/x.ts', `void import('../node/main');`],
  ['server/src/lsp/x.ts', `import '../base/line-index';`],
  ['server/src/rules/x.ts', `import './rule';`],
  ['server/src/rules/index.ts', `import './mixed-notation';`],
  ['client/src/views/x.ts', `import '../../../server/src/lsp/protocol';`],
];

describe('the fences of the architecture', () => {
  const eslint = new ESLint({ cwd: ROOT });
  const complaints = async (file: string, code: string): Promise<string> => {
    const [result] = await eslint.lintText(code, { filePath: join(ROOT, file) });
    return result!.messages.map(it => it.message).join('\n');
  };

  for (const [file, code, message] of REFUSED) {
    it(`${file} may not: ${code}`, async () => {
      const said = await complaints(file, code);
      assert.ok(said.includes(message), said || 'nothing was said');
    });
  }

  for (const [file, code] of ALLOWED) {
    it(`${file} may: ${code}`, async () => assert.equal(await complaints(file, code), ''));
  }
});
