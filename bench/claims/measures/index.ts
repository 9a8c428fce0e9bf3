/** All measures, by the name that `--only` takes. */
import type { Measure } from '../measure';
import { bareRepeats } from './bare-repeats';
import { rewordedTwins } from './reworded-twins';
import { similarClaims } from './similar-claims';
import { shiftedNumberingMeasure } from './shifted-numbering';
import { shiftedWindow } from './shifted-window';
import { warnings } from './warnings';
import { wrongNames } from './wrong-names';
import { wrongNumbers } from './wrong-numbers';

export const MEASURES: Readonly<Record<string, Measure>> = {
  'wrong-numbers': wrongNumbers,
  warnings,
  'wrong-names': wrongNames,
  'reworded-twins': rewordedTwins,
  'bare-repeats': bareRepeats,
  'similar-claims': similarClaims,
  'shifted-numbering': shiftedNumberingMeasure,
  'shifted-window': shiftedWindow,
};
