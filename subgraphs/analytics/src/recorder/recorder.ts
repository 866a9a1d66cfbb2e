/**
 * The recorder: writes live figures down in Postgres, so that open periods of companies and snapshots of
 * campaigns follow their events (docs/decisions/0033-one-impact-score-and-its-record.md).
 */
import type { ClickHouseClient } from '@clickhouse/client';
import { openConnection } from '@teei/platform/database/pool.ts';
import type { ReportUnexpected } from '@teei/platform/errors/client-error.ts';
import { startConsumer, type Consumer } from '@teei/platform/events/consumer.ts';
import type pg from 'pg';
import { createAnalyticsStore } from '../store.ts';
import { listChanged, readCampaigns, readPeriods } from './live-figures.ts';
import { listOpenPeriods, recordCampaigns, recordPeriods } from './record.sql.ts';
import { runOrderedScores, writeScores } from './scores.ts';

export interface RecorderOptions {
  /** Connections of the gateway's own role. Whoever made it closes it. */
  readonly pool: pg.Pool;
  readonly clickhouse: ClickHouseClient;
  readonly now: () => Date;
  readonly report: ReportUnexpected;
  /** Milliseconds between two looks at what has changed. */
  readonly interval?: number;
}

const DEFAULT_INTERVAL_MS = 15_000;

/** A statement may read the figures of all companies. */
const STATEMENT_TIMEOUT_MS = 30_000;

/** Events that are stored so much earlier may become visible after newer ones. */
const OVERLAP_MS = 10_000;

/**
 * Starts the recorder; of several on one database, one is active at a time. It looks for companies and campaigns
 * with events that were stored since it looked last, and at all of them when it starts and on each new day, since
 * impact scores fade. Once a day, at the first look of it, it writes the scores of all volunteers; then those of
 * days that staff have ordered.
 */
export function startRecorder(options: RecorderOptions): Consumer {
  const { pool, clickhouse, now, report, interval = DEFAULT_INTERVAL_MS } = options;
  const store = createAnalyticsStore(clickhouse, STATEMENT_TIMEOUT_MS)('recorder');
  let seen = { day: '', until: 0 };
  return startConsumer({
    name: 'recorder',
    connect: () => openConnection(pool),
    report,
    interval,
    async work() {
      const moment = now();
      const today = moment.toISOString().slice(0, 10);
      const since = seen.day === today ? seen.until - OVERLAP_MS : 0;
      const changed = await listChanged(store, since);
      if (changed.companies.length > 0) {
        const open = await listOpenPeriods(pool, changed.companies, today);
        await recordPeriods(pool, await readPeriods(store, open, moment));
      }
      if (changed.campaigns.length > 0) {
        await recordCampaigns(pool, today, await readCampaigns(store, changed.campaigns, moment));
      }
      if (seen.day !== today) await writeScores(pool, store, today, moment);
      await runOrderedScores(pool, store, moment);
      seen = { day: today, until: Math.max(changed.newest, seen.until) };
      return false;
    },
  });
}
