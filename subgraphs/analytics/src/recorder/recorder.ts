/**
 * The recorder: writes live figures down in Postgres, so that open periods of companies and snapshots of
 * campaigns follow their events (docs/decisions/0033-one-impact-score-and-its-record.md), and keeps those of quarters in
 * ClickHouse (docs/decisions/0096-figures-of-quarters-are-kept.md).
 */
import type { ClickHouseClient } from '@clickhouse/client';
import { openConnection } from '@teei/platform/database/pool.ts';
import type { ReportUnexpected } from '@teei/platform/errors/client-error.ts';
import { startConsumer, type Consumer } from '@teei/platform/events/consumer.ts';
import { withoutRepeats } from '@teei/platform/events/repeated-failures.ts';
import type pg from 'pg';
import { createAnalyticsStore } from '../store.ts';
import { createKeeper } from './keep-figures.ts';
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

/** Name of its lock. Whoever changes ClickHouse's tables holds it, as the relay's. */
export const RECORDER = 'recorder';

const DEFAULT_INTERVAL_MS = 15_000;

/** Seconds without an event after which the figures of a quarter are kept: those of a busy one would be computed for nothing. */
const SETTLED_S = 60;

/** Companies whose figures one statement computes: others wait for it in the embedded engine. */
const MAX_KEPT_COMPANIES = 4;

/** Milliseconds of a turn after which no further figures are computed, but for the first. */
const MAX_TURN_MS = 5_000;

/**
 * Milliseconds of a turn after which nothing is kept: half the time after which the lock is lost, so that a backfill may replace
 * the rows that figures were computed from.
 */
const MAX_KEEPING_MS = 30_000;

/** Time that a statement for figures that are kept may take, in milliseconds: nobody waits for it. */
const KEEPING_TIMEOUT_MS = 5_000;

/** A statement may read the figures of all companies. */
const STATEMENT_TIMEOUT_MS = 30_000;

/** Events that are stored so much earlier may become visible after newer ones. */
const OVERLAP_MS = 10_000;

/**
 * Starts the recorder; of several on one database, one is active at a time. It looks for companies and campaigns
 * with events that were stored since it looked last, and at all of them when it starts and on each new day, since
 * impact scores fade. Once a day, at the first look of it, it writes the scores of all volunteers; then those of
 * days that staff have ordered. At last it keeps figures of quarters, of one
 * group of companies at least.
 */
export function startRecorder(options: RecorderOptions): Consumer {
  const { pool, clickhouse, now, report, interval = DEFAULT_INTERVAL_MS } = options;
  const store = createAnalyticsStore(clickhouse, STATEMENT_TIMEOUT_MS)('recorder');
  const failures = withoutRepeats(report);
  const keep = createKeeper({
    client: clickhouse,
    store: createAnalyticsStore(clickhouse, KEEPING_TIMEOUT_MS)('recorder'),
    settled: SETTLED_S,
    maxCompanies: MAX_KEPT_COMPANIES,
    report: (error) => failures.report(error, 'recorder, figures of a quarter'),
  });
  const stopping = new AbortController();
  let seen = { day: '', until: 0 };
  const consumer = startConsumer({
    name: RECORDER,
    isSlow: true,
    connect: () => openConnection(pool),
    report,
    interval,
    async work() {
      const start = performance.now();
      const lasts = (time: number): boolean => performance.now() - start >= time;
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
      await keep({
        isOver: () => lasts(MAX_TURN_MS),
        isLost: () => stopping.signal.aborted || lasts(MAX_KEEPING_MS),
      });
      return false;
    },
  });
  return {
    async stop() {
      stopping.abort();
      await consumer.stop();
    },
  };
}
