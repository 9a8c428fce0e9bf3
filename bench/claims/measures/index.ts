/** All measures, by the name that `--only` takes. */
import type { Measure } from '../measure';

export const MEASURES: Readonly<Record<string, Measure>> = {};
