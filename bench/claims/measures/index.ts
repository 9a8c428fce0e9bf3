/** All measures, by the name that `--only` takes. */
import type { Measure } from '../measure';
import { bareRepeats } from './bare-repeats';
import { rewordedTwins } from './reworded-twins';
import { similarClaims } from './similar-claims';
import { shiftedNumberingMeasure } from './shifted-numbering';
import { shiftedWindow } from './shifted-window';
import { wrongNames } from './wrong-names';

export const MEASURES: Readonly<Record<string, Measure>> = {
  'wrong-names': wrongNames,
  'reworded-twins': rewordedTwins,
  'bare-repeats': bareRepeats,
  'similar-claims': similarClaims,
  'shifted-numbering': shiftedNumberingMeasure,
  'shifted-window': shiftedWindow,
};
