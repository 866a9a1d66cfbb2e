/**
 * `pnpm analytics:backfill [--events]`: rebuilds every rollup of ClickHouse from its events, while the graph goes on;
 * with `--events`, those that ClickHouse has lost come back from the outbox before.
 */
import { parseArgs } from 'node:util';
import pg from 'pg';
import { whileRelayIsHeld } from '../backfill/hold-relay.ts';
import { recoverEvents } from '../backfill/recover-events.ts';
import { rebuildRollups } from '../backfill/rebuild-rollups.ts';
import { findRemovedBefore } from '../backfill/removed-events.sql.ts';
import { listSubjectKeys } from '../backfill/subject-keys.sql.ts';
import { runCommand } from '../command.ts';
import { readStoreConfiguration } from '../configuration.ts';
import { errorMessage, OperatorError } from '../operator-error.ts';
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
  const whileHeld = (work: () => Promise<void>): Promise<void> =>
    whileRelayIsHeld({ ownerUrl, clickhouse }, work);
  if (readArguments()) {
    const pool = new pg.Pool({ connectionString: ownerUrl, max: 1 });
    cleanup.defer(() => pool.end());
    await whileHeld(async () => {
      const removedBefore = await findRemovedBefore(owner);
      const recovered = await recoverEvents({ pool, clickhouse, removedBefore, onProgress: say });
      say(`${recovered} rows of events_raw were missing.`);
    });
  }
  const events = await rebuildRollups({
    clickhouse,
    listSubjectKeys: () => listSubjectKeys(owner),
    whileHeld,
    now: new Date(),
    removedBefore: () => findRemovedBefore(owner),
    onProgress: say,
  });
  const seconds = Math.max(1, Math.round((performance.now() - since) / 1_000));
  say(`Every rollup is rebuilt, from ${events} events that were read, in ${seconds} s.`);
});

/** True to recover events first. */
function readArguments(): boolean {
  try {
    const { values } = parseArgs({ options: { events: { type: 'boolean', default: false } } });
    return values.events;
  } catch (error) {
    throw new OperatorError(`${errorMessage(error)}\n\nUsage: pnpm analytics:backfill [--events]`);
  }
}
