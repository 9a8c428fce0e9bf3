/** The version of the product, from the package that it came in. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** `unknown` where the package's description is not beside the product. */
export async function readVersion(installFolder: string): Promise<string> {
  try {
    const manifest = JSON.parse(await readFile(join(installFolder, 'package.json'), 'utf8')) as { version?: unknown };
    return String(manifest.version ?? 'unknown');
  } catch {
    return 'unknown';
  }
}
