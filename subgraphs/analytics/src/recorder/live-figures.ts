/** Live figures for the recorder, from the same statements and rules as `metrics` in the graph. */
import { periodNamed, type DaySpan } from '@teei/platform/calendar/period.ts';
import { NO_SUPPRESSION, toMetrics, visMoment } from '../metrics.mapping.ts';
import type { Level } from '../level.ts';
import { listMetrics } from '../list-metrics.ts';
import type { Figure } from '../metrics.sql.ts';
import type { AnalyticsStore } from '../store.ts';
import { tileSpan } from '../tiling.ts';
import type { Metrics } from '../generated/graphql.ts';
import { listVis } from '../vis.sql.ts';
import type { CampaignFigures, OpenPeriod, PeriodFigures } from './record.sql.ts';

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Day before the first event (see `insertEvents`). */
const FIRST_DAY = '2000-01-01';

const FIGURES: ReadonlySet<Figure> = new Set([
  'volunteer_minutes',
  'value_cents',
  'cost_cents',
  'last_ingested',
]);

/** Companies and campaigns with events that were stored after a moment. */
export interface Changed {
  readonly companies: readonly string[];
  readonly campaigns: readonly string[];
  /** Moment at which the newest of them was stored, in milliseconds since 1970; 0 without any. */
  readonly newest: number;
}

/** Lists what has changed since a moment, in milliseconds since 1970. */
export async function listChanged(store: AnalyticsStore, since: number): Promise<Changed> {
  const rows = await store.select<{ company: string; campaign: string; newest: string }>(
    `SELECT company_id AS company, campaign_id AS campaign,
       toString(toUnixTimestamp64Milli(max(m.last_ingested))) AS newest
     FROM teei.metrics_monthly_data AS m
     GROUP BY company, campaign
     HAVING toUnixTimestamp64Milli(max(m.last_ingested)) > {since: Int64}`,
    { since: String(since) },
  );
  return {
    companies: idsOf(rows.map(({ company }) => company)),
    campaigns: idsOf(rows.map(({ campaign }) => campaign)),
    newest: rows.reduce((newest, row) => Math.max(newest, Number(row.newest)), 0),
  };
}

function idsOf(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)].filter((id) => id !== NOBODY);
}

/** Figures of companies in their open periods: two statements for each different period. */
export async function readPeriods(
  store: AnalyticsStore,
  open: readonly OpenPeriod[],
  now: Date,
): Promise<readonly PeriodFigures[]> {
  const figures: PeriodFigures[] = [];
  for (const [period, companies] of Map.groupBy(open, (one) => one.period)) {
    const ids = companies.map(({ companyId }) => companyId);
    const live = await readLive(store, 'company', ids, periodNamed(period), now);
    for (const [company, { metrics }] of live) {
      figures.push({
        company,
        period,
        sroi: metrics.sroiRatio ?? null,
        vis: metrics.visAverage ?? null,
        hours: metrics.volunteerHours,
        investment: metrics.investmentCents,
        asOf: asOf(metrics),
      });
    }
  }
  return figures;
}

/** Figures of campaigns up to now. */
export async function readCampaigns(
  store: AnalyticsStore,
  ids: readonly string[],
  now: Date,
): Promise<readonly CampaignFigures[]> {
  // To the end of the month: figures about people are of whole months.
  const [year = 0, month = 0] = now.toISOString().split('-').map(Number);
  const until = new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
  const live = await readLive(store, 'campaign', ids, { from: FIRST_DAY, until }, now);
  return [...live].map(([campaign, { metrics, minutes }]) => ({
    campaign,
    volunteerMinutes: minutes,
    valueCents: metrics.socialValueCents,
    investmentCents: metrics.investmentCents,
    vis: metrics.visAverage ?? null,
    asOf: asOf(metrics),
  }));
}

async function readLive(
  store: AnalyticsStore,
  level: Level,
  ids: readonly string[],
  span: DaySpan,
  now: Date,
): Promise<ReadonlyMap<string, { readonly metrics: Metrics; readonly minutes: number }>> {
  const entities = { level, ids, companyId: null };
  const end = { part: '', until: span.until, at: visMoment(span, now) };
  const [rows, vis] = await Promise.all([
    listMetrics(store, {
      ...entities,
      tiles: tileSpan(span),
      granularity: null,
      figures: FIGURES,
      sides: new Set(),
    }),
    listVis(store, { ...entities, ends: [end] }),
  ]);
  const rowOf = new Map(rows.map((row) => [row.entity, row]));
  const visOf = new Map(vis.map((row) => [row.entity, row]));
  const part = { ...span, key: '' };
  return new Map(
    ids.map((id) => [
      id,
      {
        metrics: toMetrics(rowOf.get(id), part, 'METRICS_DAILY', {
          vis: visOf.get(id),
          // Numbers of people are not among the figures on record.
          suppression: NO_SUPPRESSION,
        }),
        minutes: rowOf.get(id)?.volunteer_minutes ?? 0,
      },
    ]),
  );
}

function asOf({ freshness }: Metrics): string | null {
  const { asOf: moment } = freshness;
  return typeof moment === 'string' ? moment : null;
}
