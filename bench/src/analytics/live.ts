/** Ingestion of live events: completed sessions in the outbox at a constant rate, and the lag of the relay behind them. */
import { setTimeout as pause } from 'node:timers/promises';
import { startRelay } from '@teei/analytics/src/relay/relay.ts';
import { openEmbeddedClickHouse } from '@teei/local/clickhouse.ts';
import { GATEWAY_ROLE, roleDatabaseUrl } from '@teei/platform/database/role-url.ts';
import pg from 'pg';
import type { Stores } from '../graph/stores.ts';
import { percentile } from '../measuring/load.ts';
import { round, say } from '../measuring/report.ts';
import { cpuSeconds } from './timing.ts';

/** Events a second that are written, and seconds that the relay may lag behind. */
const RATE = 5_000;
const MAX_LAG_S = 2;

/** Slices of a second: each is one INSERT. */
const SLICES = 10;

/** Milliseconds between two looks at the queue. */
const LOOK_MS = 100;

const COMPLETED = `
  insert into events.outbox (event_type, aggregate_type, aggregate_id, company_id, actor_class, occurred_at, payload)
  select 'kintell.session.completed', 'session', gen_random_uuid(), s.company_id, 'admin', now(), jsonb_build_object(
    'programInstanceId', i.id, 'campaignId', i.campaign_id, 'volunteerId', s.volunteer_id,
    'participantId', s.participant_id, 'programType', 'mentorship', 'sessionType', 'mentorship', 'durationMinutes', 45, 'rating', null,
    'languageLevel', null, 'sourceLevel', null)
  from (select * from programs.kintell_sessions where company_id is not null and completed_at is not null
    order by id limit 500) as s join programs.program_instances as i on i.id = s.program_instance_id
    cross join generate_series(1, $1::int) as n limit $2`;

/** Age of the oldest event that waits, in seconds. */
const LAG = `select coalesce(extract(epoch from clock_timestamp() - min(o.recorded_at)), 0)::float8 as lag
  from events.deliveries as d join events.outbox as o on o.id = d.outbox_id
  where d.consumer = 'analytics'`;

/** @param dataDir folder of the ClickHouse that counts the events */
export async function measureLive(stores: Stores, dataDir: string, seconds: number): Promise<void> {
  const store = await openEmbeddedClickHouse({ dataDir });
  const pool = new pg.Pool({
    connectionString: roleDatabaseUrl(stores.ownerUrl, GATEWAY_ROLE),
    max: 4,
  });
  const [writer, watcher] = [new pg.Client(stores.ownerUrl), new pg.Client(stores.ownerUrl)];
  await Promise.all([writer.connect(), watcher.connect()]);
  // No domain is there to react.
  await writer.query(`delete from events.subscriptions where consumer <> 'analytics'`);
  const relay = startRelay({
    pool,
    clickhouse: store.client,
    report: (error) => say(String(error)),
  });
  try {
    await writeAndWatch(writer, watcher, seconds);
  } finally {
    await relay.stop();
    await Promise.all([writer.end(), watcher.end(), pool.end()]);
    await store.close();
  }
}

/** Writes events at their rate, and tells how far the relay was behind. */
async function writeAndWatch(
  writer: pg.Client,
  watcher: pg.Client,
  seconds: number,
): Promise<void> {
  const written = new AbortController();
  const lags: number[] = [];
  const watching = (async () => {
    while (!written.signal.aborted) {
      const { rows } = await watcher.query<{ lag: number }>(LAG);
      lags.push(rows[0]?.lag ?? 0);
      await pause(LOOK_MS);
    }
  })();
  const cpu = process.cpuUsage();
  const began = performance.now();
  const slice = RATE / SLICES;
  for (let slices = 1; slices <= seconds * SLICES; slices += 1) {
    await writer.query(COMPLETED, [Math.ceil(slice / 500), slice]);
    await pause(Math.max(0, began + (slices * 1_000) / SLICES - performance.now()));
  }
  const rate = (seconds * RATE) / ((performance.now() - began) / 1_000);
  written.abort();
  await watching;
  const sorted = lags.toSorted((a, b) => a - b);
  const most = sorted.at(-1) ?? 0;
  say(
    `Live: ${Math.round(rate)} events/s for ${seconds} s; lag p50 ${round(percentile(sorted, 0.5))} s, ` +
      `at most ${round(most)} s (wanted ${MAX_LAG_S}${most > MAX_LAG_S ? ', slow' : ''}); ` +
      `${round((cpuSeconds(cpu) / (seconds * RATE)) * 1_000_000)} µs of CPU an event in the relay's process.`,
  );
}
