/** Raised citations, and what stands before them. */
import type { Citation } from '../../syntax/citation';

export const isSuperscript = ({ notation }: Citation): boolean =>
  notation === 'html-superscript' || notation === 'pandoc-superscript' || notation === 'unicode-superscript';

/** A period that belongs to an abbreviation: `et al.<sup>1</sup> found`. */
export const ABBREVIATION_BEFORE = /(?:\b(?:al|vs|cf|ca|spp?|var|subsp|no|figs?|refs?|eqs?|dr|prof|st|inc|ltd|e\.g|i\.e)|\b\p{L})\.$/iu;
