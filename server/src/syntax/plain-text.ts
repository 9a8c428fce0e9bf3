/** A sentence as a reader hears it: one line, without citations and markup. */
import type { Span } from '../base/span';
import { trimEndWhile } from '../base/trim-end';

const GREEK: Readonly<Record<string, string>> = {
  alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ', epsilon: 'ε', zeta: 'ζ', eta: 'η', theta: 'θ', iota: 'ι', kappa: 'κ',
  lambda: 'λ', mu: 'μ', nu: 'ν', xi: 'ξ', pi: 'π', rho: 'ρ', sigma: 'σ', tau: 'τ', phi: 'φ', chi: 'χ', psi: 'ψ',
  omega: 'ω', Gamma: 'Γ', Delta: 'Δ', Theta: 'Θ', Lambda: 'Λ', Sigma: 'Σ', Phi: 'Φ', Psi: 'Ψ', Omega: 'Ω',
};

/**
 * `text` and `prose` (see `maskProse`) are of the same block; `omit` are the citations within, in order. Math keeps its
 * Greek letters, code and addresses stay as written, a word that a line end cuts is joined.
 */
export function plainText(text: string, prose: string, within: Span, omit: readonly Span[]): string {
  const parts: string[] = [];
  let at = within.start;
  for (const it of [...omit, { start: within.end, end: within.end }]) {
    if (it.start < at) continue;
    parts.push(readable(text.slice(at, it.start), prose.slice(at, it.start)));
    at = it.end;
  }
  return joinLines(parts.join('').split('\n'))
    .replace(/\s+/g, ' ')
    .replace(/\((?:see |see also |e\.g\.,? |cf\.? |siehe |vgl\. )?\s?\)|\[ ?\]/gi, '')
    .replace(/ {1,2}([.,;:!?)])/g, '$1')
    .trim();
}

/** Second halves of compounds: their hyphen is meant also where a line ends behind it. */
const COMPOUND =
  /^(?:associated|dependent|independent|induced|like|mediated|related|specific|free|based|derived|term|regulat(?:ed|ing|ion)|driven|targeted|treated|positive|negative|deficient|resistant|sensitive|type|fold|effect|cell|mutant|null|year|old|inflammatory|expressing|binding|promoting|galactosidase|intensive|scale|analysis)(?!\p{L})/u;

const CUT_IDENTIFIER = /(?:10\.\d{4,9}\/\S{0,80}[-/_]|https?:\S{0,200}[-/_])$/;

/** `10.1371/journal.` and `pbio.1002533`: a period may also end the entry, so that what follows has to look like it. */
const CUT_AT_DOT = /10\.\d{4,9}\/\S{0,80}\.$/;
const REST_OF_IDENTIFIER = /^\p{Ll}[\p{Ll}\d()_-]{0,20}\.?[\w.()-]{0,40}\d[\w.()-]{0,20}(?:\s|$)/u;

/** One line out of many; a word or an address that was cut between two, `senes-` and `cence`, is whole again. */
export function joinLines(lines: readonly string[]): string {
  const parts: string[] = [];
  for (const it of lines) {
    const line = it.trim();
    if (line === '') continue;
    const before = parts.pop();
    if (before !== undefined) parts.push(endBefore(before, line));
    parts.push(line);
  }
  return parts.join('');
}

/** The line as it stands before `next`: without the hyphen of a cut word, or with a space. */
function endBefore(line: string, next: string): string {
  const tail = line.slice(-240);
  if (CUT_IDENTIFIER.test(tail) || (CUT_AT_DOT.test(tail) && REST_OF_IDENTIFIER.test(next))) return line;
  if (!/[\p{L}\p{N}][-\u00AD\u2010]$/u.test(tail) || !/^[\p{L}\p{N}]/u.test(next)) return `${line} `;
  const isCutWord = /\p{Ll}.$/u.test(tail) && /^\p{Ll}/u.test(next) && !COMPOUND.test(next);
  return isCutWord || line.endsWith('\u00AD') ? line.slice(0, -1) : line;
}

const RAISED = /<sup>\s?([\d+\-−–]{1,6})\s?<\/sup>/gi;
const RAISED_SIGNS: Readonly<Record<string, string>> = {
  0: '⁰', 1: '¹', 2: '²', 3: '³', 4: '⁴', 5: '⁵', 6: '⁶', 7: '⁷', 8: '⁸', 9: '⁹', '+': '⁺', '-': '⁻', '−': '⁻', '–': '⁻',
};

/** Markup out, `10<sup>5</sup>` as `10⁵`, opaque runs as their source says them. */
function readable(text: string, prose: string): string {
  let out = '';
  for (let at = 0; at < prose.length; ) {
    const character = prose[at]!;
    if (character === '\uFFFC') {
      let end = at;
      while (prose[end] === '\uFFFC') end++;
      out += opaqueText(text.slice(at, end));
      at = end;
    } else {
      if (character < '\uE000' || character > '\uE002') out += character;
      at++;
    }
  }
  return withoutEmphasis(withoutTags(out.replace(RAISED, (_, digits: string) => [...digits].map(it => RAISED_SIGNS[it] ?? it).join(''))));
}

// Most sentences have neither: to look for a sign costs nothing beside looking around each character.
const withoutTags = (text: string): string => (text.includes('<') ? text.replace(/<\/?su[bp](?:\s[^<>]{0,300})?>/gi, '') : text);
const withoutEmphasis = (text: string): string =>
  /[*_]/.test(text) ? text.replace(/(^|[^\\*_\p{L}\p{N}])[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}(?![*_\p{L}\p{N}])/gu, '$1') : text;

function opaqueText(source: string): string {
  if (source.startsWith('$')) {
    return source
      .replace(/\$/g, '')
      .replace(/\\([A-Za-z]+)/g, (all, name: string) => GREEK[name] ?? (/^(?:text|mathrm|mathbf|mathit|rm|bf|it)$/.test(name) ? '' : all))
      .replace(/[{}]/g, '')
      .trim();
  }
  return trimEndWhile(source.replace(/^`+/, ''), /`/);
}
