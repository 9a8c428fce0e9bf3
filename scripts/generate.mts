// Writes what follows from tables: package.json, the schema of .citewise.json, regions of README.md, the lexicon's module.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { GENERATED } from '../server/src/settings/documents';
import { LEXICON_JSON, LEXICON_MODULE, writeLexiconModule } from './lexicon.mts';

const root = fileURLToPath(new URL('..', import.meta.url));

const lexicon = { path: LEXICON_MODULE, write: () => writeLexiconModule(read(join(root, LEXICON_JSON))) };

for (const { path, write } of [...GENERATED, lexicon]) {
  const file = join(root, path);
  const old = read(file);
  const text = write(old);
  if (text === old) continue;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(`Wrote ${path}`);
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
