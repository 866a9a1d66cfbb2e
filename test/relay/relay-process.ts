/** The relay alone, as a process that tests can kill. Arguments: the gateway's database URL, a ClickHouse folder. */
import { startRelay } from '@teei/analytics/src/relay/relay.ts';
import { openEmbeddedClickHouse } from '@teei/local/clickhouse.ts';
import { createTestPool } from '../pool.ts';

const [url = '', dataDir = ''] = process.argv.slice(2);

const report = (error: unknown): void => {
  process.stderr.write(`${String(error)}\n`);
};
const pool = createTestPool(url, 2, report);
const { client, close } = await openEmbeddedClickHouse({ dataDir });
const relay = startRelay({ pool, clickhouse: client, report });

process.once('SIGTERM', () => {
  void relay
    .stop()
    .then(() => pool.end())
    .then(close)
    .then(() => process.disconnect());
});
process.once('disconnect', () => process.exit());
process.send?.('ready');
