/** The drafts on which judging is measured. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseReview } from '../../server/src/model/parse-review';
import type { Review } from '../../server/src/model/review';

export interface BenchDocument {
  readonly name: string;
  readonly text: string;
  readonly review: Review;
  /** By number, where `<name>.abstracts.json` stands beside it. */
  readonly abstracts: ReadonlyMap<string, string>;
}

/** Fewer references than this are no review. */
const MIN_REFERENCES = 40;

/** The numbered drafts among these files and in these folders, by name; those with fewer than 40 references are left out. */
export function loadDocuments(places: readonly string[], minReferences = MIN_REFERENCES): BenchDocument[] {
  return places
    .filter(it => existsSync(it))
    .flatMap(it => (statSync(it).isDirectory() ? readdirSync(it).sort().map(name => join(it, name)) : [it]))
    .filter(it => it.endsWith('.md') && !/^(?:README|SOURCE)/.test(basename(it)))
    .map(read)
    .filter(it => it.review.references.length >= minReferences && it.review.citations.length > 0);
}

function read(path: string): BenchDocument {
  const text = readFileSync(path, 'utf8');
  const known = path.replace(/\.md$/, '.abstracts.json');
  const abstracts = existsSync(known) ? (JSON.parse(readFileSync(known, 'utf8')) as Record<string, string>) : {};
  return { name: basename(path, '.md'), text, review: parseReview(`file:///${basename(path)}`, text), abstracts: new Map(Object.entries(abstracts)) };
}
