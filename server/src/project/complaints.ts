/** What is told of files: to whoever reads the log, or standard error. */
export interface Complaints {
  /** What keeps the work from being whole. */
  problem(uri: string, text: string): void;
  /** What the author should know, although the work was done. */
  note(uri: string, text: string): void;
}
