/** Statements of the recorder on Postgres: functions that reporting and campaigns publish for it. */
import type pg from 'pg';

/** A period of a company whose figures are not closed. */
export interface OpenPeriod {
  readonly companyId: string;
  /** A month 2025-09, a quarter 2025-Q3 or a year 2025. */
  readonly period: string;
}

/** Live figures of a company in a period. */
export interface PeriodFigures {
  readonly company: string;
  readonly period: string;
  /** Null without investment. */
  readonly sroi: number | null;
  /** Null below five volunteers. */
  readonly vis: number | null;
  readonly hours: number;
  /** Cents. */
  readonly investment: number;
  /** RFC 3339; null without events. */
  readonly asOf: string | null;
}

/** Live figures of a campaign from its first event on. */
export interface CampaignFigures {
  readonly campaign: string;
  readonly volunteerMinutes: number;
  readonly valueCents: number;
  readonly investmentCents: number;
  readonly vis: number | null;
  readonly asOf: string | null;
}

/** Open periods of companies on a day, YYYY-MM-DD. */
export async function listOpenPeriods(
  pool: pg.Pool,
  companyIds: readonly string[],
  today: string,
): Promise<readonly OpenPeriod[]> {
  const { rows } = await pool.query<OpenPeriod>(
    `select company_id as "companyId", period from reporting.open_periods($1::uuid[], $2)`,
    [companyIds, today],
  );
  return rows;
}

/** Writes figures of periods; those that were closed meanwhile stay as they are. */
export async function recordPeriods(
  pool: pg.Pool,
  figures: readonly PeriodFigures[],
): Promise<void> {
  await pool.query('select reporting.record_periods($1)', [JSON.stringify(figures)]);
}

/** Score of a volunteer, by their analytics key. */
export interface PersonScore {
  readonly key: string;
  /** 0 to 100. */
  readonly score: number;
}

/** Writes scores of volunteers as those of a day, YYYY-MM-DD; `decay` is the share of a point that a day leaves. */
export async function recordScores(
  pool: pg.Pool,
  day: string,
  decay: number,
  scores: readonly PersonScore[],
): Promise<void> {
  await pool.query('select reporting.record_scores($1, $2, $3)', [
    day,
    decay.toFixed(9),
    JSON.stringify(scores),
  ]);
}

/** A calculation of all volunteers' scores that staff have ordered. */
export interface VisRun {
  readonly id: string;
  /** YYYY-MM-DD. */
  readonly day: string;
}

/** Ordered calculations that wait, oldest first. */
export async function listVisRuns(pool: pg.Pool): Promise<readonly VisRun[]> {
  const { rows } = await pool.query<VisRun>(
    'select id, calculation_date::text as day from record.waiting_vis_runs()',
  );
  return rows;
}

/** Marks an ordered calculation as carried out, with the number of people whose scores of its day are on record. */
export async function completeVisRun(pool: pg.Pool, id: string): Promise<void> {
  await pool.query('select record.complete_vis_run($1)', [id]);
}

/** Writes figures of campaigns into their snapshots of a day, YYYY-MM-DD. */
export async function recordCampaigns(
  pool: pg.Pool,
  day: string,
  figures: readonly CampaignFigures[],
): Promise<void> {
  await pool.query('select campaigns.record_figures($1, $2)', [day, JSON.stringify(figures)]);
}
