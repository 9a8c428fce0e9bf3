/** The shapes of the marks. A verdict has a shape of its own, so that nothing depends on colour. */
import type { Severity } from '../../rules/rule';

/** Two decimals are a hundredth of a pixel. */
export const round = (value: number): string => String(Math.round(value * 100) / 100);

/**
 * A path around its middle: diamond, triangle, square and cross from the worst verdict down, a dot without one. It begins with
 * `M`, the middle's x, a blank and its y: who reads the picture finds the place there. `size` is half of a dot's width.
 */
export function shapeAt(verdict: Severity | undefined, x: number, y: number, size: number): string {
  const s = (factor: number): string => round(size * factor);
  const at = `M${round(x)} ${round(y)}`;
  switch (verdict) {
    case 'error':
      return `${at}m0-${s(1.35)}l${s(1.35)} ${s(1.35)}-${s(1.35)} ${s(1.35)}-${s(1.35)}-${s(1.35)}z`;
    case 'warning':
      return `${at}m0-${s(1.25)}l${s(1.25)} ${s(2.2)}h-${s(2.5)}z`;
    case 'info':
      return `${at}m-${s(0.95)}-${s(0.95)}h${s(1.9)}v${s(1.9)}h-${s(1.9)}z`;
    case 'hint':
      return `${at}m-${s(0.4)}-${s(1.2)}h${s(0.8)}v${s(0.8)}h${s(0.8)}v${s(0.8)}h-${s(0.8)}v${s(0.8)}h-${s(0.8)}v-${s(0.8)}h-${s(0.8)}v-${s(0.8)}h${s(0.8)}z`;
    case undefined:
      return `${at}m-${s(1)} 0a${s(1)} ${s(1)} 0 1 0 ${s(2)} 0a${s(1)} ${s(1)} 0 1 0-${s(2)} 0z`;
  }
}
