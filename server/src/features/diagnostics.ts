/** Diagnostics (`textDocument/diagnostic`): findings as an editor lists them. */
import type { FileSpan } from '../base/edit';
import type { Span } from '../base/span';
import type { Finding, Severity } from '../rules/rule';
import { rulePageUri } from '../settings/rule-page';

export interface PlainDiagnostic {
  readonly span: Span;
  readonly severity: Severity;
  /** The rule. */
  readonly code: string;
  readonly message: string;
  readonly related: readonly (FileSpan & { readonly message: string })[];
  /** Shown faded: nobody needs it. */
  readonly isUnnecessary: boolean;
  /** The rule's page; absent where there is none to show. */
  readonly href?: string;
}

/** `pages` is the URI of the folder with the rules' pages, without a slash at its end. */
export const toDiagnostics = (findings: readonly Finding[], pages?: string): readonly PlainDiagnostic[] =>
  findings.map(({ span, severity, rule, message, evidence, isUnnecessary }) => ({
    span,
    severity,
    code: rule,
    message,
    related: evidence,
    isUnnecessary: isUnnecessary === true,
    href: rulePageUri(rule, pages),
  }));
