/** List of a bundle's sources: their hash, and their paths from the folder of the bundle. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const NAME = 'sources.txt';

/** Text of the list, which a bundle keeps under a name of its own. */
export function listSources(
  folder: string,
  sources: readonly string[],
): [name: string, text: string] {
  const paths = sources.map((source) => path.relative(folder, source)).toSorted();
  return [NAME, [hashSources(folder, paths), ...paths].join('\n')];
}

/** Returns false when a source is not as it was when the bundle was written. */
export function isOfItsSources(folder: string): boolean {
  const [hash, ...paths] = readFileSync(path.join(folder, NAME), 'utf8').split('\n');
  return hash === hashSources(folder, paths);
}

function hashSources(folder: string, paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const name of paths) {
    const file = path.join(folder, name);
    hash.update(`${name}\n`).update(existsSync(file) ? readFileSync(file) : '');
  }
  return hash.digest('hex');
}
