/** The ClickHouse store: the engine embedded in this process, or a server. One client drives both. */
import path from 'node:path';
import { type ClickHouseClient, ClickHouseLogLevel, createClient } from '@clickhouse/client';
import { tryLock, unlock } from './file-lock.ts';
import { errorMessage, OperatorError } from './operator-error.ts';
import { prepareDataDir } from './data-dir.ts';

export interface ClickHouseStore {
  client: ClickHouseClient;
  readonly close: () => Promise<void>;
}

/** Another process has the embedded engine open. */
export class ClickHouseInUseError extends OperatorError {
  readonly holder: number;

  constructor(dataDir: string, holder: number) {
    super(
      `The ClickHouse data in ${dataDir} is in use by process ${holder}; end it or set CLICKHOUSE_URL.`,
    );
    this.holder = holder;
  }
}

/**
 * Opens the engine on `clickhouse/` in the data folder. One process at a time may hold it.
 * @throws OperatorError when another process does, or the folder cannot be used
 */
export async function openEmbeddedClickHouse(options: {
  dataDir: string;
}): Promise<ClickHouseStore> {
  const dataDir = await prepareDataDir(options.dataDir);
  const lock = path.join(dataDir, 'clickhouse.lock');
  const holder = await tryLock(lock);
  if (holder !== undefined) throw new ClickHouseInUseError(dataDir, holder);
  try {
    // Loaded on demand: it is large, and who has a server need not have it installed.
    const { createChdbConnection } = await import('chdb/connection');
    const connection = createChdbConnection({ path: path.join(dataDir, 'clickhouse') });
    const client = createClient({ connection, log: { level: ClickHouseLogLevel.OFF } });
    return {
      client,
      close: async () => {
        await client.close();
        await unlock(lock);
      },
    };
  } catch (error) {
    await unlock(lock);
    throw new OperatorError(`ClickHouse did not open ${dataDir}: ${errorMessage(error)}.`);
  }
}

/**
 * Connects to a server.
 * @param url `http(s)://user:password@host:port/database`
 * @throws OperatorError when it does not answer
 */
export async function connectClickHouse(url: string): Promise<ClickHouseStore> {
  // Failures come to us as errors; the client would also log them.
  const client = createClient({ url, log: { level: ClickHouseLogLevel.OFF } });
  const answer = await client.ping({ select: true });
  if (!answer.success) {
    await client.close();
    throw new OperatorError(
      `ClickHouse at ${new URL(url).host} does not answer: ${answer.error.message}.`,
    );
  }
  return { client, close: () => client.close() };
}
