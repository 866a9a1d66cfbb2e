/**
 * File of tombstones: who is or was erased, for a backup that was taken before. A line is the SHA-256 of a person's id,
 * which is random and found by nobody who does not hold it, and the moment at which the erasure began.
 */
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

export interface Tombstone {
  /** SHA-256 in hex, as `personal_data.tombstone_hash` has it. */
  readonly hash: string;
  /** Moment at which the erasure began, RFC 3339. */
  readonly erasedAt: string;
}

const HEADER =
  '# People who were erased: SHA-256 of the id, and the moment at which the erasure began.';

const line = z.tuple([z.string().regex(/^[0-9a-f]{64}$/), z.iso.datetime()]);

/** Reads the file; undefined when there is none. @throws ZodError for a line of another form */
export async function readTombstones(file: string): Promise<readonly Tombstone[] | undefined> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
  return text
    .split('\n')
    .filter((each) => each !== '' && !each.startsWith('#'))
    .map((each) => {
      const [hash, erasedAt] = line.parse(each.split('\t'));
      return { hash, erasedAt };
    });
}

/** Adds tombstones to the file, which has each once and loses none; it is on disk afterwards. */
export async function keepTombstones(file: string, added: readonly Tombstone[]): Promise<void> {
  const kept = await readTombstones(file);
  const known = new Set(kept?.map(({ hash }) => hash));
  const missing = added.filter(({ hash }) => !known.has(hash));
  if (kept !== undefined && missing.length === 0) return;
  const lines = [...(kept ?? []), ...missing].map(({ hash, erasedAt }) => `${hash}\t${erasedAt}\n`);
  await mkdir(path.dirname(file), { recursive: true });
  const next = `${file}.next`;
  const handle = await open(next, 'w', 0o600);
  try {
    await handle.writeFile(`${HEADER}\n${lines.join('')}`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(next, file);
}
