/** The only mutable state: the open documents, their configuration, and the indexed reviews. */
import type { DidChangeTextDocumentParams, Position, TextDocumentItem } from 'vscode-languageserver';
import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import type { FilePosition } from '../base/edit';
import type { Library } from '../library/library';
import { parseReview } from '../model/parse-review';
import type { Review } from '../model/review';
import { judge } from '../project/baseline-file';
import { EMPTY_BASELINE, type Baseline } from '../report/baseline';
import { RULES } from '../rules';
import { check, type CheckOptions } from '../rules/check';
import type { Finding } from '../rules/rule';
import type { Settings } from '../settings/settings';
import type { Configuration } from './configuration';
import { EMPTY_CORPUS, type Corpus } from '../project/corpus';
import { describeError, type Log } from './guard';
import { findingsBetween, isJudgementOf, isLong, judgeInSlices, type Judgement } from './judged-later';
import { LANGUAGE_IDS, MAX_FILE_LENGTH } from './protocol';

/** Everything that an answer about a draft is made of, as of one moment. Two answers from one snapshot fit each other. */
export interface Snapshot {
  readonly review: Review;
  /** The draft with the reviews that it is compared with. */
  readonly library: Library;
  readonly settings: Settings;
  readonly version: number;
  /** Another one for each snapshot. */
  readonly id: string;
  readonly corpus: Corpus;
  readonly baseline: Baseline;
  /** Whether `findings` are all there is to say. In a long draft what takes long is said in a pause: `Session.judge`. */
  readonly isJudged: boolean;
  /** Without those that were accepted. Computed when first asked for. */
  readonly findings: () => readonly Finding[];
  /** The same with all that takes long. */
  readonly allFindings: () => readonly Finding[];
}

/** A place in an open document. */
export interface Point {
  readonly snapshot: Snapshot;
  readonly at: FilePosition;
}

interface OpenDocument {
  text: TextDocument;
  configuration: Configuration;
  /** Settles, never rejects, when the configuration is the one in force. */
  ready: Promise<void>;
  snapshot?: Snapshot;
  /** Of a long draft, what was found in the last pause. */
  judgement?: Judgement;
}

export class Session {
  private readonly documents = new Map<string, OpenDocument>();
  private readonly corpora = new Map<string, Corpus>();
  private readonly baselines = new Map<string, Baseline>();
  private snapshots = 0;

  /** Whether the editor learns of findings that come later than the others; else they are worked out at once. */
  canWait = false;

  constructor(private readonly log: Log) {}

  get uris(): readonly string[] {
    return [...this.documents.keys()];
  }

  has = (uri: string): boolean => this.documents.has(uri);

  /** Whether it is a document of ours. A second opening is the document anew. */
  open({ uri, languageId, version, text }: TextDocumentItem, configuration: Configuration): boolean {
    if (!LANGUAGE_IDS.includes(languageId)) return false;
    this.documents.set(uri, { text: TextDocument.create(uri, languageId, version, text), configuration, ready: Promise.resolve() });
    return true;
  }

  /** Whether there is such a document. The text is parsed when somebody asks, not here. */
  change({ textDocument, contentChanges }: DidChangeTextDocumentParams): boolean {
    const document = this.documents.get(textDocument.uri);
    if (!document) return false;
    const version = Number.isInteger(textDocument.version) ? textDocument.version : document.text.version + 1;
    document.text = TextDocument.update(document.text, contentChanges.filter(isWellFormed), version);
    return true;
  }

  close(uri: string): boolean {
    return this.documents.delete(uri);
  }

  /** Sets when a document's configuration will be known; whoever shows findings unasked waits for it. */
  waitFor(uri: string, ready: Promise<void>): void {
    const document = this.documents.get(uri);
    if (document) document.ready = ready;
  }

  ready = (uri: string): Promise<void> => this.documents.get(uri)?.ready ?? Promise.resolve();

  /** Whether anything changed by it. */
  configure(uri: string, configuration: Configuration): boolean {
    const document = this.documents.get(uri);
    if (!document || JSON.stringify(document.configuration) === JSON.stringify(configuration)) return false;
    document.configuration = configuration;
    return true;
  }

  /** The places of the indexed reviews that a document is compared with. */
  corpusUris = (uri: string): readonly string[] => this.documents.get(uri)?.configuration.corpusUris ?? [];

  hasCorpus = (uris: readonly string[]): boolean => this.corpora.has(keyOf(uris));

  /** Whether it holds other reviews than before; with the same ones all that was derived from them is kept. */
  setCorpus(uris: readonly string[], corpus: Corpus): boolean {
    const before = this.corpora.get(keyOf(uris)) ?? EMPTY_CORPUS;
    const isSame = before.reviews.length === corpus.reviews.length && before.reviews.every((it, at) => it === corpus.reviews[at]);
    this.corpora.set(keyOf(uris), isSame ? before : corpus);
    return !isSame;
  }

  /** The file of accepted findings that speaks of a document, if there is one. */
  baselineUri = (uri: string): string | undefined => this.documents.get(uri)?.configuration.baselineUri;

  /** Whether it says something else than before. */
  setBaseline(uri: string, baseline: Baseline): boolean {
    const before = this.baselines.get(uri) ?? EMPTY_BASELINE;
    this.baselines.set(uri, baseline);
    return JSON.stringify(before) !== JSON.stringify(baseline);
  }

  /** The document as of now; the same object until something changes. Nothing for what is not open, or too large. */
  snapshot(uri: string): Snapshot | undefined {
    const document = this.documents.get(uri);
    if (!document) return undefined;
    const { text, configuration, snapshot, judgement } = document;
    const { settings, baselineUri } = configuration;
    const baseline = (baselineUri && this.baselines.get(baselineUri)) || EMPTY_BASELINE;
    const corpus = this.corpora.get(keyOf(configuration.corpusUris)) ?? EMPTY_CORPUS;
    const isSame = snapshot?.version === text.version && snapshot.settings === settings && snapshot.corpus === corpus && snapshot.baseline === baseline;
    if (isSame && (snapshot.isJudged || !isJudgementOf(judgement, snapshot))) return snapshot;
    const content = text.getText();
    if (content.length > MAX_FILE_LENGTH) {
      // Without its length, which every keystroke changes: the log tells each message once.
      this.log.error(`${uri} is not analysed: it is longer than ${MAX_FILE_LENGTH} characters`);
      document.snapshot = undefined;
      return undefined;
    }
    const isParsed = snapshot?.review.text === content && snapshot.settings.parentheses === settings.parentheses;
    const review = isParsed ? snapshot.review : parseReview(uri, content, { parentheses: settings.parentheses }, snapshot?.review);
    const library = corpus.libraryFor(uri).with(review);
    const what = { review, library, settings, corpus };
    const options = this.checkOptions(settings);
    const fresh = (findings: readonly Finding[]): readonly Finding[] => judge(review, findings, baseline, baselineUri ?? '').fresh;
    const allFindings = lazily(() => {
      const isKnown = isJudgementOf(document.judgement, what);
      return fresh(isKnown ? findingsBetween(document.judgement, what, options) : check(RULES, review, library, options));
    });
    const isJudged = !this.canWait || !isLong(review) || isJudgementOf(judgement, what);
    return (document.snapshot = {
      ...what,
      baseline,
      version: text.version,
      id: String(++this.snapshots),
      isJudged,
      findings: isJudged ? allFindings : lazily(() => fresh(findingsBetween(judgement, what, options))),
      allFindings,
    });
  }

  /** Works out what takes long, a part at a time with a `pause` between; whether there is something new to be shown. An edit ends it. */
  async judge(uri: string, pause: () => Promise<void>): Promise<boolean> {
    const snapshot = this.snapshot(uri);
    if (!snapshot || snapshot.isJudged) return false;
    const document = this.documents.get(uri)!;
    const isCurrent = (): boolean => document.snapshot === snapshot && document.text.version === snapshot.version;
    const judgement = await judgeInSlices(snapshot, this.checkOptions(snapshot.settings), pause, isCurrent);
    document.judgement = judgement ?? document.judgement;
    return judgement !== undefined;
  }

  /** Positions beyond the text are its end, before it its beginning. Nothing for a malformed request. */
  pointAt(params: { readonly textDocument?: { readonly uri: string }; readonly position?: Position } | null): Point | undefined {
    const { textDocument, position } = params ?? {};
    if (!textDocument || !isPosition(position)) return undefined;
    const snapshot = this.snapshot(textDocument.uri);
    const offset = this.documents.get(textDocument.uri)?.text.offsetAt(position);
    return snapshot && offset !== undefined ? { snapshot, at: { uri: textDocument.uri, offset } } : undefined;
  }

  private checkOptions = ({ severities, likelyPerHundred }: Settings): CheckOptions => ({
    severities,
    likelyPerHundred,
    onError: (rule, error) => this.log.error(`The rule ${rule.id} stopped: ${describeError(error)}`),
  });
}

const keyOf = (uris: readonly string[]): string => uris.join('\n');

const isPosition = (it: unknown): it is Position =>
  typeof it === 'object' && it !== null && Number.isFinite((it as Position).line) && Number.isFinite((it as Position).character);

function isWellFormed(change: TextDocumentContentChangeEvent): boolean {
  if (typeof change?.text !== 'string') return false;
  return !('range' in change) || (isPosition(change.range?.start) && isPosition(change.range?.end));
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
