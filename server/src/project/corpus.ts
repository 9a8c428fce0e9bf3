/** The indexed reviews of some places together. A broken file costs that file. */
import { Library } from '../library/library';
import type { Review } from '../model/review';
import type { Complaints } from './complaints';
import { type Files, MOST_REVIEWS } from './files';
import type { IndexedReviews } from './indexed-reviews';
import { comparable } from './uris';

export interface Corpus {
  readonly reviews: readonly Review[];
  /** Whether it was looked for among these files, also where it is no review. */
  readonly has: (uri: string) => boolean;
  /** The library of these reviews for a draft: without the draft itself, which may lie among them and be open. */
  readonly libraryFor: (draft: string) => Library;
}

export const EMPTY_CORPUS: Corpus = { reviews: [], has: () => false, libraryFor: () => Library.empty };

export interface CorpusOptions {
  readonly files: Pick<Files, 'findReviews'>;
  readonly indexed: IndexedReviews;
  readonly complaints: Complaints;
  /** Whether it is no mistake of the author's when there is nothing at this place. */
  readonly isOptional: (place: string) => boolean;
}

/** So many files are read at once; a system lets a process open only some hundreds. */
const AT_ONCE = 8;

/** Reads the reviews in and below these places. */
export async function loadCorpus(places: readonly string[], { files, indexed, complaints, isOptional }: CorpusOptions): Promise<Corpus> {
  const found = new Map<string, string>();
  for (const place of places) {
    const { uris, problems, isCut } = await files.findReviews(place);
    for (const it of problems) if (!it.isMissing || !isOptional(place)) complaints.problem(it.uri, it.problem);
    for (const it of uris) found.set(comparable(it), it);
    if (!isCut && found.size <= MOST_REVIEWS) continue;
    complaints.note(place, `there are too many indexed reviews; at most ${MOST_REVIEWS} are read`);
    break;
  }
  const uris = [...found.values()].slice(0, MOST_REVIEWS);
  const reviews: (Review | undefined)[] = uris.map(() => undefined);
  let next = 0;
  const readOn = async (): Promise<void> => {
    for (let at = next++; at < uris.length; at = next++) reviews[at] = await indexed.read(uris[at]!);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, readOn));
  const readable = reviews.filter(it => it !== undefined);
  await indexed.prepare(readable);
  return corpusOf(readable, new Set(found.keys()));
}

/** `files` are the comparable URIs that it was read from. */
export function corpusOf(reviews: readonly Review[], files: ReadonlySet<string>): Corpus {
  const all = Library.empty.withIndexed(reviews);
  const own = new Set(reviews.map(it => comparable(it.uri)));
  const others = new Map<string, Library>();
  return {
    reviews,
    has: uri => files.has(comparable(uri)),
    libraryFor: draft => {
      const name = comparable(draft);
      if (!own.has(name)) return all;
      if (!others.has(name)) others.set(name, Library.empty.withIndexed(reviews.filter(it => comparable(it.uri) !== name)));
      return others.get(name)!;
    },
  };
}
