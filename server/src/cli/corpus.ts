/** The reviews to compare with: those that come with Citewise, those of the workspace, and those that were asked for. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { disk } from '../node/disk';
import { loadCorpus, type Corpus } from '../project/corpus';
import { keepIndexedReviews } from '../project/indexed-reviews';
import { isIndex } from '../project/workspace-index';
import type { Configuration } from './config';
import type { Complaints, Terminal } from './terminal';

/** Gives the corpus of a configuration; each review is read once. */
export type CorpusOf = (configuration: Configuration) => Promise<Corpus>;

/** `asked` are the absolute paths of the command line. */
export function corporaOf(asked: readonly string[], terminal: Terminal, complaints: Complaints): CorpusOf {
  const indexed = keepIndexedReviews({ files: disk, complaints, ...terminal.indexing?.() });
  const [shipped, ...named] = [join(terminal.installFolder, 'corpus'), ...asked].map(it => pathToFileURL(it).href);
  // A product that was packed without its reviews is no mistake of the author's.
  const isOptional = (place: string): boolean => place === shipped || isIndex(place);
  const corpora = new Map<Configuration, Promise<Corpus>>();
  return configuration => {
    let corpus = corpora.get(configuration);
    if (!corpus) {
      corpus = loadCorpus([shipped!, ...named, ...configuration.corpusUris], { files: disk, indexed, complaints, isOptional });
      corpora.set(configuration, corpus);
    }
    return corpus;
  };
}
