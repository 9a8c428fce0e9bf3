/** Every setting, once: the editor's configuration, `.citewise.json`, its schema and the README are written from this table. */
import { RULES } from '../rules';
import type { Rule } from '../rules/rule';

interface Described {
  /** Without the product's name: `corpus.paths` is `citewise.corpus.paths` in an editor. */
  readonly key: string;
  /** One or two short sentences in Markdown. */
  readonly description: string;
  /** `resource` where folders of one workspace may differ. */
  readonly scope: 'resource' | 'window';
}

export interface Choice {
  readonly value: string;
  readonly description?: string;
}

export type Setting = Described &
  (
    | { readonly type: 'boolean'; readonly default: boolean }
    | { readonly type: 'number'; readonly default: number }
    | { readonly type: 'paths'; readonly default: readonly string[] }
    | { readonly type: 'path'; readonly default: string }
    | { readonly type: 'choice'; readonly default: string; readonly choices: readonly Choice[] }
  );

/** What every setting's name begins with in an editor. */
export const PREFIX = 'citewise.';

/** The settings that are no rule's. */
export const GENERAL_SETTINGS: readonly Setting[] = [
  {
    key: 'baseline',
    description:
      'A file of findings that were accepted and are kept back from now on; empty for none. ' +
      'Relative to the workspace folder, or to the `.citewise.json` that names it, which may name only what lies in its project.',
    scope: 'resource',
    type: 'path',
    default: '',
  },
  {
    key: 'citations.parentheses',
    description: 'Whether a number in parentheses cites: `(12)` or `(3, 5-7)`.',
    scope: 'resource',
    type: 'boolean',
    default: false,
  },
  {
    key: 'corpus.paths',
    description:
      'Files and folders with reviews to compare with, besides those that come with Citewise. ' +
      'Relative to the workspace folder, or to the `.citewise.json` that names them, which may name only what lies in its project.',
    scope: 'resource',
    type: 'paths',
    default: [],
  },
  {
    key: 'likely.perHundredCites',
    description: 'How many findings that are only likely (hints and information) are shown for a hundred cites, the likeliest first.',
    scope: 'resource',
    type: 'number',
    default: 2,
  },
  {
    key: 'style',
    description: 'The citation style in which references are shown.',
    scope: 'resource',
    type: 'choice',
    default: 'ama',
    choices: [
      { value: 'ama', description: 'American Medical Association' },
      { value: 'vancouver', description: 'Vancouver (ICMJE, NLM)' },
      { value: 'apa', description: 'American Psychological Association' },
      { value: 'nature', description: 'Nature' },
      { value: 'harvard', description: 'Harvard' },
    ],
  },
  {
    key: 'trace.server',
    description: 'What of the talk between the editor and the language server is written to the output.',
    scope: 'window',
    type: 'choice',
    default: 'off',
    choices: [{ value: 'off' }, { value: 'messages' }, { value: 'verbose' }],
  },
];

export const SEVERITY_SETTINGS = ['off', 'hint', 'info', 'warning', 'error'] as const;

/** The setting of a rule: `rules.number-out-of-range`. */
export const settingOfRule = (rule: Rule): Setting => ({
  key: `rules.${rule.id}`,
  description: rule.summary,
  scope: 'resource',
  type: 'choice',
  default: rule.severity,
  choices: SEVERITY_SETTINGS.map(value => ({ value })),
});

/** All settings, in the order in which they are documented. */
export const SETTINGS: readonly Setting[] = [...GENERAL_SETTINGS, ...RULES.map(settingOfRule)];
