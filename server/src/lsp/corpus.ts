/** Reads the indexed reviews in the background, between the messages of the editor. A broken file costs that file. */
import { Library } from '../library/library';
import { parseReview } from '../model/parse-review';
import type { Review } from '../model/review';
import { type Files, MOST_REVIEWS } from './files';
import type { Log } from './guard';
import { type Host, yieldTo } from './host';
import { MAX_FILE_LENGTH } from './protocol';
import { comparable } from './uris';

export interface Corpus {
  readonly reviews: readonly Review[];
  /** The library of these reviews for a draft: without the draft itself, which may lie among them and be open. */
  readonly libraryFor: (draft: string) => Library;
}

export const EMPTY_CORPUS: Corpus = { reviews: [], libraryFor: () => Library.empty };

export async function loadCorpus(files: Files, uris: readonly string[], host: Host, log: Log): Promise<Corpus> {
  const found = new Map<string, string>();
  let isCut = false;
  for (const uri of uris) {
    const below = await files.findReviews(uri);
    for (const it of below.problems) log.error(`Indexed reviews: ${comparable(it.uri)}: ${it.problem}`);
    for (const it of below.uris) found.set(comparable(it), it);
    isCut ||= below.isCut === true;
  }
  if (isCut || found.size > MOST_REVIEWS) log.error(`Indexed reviews: there are too many files; at most ${MOST_REVIEWS} are read`);

  const reviews: Review[] = [];
  for (const uri of [...found.values()].slice(0, MOST_REVIEWS)) {
    const read = await files.readText(uri);
    if ('problem' in read) {
      log.error(`Indexed reviews: ${comparable(uri)}: ${read.problem}`);
      continue;
    }
    if (read.text.length > MAX_FILE_LENGTH) continue;
    await yieldTo(host);
    const review = parseReview(uri, read.text);
    if (review.references.length > 0) reviews.push(review);
  }
  return reviews.length === 0 ? EMPTY_CORPUS : corpusOf(reviews);
}

export function corpusOf(reviews: readonly Review[]): Corpus {
  const all = Library.empty.withIndexed(reviews);
  const own = new Set(reviews.map(it => comparable(it.uri)));
  const others = new Map<string, Library>();
  return {
    reviews,
    libraryFor: draft => {
      const name = comparable(draft);
      if (!own.has(name)) return all;
      if (!others.has(name)) others.set(name, Library.empty.withIndexed(reviews.filter(it => comparable(it.uri) !== name)));
      return others.get(name)!;
    },
  };
}
