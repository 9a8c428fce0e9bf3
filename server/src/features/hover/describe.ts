/** The parts of a hover that speak of a work, as Markdown in which nothing of a document is live. */
import { escapeMarkdown, plainLine } from '../../base/markdown-escape';
import type { Reference } from '../../model/reference';
import { linksOf } from '../../model/reference-links';
import { shorten } from '../../report/place';
import type { Finding, Severity } from '../../rules/rule';
import { describeWork } from '../describe-work';
import type { HoverContext } from './hover';

const ABSTRACT_LENGTH = 600;

/** A document's text as Markdown that shows just this text, on one line. */
export const md = (text: string): string => escapeMarkdown(plainLine(text));

export const inBold = (text: string): string => `**${md(text)}**`;

/** Paragraphs with a rule between the parts; parts without any are left out. */
export const sections = (...parts: readonly (readonly string[])[]): string =>
  parts.filter(it => it.length > 0).map(it => it.join('\n\n')).join('\n\n---\n\n');

/** `**12** · Hayflick & Moorhead 1961`, the reference, its links, and the beginning of its abstract. */
export function describeReference(reference: Reference, { format }: HoverContext): readonly string[] {
  const { key, item, text } = reference;
  const who = describeWork(item);
  const links = linksOf(item).map(({ label, url }) => `[${label}](${url})`);
  return [
    who ? `${inBold(key)} · ${md(who)}` : inBold(key),
    format(item) ?? md(text),
    ...(links.length > 0 ? [links.join(' · ')] : []),
    ...(item.abstract ? [`> ${md(shorten(plainLine(item.abstract), ABSTRACT_LENGTH))}`] : []),
  ];
}

const MARKS: Readonly<Record<Severity, string>> = { error: '⛔', warning: '⚠️', info: 'ℹ️', hint: '💡' };

/** One line for each finding, with its rule. */
export const describeFindings = (findings: readonly Finding[]): readonly string[] =>
  findings.map(it => `${MARKS[it.severity]} ${md(it.message)} (${md(it.rule)})`);
