/** What a viewer of reports knows a finding by from one day to the next. */
import { identityOf } from './identity';
import type { ReportedFinding } from './report';

/**
 * One fingerprint for each finding of a file, in their order: 16 hexadecimal digits, and `:2` for the second of several
 * that nothing else tells apart. Text above the finding, and another draft, do not change it.
 */
export function fingerprintsOf(findings: readonly ReportedFinding[]): string[] {
  const seen = new Map<string, number>();
  return findings.map(it => {
    const hash = hashOf(identityOf(it));
    const count = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, count);
    return count === 1 ? hash : `${hash}:${count}`;
  });
}

/** FNV-1a twice, from two beginnings: 64 bits without a library. Nobody is to be kept from making two texts collide. */
function hashOf(text: string): string {
  return [0x811c9dc5, 0x5bd1e995].map(seed => fnv(text, seed).toString(16).padStart(8, '0')).join('');
}

function fnv(text: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
