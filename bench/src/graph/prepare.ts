/** Fills the stores of a benchmark, in a process of its own: the argument is the folder. */
import { openEmbeddedClickHouse } from '@teei/local/clickhouse.ts';
import { seed } from '@teei/local/demo/seed.ts';
import { applyClickHouseMigrations } from '@teei/migrations/runner/apply-clickhouse-migrations.ts';
import { applyMigrations } from '@teei/migrations/runner/apply-migrations.ts';

const [ownerUrl = '', clickhouseDir = ''] = process.argv.slice(2);

await applyMigrations({ ownerUrl });
const store = await openEmbeddedClickHouse({ dataDir: clickhouseDir });
await applyClickHouseMigrations(store.client);
await seed({ ownerUrl, clickhouse: store.client, profile: 'demo', now: new Date() });
await store.close();
