/** `pnpm analytics:backfill`: rebuilds every rollup of ClickHouse from its events, while the graph goes on. */
import pg from 'pg';
import { whileRelayIsHeld } from '../backfill/hold-relay.ts';
import { rebuildRollups } from '../backfill/rebuild-rollups.ts';
import { listSubjectKeys } from '../backfill/subject-keys.sql.ts';
import { runCommand } from '../command.ts';
import { readStoreConfiguration } from '../configuration.ts';
import { say } from '../progress.ts';
import { openClickHouse, openPostgres } from '../stores.ts';

await runCommand(async (cleanup) => {
  const configuration = readStoreConfiguration();
  const ownerUrl = await openPostgres(configuration, cleanup);
  const clickhouse = await openClickHouse(configuration, cleanup);
  const owner = new pg.Client({ connectionString: ownerUrl, application_name: 'backfill' });
  await owner.connect();
  cleanup.defer(() => owner.end());
  const since = performance.now();
  const events = await rebuildRollups({
    clickhouse,
    subjectKeys: await listSubjectKeys(owner),
    whileHeld: (work) => whileRelayIsHeld({ ownerUrl, clickhouse }, work),
    now: new Date(),
    onProgress: say,
  });
  const seconds = Math.max(1, Math.round((performance.now() - since) / 1_000));
  say(`Every rollup is rebuilt, from ${events} events that were read, in ${seconds} s.`);
});
