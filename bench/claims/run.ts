/**
 * The benchmark of the judgements on claims: `npm run bench:claims -- [folder or file]… [--only name] [--write] [--fit]`.
 * `--fit` prints the weights of `claims/judge/weights.ts` instead. Without places: the project's own drafts, and `../shared/reviews` where it exists. Prints tables in Markdown.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadDocuments } from './documents';
import { fitWeights, judgeDrafts } from './judged-drafts';
import type { Measure } from './measure';
import { MEASURES } from './measures';

const ROOT = join(import.meta.dirname, '../..');
const OWN = ['corpus', 'examples', 'test/layouts', '../shared/reviews'].map(it => join(ROOT, it));

const args = process.argv.slice(2);
const only = args.includes('--only') ? args[args.indexOf('--only') + 1] : undefined;
const places = args.filter((it, at) => !it.startsWith('--') && args[at - 1] !== '--only');
const documents = loadDocuments(places.length > 0 ? places : OWN);
if (args.includes('--fit')) {
  console.log(JSON.stringify(fitWeights(judgeDrafts(documents)), (_, value: unknown) => (typeof value === 'number' ? Number(value.toFixed(3)) : value), 2));
  process.exit();
}
console.error(`${documents.length} drafts: ${documents.map(it => it.name).join(', ')}`);

const tables: string[] = [];
for (const [name, measure] of Object.entries(MEASURES)) {
  if (only !== undefined && only !== name) continue;
  const table = formatTable(measure);
  console.log(`${table}\n`);
  tables.push(table);
}
if (args.includes('--write')) writeFileSync(join(import.meta.dirname, 'RESULTS.md'), `# How well claims are judged\n\n${tables.join('\n\n')}\n`);

function formatTable({ title, about, measure }: Measure): string {
  const [head, ...rows] = measure(documents);
  const lines = [head!, head!.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`);
  return `## ${title}\n\n${about}\n\n${lines.join('\n')}`;
}
