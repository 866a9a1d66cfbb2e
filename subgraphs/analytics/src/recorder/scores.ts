/** Impact scores of all volunteers as of a day, written down in Postgres. */
import { addDays } from '@teei/platform/calendar/period.ts';
import type pg from 'pg';
import type { AnalyticsStore } from '../store.ts';
import { VIS_HALF_LIFE_DAYS } from '../vis.rules.ts';
import { listScores } from '../vis.sql.ts';
import { completeVisRun, listVisRuns, recordScores } from './record.sql.ts';

/** People whose scores one statement writes. */
const MAX_SCORES = 5_000;

/** Writes the scores of all volunteers as those of a day: as of its end, or of now while it lasts. */
export async function writeScores(
  pool: pg.Pool,
  store: AnalyticsStore,
  day: string,
  now: Date,
): Promise<void> {
  const at = Math.min(Date.parse(`${addDays(day, 1)}T00:00:00Z`), now.getTime());
  let after = '0';
  for (;;) {
    const scores = await listScores(store, { day, at }, { after, limit: MAX_SCORES });
    await recordScores(pool, day, 2 ** (-1 / VIS_HALF_LIFE_DAYS), scores);
    const last = scores.at(-1);
    if (!last || scores.length < MAX_SCORES) return;
    after = last.key;
  }
}

/** Carries out the calculations that staff have ordered. One that is cut off is repeated as a whole. */
export async function runOrderedScores(
  pool: pg.Pool,
  store: AnalyticsStore,
  now: Date,
): Promise<void> {
  for (const { id, day } of await listVisRuns(pool)) {
    await writeScores(pool, store, day, now);
    await completeVisRun(pool, id);
  }
}
