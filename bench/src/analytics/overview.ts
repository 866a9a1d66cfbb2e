/** The overview of eight quarters: as the graph reads it, and from raw events; the same figures, uniques and quartiles included. */
import { randomUUID } from 'node:crypto';
import type { ClickHouseClient } from '@clickhouse/client';
import { insertEvents } from '@teei/analytics/src/events.sql.ts';
import { allFigures } from '@teei/analytics/src/kept-quarters.sql.ts';
import { listMetrics } from '@teei/analytics/src/list-metrics.ts';
import {
  computeMetrics,
  type MetricsRequest,
  type MetricsRow,
} from '@teei/analytics/src/metrics.sql.ts';
import { keepFigures } from '@teei/analytics/src/recorder/keep-figures.ts';
import { createAnalyticsStore, type AnalyticsStore } from '@teei/analytics/src/store.ts';
import { tileSpan } from '@teei/analytics/src/tiling.ts';
import { printTable, round, say } from '../measuring/report.ts';
import { companyId, firstDay } from './events.ts';
import { cpuSeconds, secondsOf, takeTurns, Timed } from './timing.ts';

/** Times that the overview is to be faster than raw events. */
const WANTED = 15;

/** Farthest that a quartile of merged digests may lie from that of the events. */
const QUARTILE_TOLERANCE = 0.005;

const QUARTILES = '(0.25, 0.5, 0.75)';

/** Figures by quarter, under the names of MetricsRow; nobody is left out of them for being one of too few. */
const RAW = `SELECT toString(toStartOfQuarter(toDate(occurred_at, 'UTC'))) AS part, count() AS events,
  countIf(event_type = 'kintell.session.completed' AND subject_role = 'volunteer') AS sessions,
  sumIf(e.minutes, subject_role = 'volunteer') AS volunteer_minutes, sum(e.value_cents) AS value_cents,
  sum(e.cost_cents) AS cost_cents, sum(e.co2e_g) AS co2e_g, countIf(outcome_type != '') AS outcome_cnt,
  uniqCombined64If(subject_key, subject_role = 'volunteer' AND subject_key != 0) AS volunteers_all,
  uniqCombined64If(subject_key, subject_role = 'participant' AND subject_key != 0) AS participants_all,
  quantilesTDigestIf${QUARTILES}(assumeNotNull(e.rating), isNotNull(e.rating)) AS rating,
  quantilesTDigestIf${QUARTILES}(outcome_score, outcome_type != '') AS outcome
FROM teei.events_raw AS e WHERE company_id = {company: UUID} AND occurred_at >= toDateTime64({from: String}, 3, 'UTC')
GROUP BY part`;

/** Companies by rank of whose overview it is. */
const SUBJECTS: readonly (readonly [string, number])[] = [
  ['largest company', 1],
  ['tenth company', 10],
  ['hundredth company', 100],
];

const STATEMENT_TIMEOUT_MS = 60_000;

type Ask = () => Promise<readonly MetricsRow[]>;

export async function compareOverview(client: ClickHouseClient, now: Date): Promise<void> {
  const store = createAnalyticsStore(client, STATEMENT_TIMEOUT_MS)('overview');
  const cpu = process.cpuUsage();
  const seconds = await secondsOf(() => keepFigures(client));
  say(`Figures of all quarters kept in ${round(seconds)} s, ${round(cpuSeconds(cpu))} s of CPU.`);
  const rows = [];
  for (const [name, rank] of SUBJECTS) {
    const company = companyId(rank);
    const asks = asksOf(store, company, now);
    const [kept, raw] = [await asks.kept(), await asks.raw()];
    if (!areEqual(kept, raw))
      throw new Error('Expected the same figures from what is kept and from raw events.');
    const timed = {
      kept: new Timed(asks.kept),
      computed: new Timed(asks.computed),
      raw: new Timed(asks.raw),
      // With an event of the quarter that lasts, which is computed.
      late: new Timed(asks.kept),
    };
    await takeTurns([timed.kept, timed.computed, timed.raw]);
    await insertLate(client, company, now);
    await takeTurns([timed.late]);
    const ratio = timed.raw.cpuMs / timed.kept.cpuMs;
    rows.push({
      '': `eight quarters, ${name}: CPU ms; ms`,
      kept: print(timed.kept),
      'all but one kept': print(timed.late),
      'none kept': print(timed.computed),
      'raw events': print(timed.raw),
      'raw : kept': `${round(ratio)}; ${round(timed.raw.clockMs / timed.kept.clockMs)}`,
      ' ': ratio < WANTED ? 'slow' : '',
    });
  }
  say(`Wanted: at least ${WANTED} × faster than from raw events.`);
  printTable(rows);
}

const print = ({ cpuMs, clockMs }: Timed): string => `${round(cpuMs)}; ${round(clockMs)}`;

function asksOf(
  store: AnalyticsStore,
  company: string,
  now: Date,
): Readonly<Record<'kept' | 'computed' | 'raw', Ask>> {
  const from = firstDay(now).toISOString().slice(0, 10);
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth()];
  const until = new Date(Date.UTC(year, Math.floor(month / 3) * 3 + 3, 1)).toISOString();
  const request: MetricsRequest = {
    ...allFigures([company], from),
    tiles: tileSpan({ from, until: until.slice(0, 10) }, 'QUARTER'),
  };
  return {
    kept: () => listMetrics(store, request),
    computed: () => computeMetrics(store, request, 'QUARTERS'),
    raw: () => store.select<MetricsRow>(RAW, { company, from }),
  };
}

/** Inserts an event of today. */
async function insertLate(client: ClickHouseClient, company: string, now: Date): Promise<void> {
  const event = {
    id: randomUUID(),
    type: 'spend.recorded',
    occurredAt: now.getTime(),
    companyId: company,
    costCents: 1,
  } as const;
  await insertEvents(client, [event], { deduplicationToken: `late:${event.id}` });
}

/** Returns true for equal figures, quartiles within their tolerance; those that people are left out of are not compared. */
function areEqual(kept: readonly MetricsRow[], raw: readonly MetricsRow[]): boolean {
  const rawOf = new Map(raw.map((row) => [row.part, row]));
  return (
    kept.length === raw.length &&
    kept.every((row) => {
      const twin = rawOf.get(row.part);
      if (!twin || SUMS.some((name) => row[name] !== twin[name])) return false;
      const isRated = row.participants_left === 1 || areNear(row.rating, twin.rating);
      const isScored =
        row.outcome_left === 1 ||
        (row.outcome_cnt === twin.outcome_cnt && areNear(row.outcome, twin.outcome));
      return isRated && isScored;
    })
  );
}

const SUMS = [
  'events',
  'sessions',
  'volunteer_minutes',
  'value_cents',
  'cost_cents',
  'co2e_g',
  'volunteers_all',
  'participants_all',
] as const;

function areNear(one: MetricsRow['rating'] = [], other: MetricsRow['rating'] = []): boolean {
  return one.every(
    (value, at) => Math.abs((value ?? 0) - (other[at] ?? Infinity)) <= QUARTILE_TOLERANCE,
  );
}
