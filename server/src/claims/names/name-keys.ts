/** Under which letters two printings of one surname agree: `Müller`, `Mueller` and `MULLER`; `García Márquez` and `Garcia-Marquez`. */
import { fold, foldName } from '../../base/fold';

/** How a name is found again. */
export interface NameKeys {
  /** The name as a whole, with and without its particle, accents taken off or spelled out. Never empty for a name with letters. */
  readonly whole: readonly string[];
  /** The parts of a compound name: `munoz` and `espin` of `Muñoz-Espín`. */
  readonly parts: readonly string[];
}

/** A part of a compound that is shorter than this says nothing. */
const MIN_PART = 3;
/** `von der` of `von der Leyen`, `al-` of `al-Khalili`, also with a capital at the beginning of a sentence. */
const PARTICLES =
  /^(?:(?:van|von|vom|zu|zum|zur|der|den|de|del|della|delle|di|da|das|do|dos|du|la|le|el|al|af|av|bin|ibn|ben|ten|ter|te|st)[\s.-]\s?){1,3}(?=\p{L}{2})|^(?:d|l|o)['’]\s?(?=\p{L}{2})/iu;

export function keysOfName(name: string): NameKeys {
  const bare = name.replace(PARTICLES, '');
  const whole = new Set([name, bare].flatMap(it => [foldName(it), foldName(spellOut(it))]));
  whole.delete('');
  const parts = bare.split(/[\s\-‐‑–]+/).map(foldName).filter(it => it.length >= MIN_PART && !whole.has(it));
  return { whole: [...whole], parts };
}

/** `ü` as `ue`, `å` as `aa`: how a name is written where the letter is missing. */
const spellOut = (name: string): string => name.replace(/[äöüøåÄÖÜØÅ]/g, it => SPELLED[it.toLowerCase()]!);

const SPELLED: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };

/** Whether one of the two may be meant by the other; of a compound, a part is enough. */
export const agree = (a: NameKeys, b: NameKeys): boolean =>
  a.whole.some(it => b.whole.includes(it) || b.parts.includes(it)) || a.parts.some(it => b.whole.includes(it));

/** Whether the name stands in a text as a word of its own; for what was not read as an author. */
export function isNamedIn(text: string, keys: NameKeys): boolean {
  const words = fold(text).split(/[^\p{L}'’‐-]+/u);
  return words.some(it => it.length > 1 && keys.whole.includes(it.replace(/[^\p{L}]/gu, '')));
}
