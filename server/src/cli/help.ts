/** The words of `--help`. */
import type { CommandName } from './arguments';

const GENERAL = `Citewise checks the citations of scientific reviews in Markdown.

  citewise check [paths…]   check drafts: numbers against the list, the list itself, tables
  citewise inspect FILE     show what was read in a draft: citations, references, claims
  citewise lsp --stdio      start the language server, for an editor

  --help, -h                this text; citewise check --help says more of a command
  --version, -V             the version
`;

const TOPICS: Readonly<Record<CommandName, string>> = {
  check: `citewise check [paths…] [options]

Checks drafts and prints what it found. A file is checked whatever its name. Of a folder, and of the current
folder where no path is given, the drafts (.md .markdown .qmd .Rmd) that cite are checked, without node_modules,
hidden folders and what git ignores.

  --format FORMAT    text (the default), json, sarif, github (annotations), markdown (to print and answer),
                     or html (the same in one page, with the citation map)
  --fail-on LEVEL    from what on the exit code is 1: error (the default), warning, info, or never
  --corpus PATH      a review, or a folder of reviews, to compare with; may be given several times
  --config FILE      settings from this file, in place of the nearest .citewise.json in a draft's folder or above
  --baseline FILE    keep back the findings that this file lists as accepted; in place of the setting baseline
  --write-baseline   accept everything that is found: write it into the baseline
  --prune-baseline   drop from the baseline what is no longer found

Reviews to compare with lie also in the folder .citewise/index nearest to a draft, in its folder or above.

Exit codes: 0 nothing at or above --fail-on, 1 something, 2 bad arguments, a file that could not be read,
            or a rule that stopped.
`,
  inspect: `citewise inspect FILE [options]

Shows what was read in a draft: every citation, reference and claim with its place.

  --format FORMAT    text (the default), or json (positions as in the Language Server Protocol)
  --config FILE      settings from this file, in place of the nearest .citewise.json in the file's folder or above

Exit codes: 0, or 2 for bad arguments or a file that could not be read.
`,
  lsp: `citewise lsp --stdio

Starts the language server, which talks to an editor over standard input and output.
`,
};

export const describeHelp = (topic?: CommandName): string => (topic ? TOPICS[topic] : GENERAL);
