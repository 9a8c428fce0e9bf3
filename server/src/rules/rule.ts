/** The contract between a rule and those who run it. */
import type { FileSpan, TextEdit } from '../base/edit';
import type { Span } from '../base/span';
import type { Library } from '../library/library';
import type { Review } from '../model/review';

/** As in JSON, settings and product documentation. `off` only as a setting. */
export type Severity = 'error' | 'warning' | 'info' | 'hint';
export type SeveritySetting = Severity | 'off';

/** One check. It sees a review and the library, and no other rule. */
export interface Rule {
  /** Kebab-case, reads well after "allow": `number-out-of-range`. File, setting and page have the same name. */
  readonly id: string;
  /** One sentence for the list of rules. */
  readonly summary: string;
  /** Where a setting does not say otherwise. */
  readonly severity: SeveritySetting;
  check(review: Review, library: Library): Iterable<RuleFinding>;
}

/** What a rule says about one place. */
export interface RuleFinding {
  readonly span: Span;
  /** What, and why we think so, in one breath, in words that an author uses. No final period. */
  readonly message: string;
  /** Where this finding alone is less sure than its rule. */
  readonly severity?: Severity;
  /** The keys that the finding is about. */
  readonly cited?: readonly string[];
  /** The keys that would mend it, best first. */
  readonly suggested?: readonly string[];
  readonly evidence?: readonly Evidence[];
  readonly fix?: Fix;
  /** What else would mend it: offered below `fix`. */
  readonly otherFixes?: readonly Fix[];
  /** From 0 to 1: ranks the findings of rules that are only likely. */
  readonly certainty?: number;
  /** What nobody needs is shown faded: LSP's `Unnecessary`. */
  readonly isUnnecessary?: boolean;
}

/** A place that bears the finding out. */
export interface Evidence extends FileSpan {
  readonly message: string;
}

/** An edit of the reviewed file that mends the finding. */
export interface Fix {
  /** Imperative, for a menu: `Write the range as 4–7`. */
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** Whether it may run unasked with others (`source.fixAll.citewise`): certain, and it moves no reference. */
  readonly isSafe: boolean;
}

/** A finding with the rule that made it and the severity in force. */
export interface Finding extends RuleFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly cited: readonly string[];
  readonly suggested: readonly string[];
  readonly evidence: readonly Evidence[];
}
