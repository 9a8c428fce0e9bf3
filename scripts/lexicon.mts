// corpus/lexicon.json as a module: what people read and edit is bundled as data, because the core reads no file.
export const LEXICON_JSON = 'corpus/lexicon.json';
export const LEXICON_MODULE = 'server/src/claims/terms/lexicon-data.ts';

interface Group {
  readonly kind: string;
  readonly class: readonly string[];
  readonly entries: readonly (readonly string[])[];
}

/** The text of the module, one line a group: titles and sources are for readers of the JSON. */
export function writeLexiconModule(json: string): string {
  const { groups } = JSON.parse(json) as { readonly groups: readonly Group[] };
  const lines = groups.map(it => `  ${JSON.stringify([it.kind, it.class, it.entries])},`);
  return `/** Written from ${LEXICON_JSON} by \`npm run generate\`: kind, names of the class, and the entries, each with all its names. */
import type { EntityKind } from './lexicon';

export const GROUPS: readonly (readonly [kind: EntityKind, classNames: readonly string[], entries: readonly (readonly string[])[]])[] = [
${lines.join('\n')}
];
`;
}
