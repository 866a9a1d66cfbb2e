/** Rows of a table in a backup: text, a line for each row, compressed by zstd. */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import path from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createZstdCompress, createZstdDecompress } from 'node:zlib';
import { OperatorError } from '../operator-error.ts';
import type { TableFile } from './manifest.ts';

type Store = 'postgres' | 'clickhouse';

const NEWLINE = 0x0a;

/** File of a table in the folder of a backup. */
export function fileOf(folder: string, store: Store, table: string): string {
  return path.join(folder, `${store}-${table}.zst`);
}

/** Stream that passes text on, and then knows its hash and the number of its lines. */
class Measure extends Transform {
  readonly #hash = createHash('sha256');
  rows = 0;
  sha256 = '';

  override _transform(chunk: Buffer, _encoding: string, done: () => void): void {
    this.#hash.update(chunk);
    for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, at + 1)) {
      this.rows += 1;
    }
    this.push(chunk);
    done();
  }

  override _flush(done: () => void): void {
    this.sha256 = this.#hash.digest('hex');
    done();
  }
}

/** Writes the rows that a store sends, and describes the file. */
export async function writeTable(
  folder: string,
  store: Store,
  { table, columns }: Pick<TableFile, 'table' | 'columns'>,
  rows: Readable,
): Promise<TableFile> {
  const measure = new Measure();
  const file = createWriteStream(fileOf(folder, store, table), { mode: 0o600, flags: 'wx' });
  await pipeline(rows, measure, createZstdCompress(), file);
  return { table, columns, rows: measure.rows, sha256: measure.sha256 };
}

/**
 * Hands the rows of a file to `load`, which must not keep them before it has returned.
 *
 * @throws OperatorError when the file is not as it was written
 */
export async function readTable(
  folder: string,
  store: Store,
  { table, rows, sha256 }: TableFile,
  load: (rows: Readable) => Promise<void>,
): Promise<void> {
  const file = fileOf(folder, store, table);
  const measure = new Measure();
  await Promise.all([
    pipeline(createReadStream(file), createZstdDecompress(), measure),
    load(measure),
  ]);
  if (measure.rows === rows && measure.sha256 === sha256) return;
  throw new OperatorError(
    `${file}: expected ${rows} rows with the hash of the manifest, received ${measure.rows}; the backup is damaged.`,
  );
}
