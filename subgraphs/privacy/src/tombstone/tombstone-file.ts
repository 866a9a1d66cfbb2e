/**
 * File of tombstones: who is or was erased, for a backup that was taken before. A line is the SHA-256 of a person's id,
 * which is random and found by nobody who does not hold it, and the moment at which the erasure began. The last line
 * has the number of tombstones and the SHA-256 of the lines before it, so that a file that was cut is recognised.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
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

/** Attempts to write beside other processes. */
const MAX_ATTEMPTS = 5;

/**
 * Adds tombstones to the file, which has each once and is on disk afterwards. Several processes may do so at once:
 * each writes a file of its own, and begins anew when the kept one has changed meanwhile. Between that check and the
 * renaming, what another has added can still be lost, until it adds it again.
 *
 * @returns all that the file has
 * @throws DamagedTombstonesError when the file is not whole
 */
export async function keepTombstones(
  file: string,
  added: readonly Tombstone[],
): Promise<readonly Tombstone[]> {
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
    const all = await addOnce(file, added);
    if (all) return all;
  }
  throw new Error(`${file}: other processes changed it ${MAX_ATTEMPTS} times in a row.`);
}

/** Adds tombstones; undefined when another process has changed the file meanwhile. */
async function addOnce(
  file: string,
  added: readonly Tombstone[],
): Promise<readonly Tombstone[] | undefined> {
  const kept = await readTombstones(file);
  const byHash = new Map(kept?.map((tombstone) => [tombstone.hash, tombstone]));
  for (const tombstone of added) {
    if (!byHash.has(tombstone.hash)) byHash.set(tombstone.hash, tombstone);
  }
  const all = [...byHash.values()];
  if (kept?.length === all.length) return kept;
  const folder = path.dirname(file);
  await mkdir(folder, { recursive: true });
  const next = `${file}.${randomUUID()}.next`;
  try {
    await writeToDisk(next, formatTombstones(all));
    if (!isSame(await readTombstones(file), kept)) return undefined;
    await rename(next, file);
  } finally {
    await rm(next, { force: true });
  }
  await syncFolder(folder);
  return all;
}

function isSame(one: readonly Tombstone[] = [], other: readonly Tombstone[] = []): boolean {
  return formatTombstones(one) === formatTombstones(other);
}

async function writeToDisk(file: string, text: string): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
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
