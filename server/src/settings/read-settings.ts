/** From whatever an editor or a file says to settings that hold: what does not fit is told and left out. */
import { PREFIX, SETTINGS, type Setting } from './table';

export type SettingValue = boolean | number | string | readonly string[];

/** By key without the product's name; only what was set, and every value fits its setting. */
export type SettingValues = ReadonlyMap<string, SettingValue>;

export interface ReadSettings {
  readonly values: SettingValues;
  /** One sentence for each thing that does not fit, for the person who wrote it. No final period. */
  readonly problems: readonly string[];
}

/**
 * Reads settings from parsed JSON. A key may be written flat (`"rules.number-out-of-range"`), with the product's name in
 * front (`"citewise.rules.number-out-of-range"`), or nested (`{"rules": {"number-out-of-range": …}}`). Anything may come
 * in, `null` too, which some editors send: it sets nothing.
 */
export function readSettings(raw: unknown): ReadSettings {
  const values = new Map<string, SettingValue>();
  const problems: string[] = [];
  if (raw === null || raw === undefined) return { values, problems };
  if (!isObject(raw)) return { values, problems: ['The settings must be an object: { "style": "ama" }'] };

  for (const [key, value] of flatten(raw)) {
    const setting = KNOWN.get(key);
    if (!setting) {
      problems.push(describeUnknown(key));
      continue;
    }
    // An editor without a value for a setting may send null for it.
    if (value === null || value === undefined) continue;
    if (fits(setting, value)) values.set(key, value);
    else problems.push(`"${key}" must be ${describeExpected(setting)}`);
  }
  return { values, problems };
}

const KNOWN: ReadonlyMap<string, Setting> = new Map(SETTINGS.map(it => [it.key, it]));

/** `rules`, `corpus`: the names that may hold an object of settings. */
const GROUPS: ReadonlySet<string> = new Set(
  SETTINGS.flatMap(({ key }) => {
    const names = key.split('.');
    return names.slice(1).map((_, at) => names.slice(0, at + 1).join('.'));
  }),
);

/** Every setting with its flat key. Only groups that exist are entered, so the depth is that of the table. */
function* flatten(raw: Record<string, unknown>, group = ''): Iterable<[string, unknown]> {
  for (const [name, value] of Object.entries(raw)) {
    const key = withoutPrefix(group + name);
    if (group === '' && (name === '$schema' || (name === 'citewise' && isObject(value)))) {
      if (isObject(value)) yield* flatten(value, PREFIX);
    } else if (GROUPS.has(key) && isObject(value)) {
      yield* flatten(value, `${key}.`);
    } else {
      yield [key, value];
    }
  }
}

const withoutPrefix = (key: string): string => (key.startsWith(PREFIX) ? key.slice(PREFIX.length) : key);

const isObject = (it: unknown): it is Record<string, unknown> =>
  typeof it === 'object' && it !== null && !Array.isArray(it);

function fits(setting: Setting, value: unknown): value is SettingValue {
  if (setting.type === 'boolean') return typeof value === 'boolean';
  if (setting.type === 'number') return typeof value === 'number' && value >= 0;
  if (setting.type === 'paths') return Array.isArray(value) && value.every(it => typeof it === 'string');
  if (setting.type === 'path') return typeof value === 'string';
  return setting.choices.some(it => it.value === value);
}

function describeExpected(setting: Setting): string {
  if (setting.type === 'boolean') return 'true or false';
  if (setting.type === 'number') return 'a number from 0 on';
  if (setting.type === 'paths') return 'a list of paths: ["../published"]';
  if (setting.type === 'path') return 'a path: "accepted.json"';
  const values = setting.choices.map(it => `"${it.value}"`);
  return `one of ${values.slice(0, -1).join(', ')} and ${values[values.length - 1]}`;
}

function describeUnknown(key: string): string {
  // A key is somebody's text: it is quoted, and shortened where it would drown the sentence.
  const shown = JSON.stringify(key.length > 60 ? `${key.slice(0, 59)}…` : key);
  return key.startsWith('rules.') ? `There is no rule for ${shown}` : `There is no setting ${shown}`;
}
