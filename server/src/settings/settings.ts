/** The settings in force, as those who use them want them. */
import { RULES } from '../rules';
import type { SeveritySetting } from '../rules/rule';
import { readSettings, type SettingValues } from './read-settings';
import { SETTINGS } from './table';

export interface Settings {
  /** Whether `(12)` cites. */
  readonly parentheses: boolean;
  /** As written: relative to the folder of those who wrote them. */
  readonly corpusPaths: readonly string[];
  /** The file of accepted findings, as written; empty for none. */
  readonly baseline: string;
  /** How many findings that are only likely are shown for a hundred cites. */
  readonly likelyPerHundred: number;
  /** `ama`, `vancouver`, `apa`, `nature` or `harvard`. */
  readonly style: string;
  /** Of every rule, by its id. */
  readonly severities: Readonly<Record<string, SeveritySetting>>;
}

/**
 * The settings in force where an editor or a file says `raw`. What it does not say, and what does not fit, is as in the
 * table; so `null` and nonsense give the defaults.
 */
export const resolveSettings = (raw: unknown): Settings => settingsFrom(readSettings(raw).values);

/** The settings in force where these were set. */
export function settingsFrom(values: SettingValues): Settings {
  const valueOf = (key: string) => values.get(key) ?? DEFAULTS.get(key);
  return {
    // The values were read by the table, so each has its setting's type.
    parentheses: valueOf('citations.parentheses') as boolean,
    corpusPaths: valueOf('corpus.paths') as readonly string[],
    baseline: valueOf('baseline') as string,
    likelyPerHundred: valueOf('likely.perHundredCites') as number,
    style: valueOf('style') as string,
    severities: Object.fromEntries(RULES.map(({ id }) => [id, valueOf(`rules.${id}`) as SeveritySetting])),
  };
}

const DEFAULTS: SettingValues = new Map(SETTINGS.map(it => [it.key, it.default]));
