/** What is written from the tables into files: by `npm run generate`, and a test fails where it was forgotten. */
import { RULES } from '../rules';
import type { Rule } from '../rules/rule';
import { SOURCE_PAGES } from './rule-page';
import { GENERAL_SETTINGS, PREFIX, SETTINGS, settingOfRule, type Setting } from './table';

/** A file of which the whole or a part is written from the tables. */
export interface GeneratedFile {
  /** From the project's folder. */
  readonly path: string;
  /** The text as it must be, from the text as it is: empty where there is no file yet. */
  readonly write: (old: string) => string;
}

const SCHEMA_PATH = 'schemas/citewise.schema.json';

export const GENERATED: readonly GeneratedFile[] = [
  { path: SCHEMA_PATH, write: () => print(describeSchema()) },
  { path: 'package.json', write: old => print(withContributions(JSON.parse(old) as Manifest)) },
  {
    path: 'README.md',
    write: old => fillRegion(fillRegion(old, 'settings', describeSettings()), 'rules', describeRules(RULES)),
  },
];

const print = (json: unknown): string => `${JSON.stringify(json, null, 2)}\n`;

type Manifest = Record<string, unknown> & { contributes?: Record<string, unknown> };

const withContributions = (manifest: Manifest): Manifest => ({
  ...manifest,
  contributes: {
    ...manifest.contributes,
    configuration: [
      { title: 'Citewise', properties: describeProperties(GENERAL_SETTINGS) },
      { title: 'Rules', properties: describeProperties(RULES.map(settingOfRule)) },
    ],
    jsonValidation: [{ fileMatch: '.citewise.json', url: `./${SCHEMA_PATH}` }],
  },
});

const describeProperties = (settings: readonly Setting[]): Record<string, unknown> =>
  Object.fromEntries(
    settings.map(it => [
      PREFIX + it.key,
      { ...describeValue(it), default: it.default, scope: it.scope, markdownDescription: it.description },
    ]),
  );

function describeValue(setting: Setting): Record<string, unknown> {
  if (setting.type === 'boolean') return { type: 'boolean' };
  if (setting.type === 'number') return { type: 'number', minimum: 0 };
  if (setting.type === 'paths') return { type: 'array', items: { type: 'string' } };
  if (setting.type === 'path') return { type: 'string' };
  const descriptions = setting.choices.map(it => it.description);
  return {
    type: 'string',
    enum: setting.choices.map(it => it.value),
    ...(descriptions.every(it => it !== undefined) ? { enumDescriptions: descriptions } : {}),
  };
}

/**
 * The schema of `.citewise.json`. Suggested is the flat form, `"rules.number-out-of-range": "off"`; the other two ways to
 * write a key are as valid, and not suggested (`doNotSuggest` is VS Code's own).
 */
export function describeSchema(): Record<string, unknown> {
  const flat = SETTINGS.map(it => [it.key, { $ref: `#/definitions/${it.key}` }] as const);
  const quiet = flat.map(([key, it]) => [PREFIX + key, { ...it, doNotSuggest: true }] as const);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Settings of Citewise for the command line and for editors without settings of their own',
    type: 'object',
    definitions: Object.fromEntries(
      SETTINGS.map(it => [
        it.key,
        {
          ...describeValue(it),
          default: it.default,
          description: it.description.replaceAll('`', ''),
          markdownDescription: it.description,
        },
      ]),
    ),
    properties: {
      $schema: { type: 'string' },
      ...Object.fromEntries(flat),
      ...Object.fromEntries(quiet),
      ...Object.fromEntries(describeGroups()),
    },
    additionalProperties: false,
  };
}

/** The nested form: `"rules": { "number-out-of-range": … }`. Every key of the table has one dot at most. */
function describeGroups(): [string, unknown][] {
  const names = new Set(SETTINGS.filter(it => it.key.includes('.')).map(it => it.key.split('.')[0]!));
  return [...names].map(name => {
    const inside = SETTINGS.filter(it => it.key.startsWith(`${name}.`));
    const properties = Object.fromEntries(
      inside.map(it => [it.key.slice(name.length + 1), { $ref: `#/definitions/${it.key}` }]),
    );
    return [name, { type: 'object', properties, additionalProperties: false, doNotSuggest: true }];
  });
}

function describeSettings(): string {
  const rows = GENERAL_SETTINGS.map(it => {
    const values = it.type === 'choice' ? ` One of ${it.choices.map(choice => `\`${choice.value}\``).join(', ')}.` : '';
    return `| \`${PREFIX}${it.key}\` | \`${JSON.stringify(it.default)}\` | ${cell(it.description)}${values} |`;
  });
  const ruleRow =
    `| \`${PREFIX}rules.<rule>\` | the rule's own | How loudly a rule speaks: ` +
    '`off`, `hint`, `info`, `warning` or `error`. |';
  return ['| setting | default | what it does |', '| --- | --- | --- |', ...rows, ruleRow].join('\n');
}

function describeRules(rules: readonly Rule[]): string {
  const rows = rules.map(it => `| [\`${it.id}\`](${SOURCE_PAGES}/${it.id}.md) | ${it.severity} | ${cell(it.summary)} |`);
  return ['| rule | severity | what it finds |', '| --- | --- | --- |', ...rows].join('\n');
}

/** A bar would end the table's cell. */
const cell = (text: string): string => text.replaceAll('|', '\\|');

/** Replaces what stands between `<!-- name -->` and `<!-- /name -->`; a text without these markers stays as it is. */
export function fillRegion(text: string, name: string, content: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const start = text.indexOf(open);
  const end = text.indexOf(close, start + open.length);
  if (start < 0 || end < 0) return text;
  return `${text.slice(0, start + open.length)}\n${content}\n${text.slice(end)}`;
}
