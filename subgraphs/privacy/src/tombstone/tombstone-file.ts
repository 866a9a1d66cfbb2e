/**
 * File of tombstones: who is or was erased, for a backup that was taken before. A line is the SHA-256 of a person's id,
 * which is random and found by nobody who does not hold it, and the moment at which the erasure began. The last line
 * has the number of tombstones and the SHA-256 of the lines before it, so that a file that was cut is recognised.
 */
import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

export interface Tombstone {
  /** SHA-256 in hex, as `personal_data.tombstone_hash` has it. */
  readonly hash: string;
  /** Moment at which the erasure began, RFC 3339. */
  readonly erasedAt: string;
}

/** A file of tombstones that is empty, cut or changed. */
export class DamagedTombstonesError extends Error {
  override readonly name = 'DamagedTombstonesError';
}

const HEADER =
  '# People who were erased: SHA-256 of the id, and the moment at which the erasure began.\n';

const line = z.tuple([z.string().regex(/^[0-9a-f]{64}$/), z.iso.datetime()]);

/** Text of the file. */
export function formatTombstones(tombstones: readonly Tombstone[]): string {
  const lines = tombstones.map(({ hash, erasedAt }) => `${hash}\t${erasedAt}\n`);
  const text = HEADER + lines.join('');
  return `${text}${lastLine(lines.length, text)}`;
}

/** @throws DamagedTombstonesError for a text that `formatTombstones` has not returned */
export function parseTombstones(text: string): readonly Tombstone[] {
  const lines = text.slice(HEADER.length).split('\n').slice(0, -2);
  const parsed = z.array(line).safeParse(lines.map((each) => each.split('\t')));
  const tombstones = parsed.data?.map(([hash, erasedAt]) => ({ hash, erasedAt }));
  if (tombstones && formatTombstones(tombstones) === text) return tombstones;
  throw new DamagedTombstonesError(
    `expected a whole file of tombstones: its header, a line for each, and a last line with their number and SHA-256; received ${Buffer.byteLength(text)} bytes that are cut or changed.`,
  );
}

/**
 * Reads the file; undefined when there is none.
 *
 * @throws DamagedTombstonesError for one that is not whole
 */
export async function readTombstones(file: string): Promise<readonly Tombstone[] | undefined> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    return parseTombstones(text);
  } catch (error) {
    if (!(error instanceof DamagedTombstonesError)) throw error;
    throw new DamagedTombstonesError(`${file}: ${error.message}`, { cause: error });
  }
}

/**
 * Adds tombstones to the file, which has each once and loses none; it is on disk afterwards.
 *
 * @returns all that the file has
 * @throws DamagedTombstonesError when the file is not whole
 */
export async function keepTombstones(
  file: string,
  added: readonly Tombstone[],
): Promise<readonly Tombstone[]> {
  const kept = await readTombstones(file);
  const byHash = new Map(kept?.map((tombstone) => [tombstone.hash, tombstone]));
  for (const tombstone of added) {
    if (!byHash.has(tombstone.hash)) byHash.set(tombstone.hash, tombstone);
  }
  const all = [...byHash.values()];
  if (kept?.length === all.length) return kept;
  const folder = path.dirname(file);
  await mkdir(folder, { recursive: true });
  const next = `${file}.next`;
  const handle = await open(next, 'w', 0o600);
  try {
    await handle.writeFile(formatTombstones(all));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(next, file);
  await syncFolder(folder);
  return all;
}

/** Writes a folder to disk, so that a file that was renamed in it has its new name after a crash. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function lastLine(count: number, text: string): string {
  return `# ${count} in all, SHA-256 of the lines above: ${createHash('sha256').update(text).digest('hex')}\n`;
}
