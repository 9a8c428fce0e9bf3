/**
 * What Citewise adds to the Language Server Protocol. The client imports this file and nothing else of the server; it holds
 * names and types only, no code of a package, so that importing it costs nothing.
 *
 * A request is sent with its name and typed by hand: `client.sendRequest<CheckResult>(CHECK, params)`.
 */
import type { Diagnostic, DocumentUri, Range, TextEdit } from 'vscode-languageserver';

/** The `initializationOptions`; every field may be left out, and any editor may start the server without them. */
export interface InitializationOptions {
  /**
   * The settings, as `workspace/configuration` gives for the section `citewise`, or flat as in `.citewise.json`. In force
   * until the editor answers `workspace/configuration`, and for good where it cannot.
   */
  readonly settings?: unknown;
  /** The folder with the reviews that ship with the product; empty for none. Else the one beside the server's own folder, if it runs on Node. */
  readonly corpusUri?: DocumentUri;
  /** The folder with the rules' pages, for `codeDescription`. Else the one beside the server's own folder. Empty for none. */
  readonly pagesUri?: DocumentUri;
  /** A folder in which parsed indexed reviews are kept from one start to the next; may be deleted at any time. Else one of the system's; empty for none. */
  readonly cacheUri?: DocumentUri;
  /** `false` in Restricted Mode: then a `.citewise.json` names no paths, and the workspace's index is not read. Default `true`. */
  readonly isTrusted?: boolean;
  /** Whether the client answers `citewise/readFile` and `citewise/listFiles`: a must in a browser and in virtual workspaces. */
  readonly hasFiles?: boolean;
  /** Whether the client has the command `citewise.ignoreFinding`; only then is it offered among the code actions. */
  readonly hasIgnoreCommand?: boolean;
  /** Whether the client has the command `citewise.acceptFinding`; only then is it offered among the code actions. */
  readonly hasAcceptCommand?: boolean;
  /** Whether the client wants `citewise/status`. */
  readonly hasStatus?: boolean;
  /** Whether places in a hover may be links such as `file:///draft.md#L12`, which VS Code follows. */
  readonly hasLineLinks?: boolean;
  /** Whether places in the report may be links such as `#file-0-line-12`: in the first of `files`, the line 12 as one counts from 1. */
  readonly hasReportLinks?: boolean;
  /** Whether the client shows diagnostics in its hovers by itself; then ours does not say them a second time. */
  readonly hasDiagnosticHovers?: boolean;
}

/**
 * Request, client → server: `Citewise: Check Reference Consistency`. Long: reports progress on `workDoneToken` (the usual
 * `$/progress` with `begin`, `report` with a percentage, `end`) and can be cancelled; then it answers with the error
 * `RequestCancelled`.
 */
export const CHECK = 'citewise/check';

export interface CheckParams {
  /** Drafts, and folders with drafts. Empty: all open drafts. An open draft is checked as it is in the editor. */
  readonly uris: readonly DocumentUri[];
  readonly workDoneToken?: string | number;
}

export interface CheckResult {
  /** The drafts that cite, in the order of the parameters; below a folder sorted by path. */
  readonly files: readonly CheckedDraft[];
  /** What could not be read, in words. */
  readonly problems: readonly { readonly uri: DocumentUri; readonly message: string }[];
  /** The report that an author prints and answers point by point, as Markdown. */
  readonly markdown: string;
  /** The same for programs, as `citewise check --format json` prints it. */
  readonly json: string;
}

export interface CheckedDraft {
  readonly uri: DocumentUri;
  /** Whether the editor has it open; then its diagnostics come by themselves and must not be shown a second time. */
  readonly isOpen: boolean;
  readonly diagnostics: Diagnostic[];
  readonly counts: StatusCounts;
}

/**
 * Request, client → server: the citation map of a draft as an SVG picture, with what makes it answer to hand and keyboard.
 * `null` for what is no draft that can be read.
 */
export const MAP = 'citewise/map';

export interface MapParams {
  readonly uri: DocumentUri;
  /** Of the picture, in pixels. */
  readonly width?: number;
  /** For a file of its own: with its colours, and without links. */
  readonly isStandalone?: boolean;
}

export type MapResult = {
  /** One `svg` element. Its links are `#place-12`: the place with this number. Everything of the document is escaped. */
  readonly svg: string;
  readonly places: readonly Range[];
  /** For the page around it, which names the colours: `--map-paper ink quiet faint band first again error warning info hint focus edge`. */
  readonly style: string;
  /** Declares `setUpCitationMap(frame, { go, save })`, of an element around the picture. */
  readonly script: string;
} | null;

export interface StatusCounts {
  /** Markers in the text. */
  readonly citations: number;
  /** Single items, ranges expanded. */
  readonly cites: number;
  readonly references: number;
  readonly claims: number;
}

/** Notification, server → client, to those with `hasStatus`: after each time that a draft was checked. */
export const STATUS = 'citewise/status';

export interface StatusParams {
  readonly uri: DocumentUri;
  /** Of the document that was checked. */
  readonly version: number;
  readonly counts: StatusCounts;
  /** How many findings of each severity. */
  readonly findings: { readonly error: number; readonly warning: number; readonly info: number; readonly hint: number };
  /** How many indexed reviews the draft is compared with; 0 while they are being read. */
  readonly indexedReviews: number;
}

/**
 * Request, client → server: the edit that keeps a finding back, for the author's reason. Answers `null` where the document is
 * not open or the reason is empty. The client applies it as any edit.
 */
export const SUPPRESS = 'citewise/suppress';

export interface SuppressParams {
  readonly uri: DocumentUri;
  /** Of the finding. */
  readonly range: Range;
  readonly rule: string;
  readonly reason: string;
}

/** The document must still have this version when the edits are applied. */
export type SuppressResult = { readonly uri: DocumentUri; readonly version: number; readonly edits: TextEdit[] } | null;

/**
 * The command behind "Ignore this finding here…", which the client registers: it asks for the reason, sends
 * `citewise/suppress` and applies the answer. Its one argument is an `IgnoreFindingArgument`.
 */
export const IGNORE_FINDING_COMMAND = 'citewise.ignoreFinding';

export type IgnoreFindingArgument = Pick<SuppressParams, 'uri' | 'range' | 'rule'>;

/**
 * Request, client → server: what the baseline is to say once findings of an open draft are accepted. The client writes the
 * file, and tells the server by `workspace/didChangeWatchedFiles`.
 */
export const ACCEPT = 'citewise/accept';

export interface AcceptParams {
  readonly uri: DocumentUri;
  /** The finding; without it all of the draft's are meant. */
  readonly finding?: Pick<SuppressParams, 'range' | 'rule'>;
  /** Stands with each entry. */
  readonly reason?: string;
  /** The baseline, where no setting names one yet. */
  readonly defaultUri?: DocumentUri;
}

/** The file's text as it shall be, and how many findings come in; or why not. `isUnset` where no setting names a baseline. */
export type AcceptResult =
  | { readonly baselineUri: DocumentUri; readonly text: string; readonly count: number }
  | { readonly problem: string; readonly isUnset?: boolean };

/** The command behind "Accept this finding into the baseline", which the client registers; its one argument is an `IgnoreFindingArgument`. */
export const ACCEPT_FINDING_COMMAND = 'citewise.acceptFinding';

/**
 * Request, client → server: where a review is to be put so that drafts are compared with it: into `.citewise/index/` of a
 * workspace's folder. The client writes the file, and tells the server by `workspace/didChangeWatchedFiles`.
 */
export const ADD_TO_INDEX = 'citewise/addToIndex';

export interface AddToIndexParams {
  /** The workspace's folder. */
  readonly folderUri: DocumentUri;
  /** The review, in Markdown. */
  readonly text: string;
  /** What it is called where it has no title. */
  readonly name: string;
}

/** The file to write; the one that holds this text already; or why it is not taken. */
export type AddToIndexResult =
  | { readonly uri: DocumentUri; readonly references: number; readonly claims: number }
  | { readonly existing: DocumentUri }
  | { readonly problem: string };

/**
 * Request, server → client, to those with `hasFiles`: the text of a file that the server cannot read itself, decoded as the
 * editor would. Files over `MAX_FILE_LENGTH` need not be sent.
 */
export const READ_FILE = 'citewise/readFile';

export interface ReadFileParams {
  readonly uri: DocumentUri;
}

/** `text`, or why there is none; `isMissing` where there is no such file. */
export type ReadFileResult = { readonly text: string } | { readonly problem: string; readonly isMissing?: boolean };

/**
 * Request, server → client, to those with `hasFiles`: the files in and below a folder with one of the endings, without
 * `node_modules` and hidden folders, sorted; of a file, the file itself.
 */
export const LIST_FILES = 'citewise/listFiles';

export interface ListFilesParams {
  readonly uri: DocumentUri;
  /** `.md`, in lower case; a file's name is compared in lower case. */
  readonly endings: readonly string[];
}

export interface ListFilesResult {
  readonly uris: readonly DocumentUri[];
  /** Whether there is nothing at that place. */
  readonly isMissing?: boolean;
}

/** What is longer, in UTF-16 units, is not analysed. */
export const MAX_FILE_LENGTH = 20 * 1024 * 1024;

/** The documents that the server speaks of. */
export const LANGUAGE_IDS: readonly string[] = ['markdown', 'quarto', 'rmd', 'mystmd'];

/** The kind of the code action that mends all that is certain. */
export const FIX_ALL_KIND = 'source.fixAll.citewise';
