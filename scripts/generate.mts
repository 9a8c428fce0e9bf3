// Writes what follows from the tables of settings and rules: package.json, the schema of .citewise.json, regions of README.md.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { GENERATED } from '../server/src/settings/documents';

const root = fileURLToPath(new URL('..', import.meta.url));

for (const { path, write } of GENERATED) {
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
