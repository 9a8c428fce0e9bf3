/** Stems cut once more, so that `activation`, `activates` and `activated`, `trigger` and `triggered` agree. */
import { stemsOf } from './tokens';

/** The roots of a text's words, in its order. */
export const rootsOf = (text: string): readonly string[] => stemsOf(text).map(rootOf);

/** What a stem may still end with, if enough is left: of `activat` and `trigger`, `activ` and `trigg`. */
const rootOf = (stem: string): string =>
  stem.length >= MIN_LENGTH && /(?:at|er|or)$/.test(stem) && !/\d/.test(stem) ? stem.slice(0, -2) : stem;

const MIN_LENGTH = 6;
