/** The stores of a local graph, made ready: opened, migrated and, when embedded, filled once. */
import type { ClickHouseClient } from '@clickhouse/client';
import { shareClickHouse } from './clickhouse-sharing.ts';
import type { Cleanup } from './command.ts';
import type { StartConfiguration } from './configuration.ts';
import { loadDemoOnce } from './demo-data.ts';
import { readGraphSecret } from './graph-secret.ts';
import { migrateClickHouse, migratePostgres } from './migrate.ts';
import { OperatorError } from './operator-error.ts';
import { findFreePort } from './postgres/cluster.ts';
import { step } from './progress.ts';
import { openClickHouse, openPostgres } from './stores.ts';

/** Stores, keys and issuer of a local graph. */
export interface LocalStores {
  ownerUrl: string;
  clickhouse: ClickHouseClient;
  /** The graph's secret: signs cursors and the requests between its services. */
  secret: string;
}

/** @throws OperatorError when the port is taken or a store cannot be used */
export async function prepareLocalStores(
  configuration: StartConfiguration,
  cleanup: Cleanup,
): Promise<LocalStores> {
  const { PORT, DATA_DIR, DATABASE_URL, CLICKHOUSE_URL, DEMO_NOW, GRAPH_SECRET } = configuration;
  if (PORT !== 0 && (await findFreePort(PORT)) !== PORT) throw portTaken(PORT);
  const ownerUrl = await openPostgres(configuration, cleanup);
  const clickhouse = await openClickHouse(configuration, cleanup);
  if (CLICKHOUSE_URL === undefined) {
    cleanup.defer(await shareClickHouse(clickhouse, DATA_DIR));
  }
  if (DATABASE_URL === undefined && CLICKHOUSE_URL === undefined) {
    const now = DEMO_NOW ?? new Date();
    await loadDemoOnce({ dataDir: DATA_DIR, ownerUrl, clickhouse, profile: 'demo', now });
  } else {
    await step('Migrating', async () => {
      await migratePostgres(ownerUrl);
      await migrateClickHouse(clickhouse, ownerUrl);
    });
  }
  return { ownerUrl, clickhouse, secret: GRAPH_SECRET ?? (await readGraphSecret(DATA_DIR)) };
}

export function portTaken(port: number): OperatorError {
  return new OperatorError(
    `Port ${port} is taken; free it or choose another, as in PORT=${port + 1} npx -y pnpm start.`,
  );
}
