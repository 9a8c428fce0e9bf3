/** A sentence as a reader hears it: one line, without citations and markup. */
import type { Span } from '../base/span';

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
  return parts
    .join('')
    .split(/\r?\n[ \t]*/)
    .reduce(joinLines)
    .replace(/\s+/g, ' ')
    .replace(/\((?:see |see also |e\.g\.,? |cf\.? |siehe |vgl\. )?\s?\)|\[ ?\]/gi, '')
    .replace(/ +([.,;:!?)])/g, '$1')
    .trim();
}

/** Second halves of compounds: their hyphen is meant also where a line ends behind it. */
const COMPOUND =
  /^(?:associated|dependent|independent|induced|like|mediated|related|specific|free|based|derived|term|regulat(?:ed|ing|ion)|driven|targeted|treated|positive|negative|deficient|resistant|sensitive|type|fold|effect|cell|mutant|null|year|old|inflammatory|expressing|binding|promoting|galactosidase|intensive|scale|analysis)(?!\p{L})/u;

/** One line out of two; a word that was cut between them, `senes-` and `cence`, is whole again. */
export function joinLines(first: string, second: string): string {
  const before = first.trimEnd();
  const behind = second.trimStart();
  if (before === '' || behind === '') return before + behind;
  if (!/[\p{L}\p{N}][-\u00AD\u2010]$/u.test(before)) return `${before} ${behind}`;
  const isCut = /\p{Ll}.$/u.test(before) && /^\p{Ll}/u.test(behind) && !COMPOUND.test(behind);
  if (isCut || before.endsWith('\u00AD')) return before.slice(0, -1) + behind;
  return /^[\p{L}\p{N}]/u.test(behind) ? before + behind : `${before} ${behind}`;
}

/** Markup out, opaque runs as their source says them. */
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
  return out.replace(/<\/?su[bp](?:\s[^<>]{0,300})?>/gi, '').replace(/(^|[^\\*_\p{L}\p{N}])[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}(?![*_\p{L}\p{N}])/gu, '$1');
}

function opaqueText(source: string): string {
  if (source.startsWith('$')) {
    return source
      .replace(/\$/g, '')
      .replace(/\\([A-Za-z]+)/g, (all, name: string) => GREEK[name] ?? (/^(?:text|mathrm|mathbf|mathit|rm|bf|it)$/.test(name) ? '' : all))
      .replace(/[{}]/g, '')
      .trim();
  }
  return source.replace(/^`+|`+$/g, '');
}
