/** File in which a local graph keeps who was erased. */
import path from 'node:path';

export function tombstonesFile(dataDir: string): string {
  return path.resolve(dataDir, 'tombstones.tsv');
}
