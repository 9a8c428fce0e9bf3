/** The reviews to compare with: those that come with Citewise, and those that were asked for. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Library } from '../library/library';
import { parseReview } from '../model/parse-review';
import type { Review } from '../model/review';
import { findReviews, MOST_REVIEWS, type FoundFiles } from '../node/discover';
import { readText } from '../node/files';
import type { Configuration } from './config';
import type { Complaints, Terminal } from './terminal';

export interface Corpus {
  /** The library of a draft that is none of these reviews, or is one of them: no draft is evidence against itself. */
  readonly libraryFor: (draft: Review) => Library;
  /** Absolute paths of the files that it was read from. */
  readonly files: ReadonlySet<string>;
}

/** Gives the corpus of a configuration; each folder is searched, and each review read, once. */
export type CorpusOf = (configuration: Configuration) => Promise<Corpus>;

/** `asked` are the absolute paths of the command line. */
export function corporaOf(asked: readonly string[], terminal: Terminal, complaints: Complaints): CorpusOf {
  const found = new Map<string, Promise<FoundFiles>>();
  const reviews = new Map<string, Promise<Review | undefined>>();
  const corpora = new Map<Configuration, Promise<Corpus>>();
  const once = <Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value => {
    if (!known.has(key)) known.set(key, make());
    return known.get(key)!;
  };

  const readCorpus = async (configuration: Configuration): Promise<Corpus> => {
    const files = new Set<string>();
    const shipped = join(terminal.installFolder, 'corpus');
    for (const path of [shipped, ...asked, ...configuration.corpusPaths]) {
      const { files: below, problems, isCut } = await once(found, path, () => findReviews(path));
      // A product that was packed without its reviews is no mistake of the author's.
      if (path !== shipped) for (const it of problems) complaints.problem(it.path, it.problem);
      for (const file of below) files.add(file);
      if (!isCut && files.size <= MOST_REVIEWS) continue;
      complaints.note(path, `there are too many indexed reviews; at most ${MOST_REVIEWS} are read`);
      break;
    }
    const read: Review[] = [];
    // One after the other: a system lets a process open only so many files at once.
    for (const it of [...files].slice(0, MOST_REVIEWS)) {
      const review = await once(reviews, it, () => readReview(it, complaints));
      if (review) read.push(review);
    }
    return { files, libraryFor: librariesOf(read) };
  };

  return configuration => once(corpora, configuration, () => readCorpus(configuration));
}

function librariesOf(reviews: readonly Review[]): Corpus['libraryFor'] {
  const all = Library.empty.withIndexed(reviews);
  return draft => {
    const others = reviews.filter(it => it.uri !== draft.uri);
    return (others.length === reviews.length ? all : Library.empty.withIndexed(others)).with(draft);
  };
}

/** `undefined` for what cannot be read, which is complained about, and for a text that is no review. */
async function readReview(path: string, complaints: Complaints): Promise<Review | undefined> {
  const read = await readText(path);
  if ('problem' in read) {
    complaints.problem(path, read.problem);
    return undefined;
  }
  const review = parseReview(pathToFileURL(path).href, read.text);
  return review.references.length > 0 ? review : undefined;
}
