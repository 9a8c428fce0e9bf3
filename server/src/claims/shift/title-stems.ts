/** The words of an entry's title, each once; of an entry that could not be read, all its words. */
import type { Reference } from '../../model/reference';
import { perReference } from '../../evidence/entries/remember';
import { stemsOf } from '../terms/tokens';

export const titleStems = perReference(({ item, text }: Reference): readonly string[] => [...new Set(stemsOf(item.title ?? text))]);
