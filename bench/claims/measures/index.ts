/** All measures, by the name that `--only` takes. */
import type { Measure } from '../measure';
import { wrongNames } from './wrong-names';

export const MEASURES: Readonly<Record<string, Measure>> = { 'wrong-names': wrongNames };
