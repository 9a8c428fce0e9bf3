/** Reads indexed reviews: each file once as long as it stays as it is, and out of the cache where that has it. */
import { indexInSteps } from '../claims/similar/indexed-claims';
import { listsWorks } from '../claims/similar/known-works';
import type { Review } from '../model/review';
import type { Complaints } from './complaints';
import type { Files } from './files';
import { parseAndPack, unpack } from './packed';

/** Where parsed reviews are kept from one start to the next. Neither rejects: without it everything is only slower. */
export interface ReviewCache {
  /** What was stored for a file of this text, if anything. All that is stored is ASCII. */
  readonly load: (text: string) => Promise<string | undefined>;
  readonly store: (text: string, packed: string) => Promise<void>;
}

export interface IndexedReviews {
  /** The review of a file in little room, the same object until its text changes; nothing for what cannot be read, or lists no reference. */
  readonly read: (uri: string) => Promise<Review | undefined>;
  /** Makes ready what is looked up in these reviews together, bit by bit, so that the first who asks need not wait for it. */
  readonly prepare: (reviews: readonly Review[]) => Promise<void>;
}

/** How reviews are parsed where there may be many. */
export interface IndexingOptions {
  readonly cache?: ReviewCache;
  /** Parses and packs elsewhere, where there is such a place; nothing where that failed. */
  readonly packElsewhere?: (uri: string, text: string) => Promise<string | undefined>;
}

export interface IndexedReviewsOptions extends IndexingOptions {
  readonly files: Pick<Files, 'readText'>;
  readonly complaints: Complaints;
  /** Lets others go first, before each review that must be read. */
  readonly pause?: () => Promise<void>;
}

/** So many are parsed here before it is worth while to call for help. */
const FEW = 3;

export function keepIndexedReviews({ files, complaints, cache, pause, packElsewhere }: IndexedReviewsOptions): IndexedReviews {
  const known = new Map<string, Review>();
  let wanted = 0;

  const parse = async (uri: string, text: string): Promise<Review> => {
    const kept = await cache?.load(text);
    if (kept === undefined) wanted++;
    // Those that are read at the same time are counted meanwhile.
    await pause?.();
    const review = kept === undefined ? undefined : unpack(uri, text, kept);
    if (review) return review;
    const packed = (wanted > FEW ? await packElsewhere?.(uri, text) : undefined) ?? parseAndPack(uri, text);
    void cache?.store(text, packed);
    // Out of the cache or not, it is the same, and nothing of the parsed blocks stays behind.
    return unpack(uri, text, packed)!;
  };

  return {
    read: async uri => {
      const read = await files.readText(uri);
      if ('problem' in read) {
        complaints.problem(uri, read.problem);
        known.delete(uri);
        return undefined;
      }
      let review = known.get(uri);
      if (review?.text !== read.text) known.set(uri, (review = await parse(uri, read.text)));
      return listsWorks(review) ? review : undefined;
    },
    prepare: async reviews => {
      const steps = indexInSteps(reviews);
      while (!steps.next().done) await pause?.();
    },
  };
}
