/** Quick fixes (`textDocument/codeAction`): what mends a finding, all that can be mended unasked, and what keeps a finding back. */
import type { TextEdit } from '../base/edit';
import { overlaps, touches, type Span } from '../base/span';
import type { Finding } from '../rules/rule';

export type CodeAction = FixAction | FixAllAction | IgnoreAction;

/** Mends one finding. */
export interface FixAction {
  readonly kind: 'fix';
  readonly title: string;
  readonly finding: Finding;
  readonly edits: readonly TextEdit[];
  /** Certain enough to be what "fix it" means. */
  readonly isPreferred: boolean;
}

/** Mends all that is certain, in the whole draft. */
export interface FixAllAction {
  readonly kind: 'fix-all';
  readonly title: string;
  readonly findings: readonly Finding[];
  readonly edits: readonly TextEdit[];
}

/** Asks for a reason, then writes the comment of `suppress`. */
export interface IgnoreAction {
  readonly kind: 'ignore';
  readonly title: string;
  readonly finding: Finding;
}

/** The actions for a selection, which may be empty: first the fixes in the order of the findings, then what ignores them. */
export function codeActions(findings: readonly Finding[], selection: Span): readonly CodeAction[] {
  const here = findings.filter(it => overlaps(it.span, selection) || touches(it.span, selection.start));
  const fixes = here.flatMap((finding): FixAction[] =>
    [...(finding.fix ? [finding.fix] : []), ...(finding.otherFixes ?? [])].map(it => ({
      kind: 'fix', title: it.title, finding, edits: it.edits, isPreferred: it === finding.fix && it.isSafe,
    })),
  );
  const ignores = here.map((finding): IgnoreAction => ({ kind: 'ignore', title: `Ignore this finding here… (${finding.rule})`, finding }));
  return [...fixes, ...ignores];
}

/** The safe fixes of the whole draft that do not touch each other, those earlier in the text first; nothing where there is none. */
export function fixAll(findings: readonly Finding[]): FixAllAction | undefined {
  const taken: Finding[] = [];
  const edits: TextEdit[] = [];
  for (const finding of findings) {
    const { fix } = finding;
    if (!fix?.isSafe || fix.edits.length === 0) continue;
    if (fix.edits.some(a => edits.some(b => collides(a.span, b.span)))) continue;
    taken.push(finding);
    edits.push(...fix.edits);
  }
  if (taken.length === 0) return undefined;
  return {
    kind: 'fix-all',
    title: 'Mend all that is certain',
    findings: taken,
    edits: edits.sort((a, b) => a.span.start - b.span.start),
  };
}

/** Two insertions at one place also collide: their order would be chance. */
const collides = (a: Span, b: Span): boolean => overlaps(a, b) || (a.start === b.start && (a.start === a.end || b.start === b.end));
