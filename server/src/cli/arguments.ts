/** From the words on the command line to a command. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Severity } from '../rules/rule';

export const FORMATS = ['text', 'json', 'sarif', 'github', 'markdown', 'html'] as const;
export type Format = (typeof FORMATS)[number];

export const INSPECT_FORMATS = ['text', 'json'] as const;
export type InspectFormat = (typeof INSPECT_FORMATS)[number];

export const FAIL_ON = ['error', 'warning', 'info', 'never'] as const satisfies readonly (Severity | 'never')[];
export type FailOn = (typeof FAIL_ON)[number];

export const COMMANDS = ['check', 'inspect', 'lsp'] as const;
export type CommandName = (typeof COMMANDS)[number];

export interface CheckCommand {
  readonly name: 'check';
  /** As written; none for the drafts below the current folder. */
  readonly paths: readonly string[];
  readonly format: Format;
  readonly failOn: FailOn;
  readonly corpus: readonly string[];
  readonly config?: string;
  readonly baseline?: string;
  /** Whether all findings are accepted into the baseline. */
  readonly writesBaseline: boolean;
  /** Whether entries that are no longer needed are dropped from it. */
  readonly prunesBaseline: boolean;
}

export interface InspectCommand {
  readonly name: 'inspect';
  readonly path: string;
  readonly format: InspectFormat;
  readonly config?: string;
}

export type Command =
  | CheckCommand
  | InspectCommand
  | { readonly name: 'lsp' }
  | { readonly name: 'help'; readonly topic?: CommandName }
  | { readonly name: 'version' }
  /** What is wrong with the words, in one line, and the command that they were for. */
  | { readonly name: 'wrong'; readonly problem: string; readonly topic?: CommandName };

type ParseArgsOptions = NonNullable<ParseArgsConfig['options']>;

/** Never throws: what cannot be understood is the command `wrong`. */
export function parseArguments(words: readonly string[]): Command {
  const [first, ...rest] = words;
  if (first === undefined) return wrong('Say what to do: citewise check');
  if (first === '--help' || first === '-h') return { name: 'help' };
  if (first === '--version' || first === '-V') return { name: 'version' };
  if (first === 'help') return { name: 'help', topic: COMMANDS.find(it => it === rest[0]) };
  const name = COMMANDS.find(it => it === first);
  if (!name) return wrong(`There is no ${first.startsWith('-') ? 'option' : 'command'} ${shown(first)}`);
  if (rest[0] === '--version') return { name: 'version' };
  return PARSERS[name](rest);
}

const HELP = { help: { type: 'boolean', short: 'h' } } as const satisfies ParseArgsOptions;

const PARSERS: Readonly<Record<CommandName, (words: readonly string[]) => Command>> = {
  check(words) {
    const options = {
      ...HELP,
      format: { type: 'string', default: 'text' },
      'fail-on': { type: 'string', default: 'error' },
      corpus: { type: 'string', multiple: true, default: [] },
      config: { type: 'string' },
      baseline: { type: 'string' },
      'write-baseline': { type: 'boolean', default: false },
      'prune-baseline': { type: 'boolean', default: false },
    } as const satisfies ParseArgsOptions;
    return guarded('check', () => {
      const { values, positionals: paths } = parseArgs({ args: [...words], options, allowPositionals: true });
      if (values.help) return { name: 'help', topic: 'check' };
      return {
        name: 'check',
        paths,
        format: choose('--format', FORMATS, values.format),
        failOn: choose('--fail-on', FAIL_ON, values['fail-on']),
        corpus: values.corpus,
        config: values.config,
        baseline: values.baseline,
        writesBaseline: values['write-baseline'],
        prunesBaseline: values['prune-baseline'],
      };
    });
  },

  inspect(words) {
    const options = {
      ...HELP,
      format: { type: 'string', default: 'text' },
      config: { type: 'string' },
    } as const satisfies ParseArgsOptions;
    return guarded('inspect', () => {
      const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
      if (values.help) return { name: 'help', topic: 'inspect' };
      const [path, ...more] = positionals;
      if (path === undefined) throw new WrongArguments('Say which file: citewise inspect draft.md');
      if (more.length > 0) throw new WrongArguments('citewise inspect takes one file at a time');
      return { name: 'inspect', path, format: choose('--format', INSPECT_FORMATS, values.format), config: values.config };
    });
  },

  lsp(words) {
    const options = { ...HELP, stdio: { type: 'boolean' } } as const satisfies ParseArgsOptions;
    return guarded('lsp', () => {
      const { values } = parseArgs({ args: [...words], options });
      if (values.help) return { name: 'help', topic: 'lsp' };
      if (!values.stdio) throw new WrongArguments('Say how to talk: citewise lsp --stdio');
      return { name: 'lsp' };
    });
  },
};

/** Its message is a line for the person who wrote the words. */
class WrongArguments extends Error {}

const wrong = (problem: string, topic?: CommandName): Command => ({ name: 'wrong', problem, topic });

function guarded(topic: CommandName, parse: () => Command): Command {
  try {
    return parse();
  } catch (error) {
    if (error instanceof WrongArguments) return wrong(error.message, topic);
    return wrong(describeParseError(error, topic), topic);
  }
}

function choose<T extends string>(option: string, values: readonly T[], value: string): T {
  const found = values.find(it => it === value);
  if (found !== undefined) return found;
  throw new WrongArguments(`${option} is one of ${values.join(', ')}, not ${shown(value)}`);
}

/** `node:util` says it in two sentences of its own; the option's name, in quotes there, is what matters. */
function describeParseError(error: unknown, topic: CommandName): string {
  const said = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const quoted = /'([^']{1,100})'/.exec(said)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `citewise ${topic} has no option ${quoted}`;
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') return `citewise ${topic} takes no ${shown(quoted)}`;
  // As in `-h, --help` and `--format <value>`.
  const option = /--[\w-]+/.exec(quoted)?.[0] ?? quoted;
  if (/argument missing|ambiguous/.test(said)) return `${option} needs a value`;
  if (/does not take an argument/.test(said)) return `${option} takes no value`;
  return said.split('\n')[0]!;
}

const shown = (word: string): string => JSON.stringify(word.length > 60 ? `${word.slice(0, 59)}…` : word);
