// `npm run bench:lsp`: the language server beside a bare one and VS Code's Markdown server, round by round in one run.
//   --doc FILE     the review to type into (the digest that comes along)
//   --rounds N     5
//   --repeat SIZE  the text above the list again and again until it has SIZE characters
//   --robust       the protocol's abuses instead: which servers survive them
//   --write        puts the table into ARCHITECTURE.md
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const here = path.dirname(fileURLToPath(import.meta.url));
const project = path.join(here, '../..');
const out = path.join(project, 'out/bench-lsp');

const { values: given } = parseArgs({
  options: {
    doc: { type: 'string', default: path.join(project, 'corpus/therapy-induced-senescence.md') },
    rounds: { type: 'string', default: '5' },
    repeat: { type: 'string' },
    robust: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});

const run = (file, args, cwd) => execFileSync(file, args, { cwd, stdio: 'inherit' });

if (!existsSync(path.join(here, 'node_modules'))) run('npm', ['install', '--ignore-scripts', '--no-package-lock'], here);
run('node', ['esbuild.mjs', '--production'], project);
mkdirSync(out, { recursive: true });
writeFileSync(path.join(out, 'review.md'), readDocument());
run('node', [path.join(here, 'make-links.mjs')], out);
writeFileSync(path.join(out, 'suite.json'), JSON.stringify(suite(), undefined, 1));
const results = ['--out', 'results.json', '--md', 'table.md'];
run('node', [path.join(here, 'driver.mjs'), '--suite', 'suite.json', '--rounds', given.rounds, ...results], out);
const table = readFileSync(path.join(out, 'table.md'), 'utf8').trim();
console.log(table);
if (given.write) {
  const page = path.join(project, 'ARCHITECTURE.md');
  const region = /(<!-- bench -->)[\s\S]*?(<!-- \/bench -->)/;
  writeFileSync(page, readFileSync(page, 'utf8').replace(region, (_, start, end) => `${start}\n\n${table}\n\n${end}`));
}

function readDocument() {
  const text = readFileSync(given.doc, 'utf8');
  if (!given.repeat) return text;
  const list = text.lastIndexOf('## References');
  const body = text.slice(0, list);
  return body.repeat(Math.ceil(Number(given.repeat) / body.length)) + text.slice(list);
}

/** Each server types into the same review, in the notation that it understands, and is asked about its citations. */
function suite() {
  const number = { find: '<sup>(\\d+)</sup>', group: 1 };
  const label = { find: '\\]\\[(r\\d+)\\]', group: 1 };
  const probes = (at, extra = {}) => ({
    hover: { ...at, n: 30 },
    definition: { ...at, n: 30 },
    references: { ...at, n: 20 },
    documentHighlight: { ...at, n: 20 },
    ...extra,
  });
  const numbered = {
    doc: 'review.md',
    lang: 'markdown',
    breakEdits: [{ name: 'cite a missing reference', find: '</sup> [A-Z][a-z]+ ', at: 'end', text: '<sup>999</sup> ', n: 8 }],
    probes: probes(number, { codeAction: { ...number, n: 10 } }),
  };
  const server = path.join(project, 'dist/server.js');
  const peer = path.join(here, 'node_modules/vscode-langservers-extracted/bin/vscode-markdown-language-server');
  const references = { enabled: 'error' };
  return {
    defaults: { timeout: 60_000, edits: { n: 30 }, burst: { n: 30, gap: 20 }, robust: given.robust },
    servers: [
      { ...numbered, name: 'bare server', cmd: ['node', path.join(here, 'floor.cjs'), '--stdio'] },
      { ...numbered, name: 'citewise', cmd: ['node', server, '--stdio'] },
      { ...numbered, name: 'citewise, pushing', cmd: ['node', server, '--stdio'], diag: 'push' },
      {
        name: 'VS Code Markdown',
        cmd: ['node', peer, '--stdio'],
        doc: 'review-links.md',
        lang: 'markdown',
        hooks: path.join(here, 'vscode-markdown.mjs'),
        initializationOptions: { markdownFileExtensions: ['md'] },
        settings: {
          markdown: {
            validate: { enabled: true, referenceLinks: references, fragmentLinks: references, fileLinks: references, unusedLinkDefinitions: { enabled: 'hint' }, duplicateLinkDefinitions: { enabled: 'warning' } },
            occurrencesHighlight: { enabled: true },
            suggest: { paths: { enabled: true, includeWorkspaceHeaderCompletions: 'never' } },
            server: { log: 'off' },
          },
        },
        breakEdits: [{ name: 'add link to undefined ref', find: '\\. [A-Z][a-z]+ ', at: 'end', text: '[zz][nope] ', n: 8 }],
        probes: probes(label),
      },
    ],
  };
}
