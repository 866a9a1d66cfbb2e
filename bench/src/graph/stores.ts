/** The stores of a benchmark: the demo data, in a Postgres and a ClickHouse of this run alone. */
import { execFile } from 'node:child_process';
import { cp, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { startEmbeddedPostgres } from '@teei/local/postgres.ts';
import pg from 'pg';

export interface Stores {
  /** Postgres, as its owner. */
  readonly ownerUrl: string;
  /** The process that all of Postgres's belong to. */
  readonly postgresPid: number;
  /** The folder of a ClickHouse with the demo data: an embedded one belongs to one process. */
  copyClickHouse(): Promise<string>;
  stop(): Promise<void>;
}

/**
 * @param folder that holds all stores
 * @param checkout of this repository whose migrations and demo data fill them; this one when nothing is said
 */
export async function openStores(folder: string, checkout?: string): Promise<Stores> {
  const postgres = await startEmbeddedPostgres({ dataDir: folder });
  const prepared = path.join(folder, 'clickhouse');
  let copies = 0;
  await promisify(execFile)(process.execPath, [
    checkout === undefined
      ? fileURLToPath(new URL('prepare.ts', import.meta.url))
      : path.join(checkout, 'bench/src/graph/prepare.ts'),
    postgres.url,
    prepared,
  ]);
  return {
    ownerUrl: postgres.url,
    postgresPid: await findPostmaster(postgres.url),
    async copyClickHouse() {
      copies += 1;
      const copy = `${prepared}-${copies}`;
      // In a folder that is kept, that of an earlier run.
      await rm(copy, { recursive: true, force: true });
      await cp(prepared, copy, { recursive: true, verbatimSymlinks: true });
      return copy;
    },
    stop: () => postgres.stop(),
  };
}

/** The parent of the process that answers us. */
export async function findPostmaster(url: string): Promise<number> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    const { stdout } = await promisify(execFile)('ps', ['-o', 'ppid=', '-p', String(rows[0]?.pid)]);
    return Number(stdout);
  } finally {
    await client.end();
  }
}
