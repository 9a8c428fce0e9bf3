/** What makes a finding the same finding tomorrow: its rule, its sentence and its keys, not its line. */

export interface Identified {
  readonly rule: string;
  /** The claim, the entry, or else the line: on one line. */
  readonly sentence: string;
  readonly cited: readonly string[];
}

/** One text for each identity, to compare by. A sentence that was reworded, however lightly, is another. */
export const identityOf = ({ rule, sentence, cited }: Identified): string => JSON.stringify([rule, sentence.replace(/\s+/g, ' ').trim(), cited]);
