/** Writing to ClickHouse: events, the company dimension, and the views that are refreshed. */
import { ClickHouseError, type ClickHouseClient } from '@clickhouse/client';
import { FIRST_COUNTED_DAY } from '@teei/platform/calendar/period.ts';
import { slicesOf } from '@teei/platform/event-loop/slices-of.ts';
import type { RawEvent } from './event-types.ts';
import { INTERPRETED } from './store.ts';

/** Rows of one INSERT: small enough that a statement makes one block for each month it touches. */
const ROWS_OF_A_STATEMENT = 50_000;

/** Rows that are written as text in a turn of the event loop. */
const ROWS_PER_TURN = 500;

/** Years that every store agrees on; an event outside them is a mistake. */
export const FIRST_MOMENT = Date.parse(FIRST_COUNTED_DAY);
export const END_OF_MOMENTS = Date.UTC(2100, 0, 1);

const TOKEN = /^[A-Za-z0-9:._-]{1,200}$/;

export interface InsertOptions {
  /**
   * Names this batch. A retry with the same token and the same rows in the same order counts
   * once, in events_raw and in every rollup. Letters, digits and : . _ -
   */
  readonly deduplicationToken: string;
  /** A table like events_raw to insert into, which feeds no rollup; events_raw itself when nothing is said. */
  readonly table?: string;
}

/**
 * Inserts events; the rollups follow within the same statement.
 *
 * @throws RangeError when the token has other characters or an event lies outside 2000 to 2099;
 *   nothing has been inserted then
 */
export async function insertEvents(
  client: ClickHouseClient,
  events: readonly RawEvent[],
  { deduplicationToken, table = 'teei.events_raw' }: InsertOptions,
): Promise<void> {
  if (!TOKEN.test(deduplicationToken)) {
    throw new RangeError(
      `deduplicationToken: expected 1 to 200 letters, digits or : . _ -, received ${JSON.stringify(deduplicationToken)}`,
    );
  }
  for (const { id, occurredAt } of events) {
    if (!(occurredAt >= FIRST_MOMENT && occurredAt < END_OF_MOMENTS)) {
      throw new RangeError(
        `Event ${id}: expected a moment of 2000 to 2099, received ${occurredAt}`,
      );
    }
  }
  for (let start = 0; start < events.length; start += ROWS_OF_A_STATEMENT) {
    await insertRows(client, table, {
      items: events.slice(start, start + ROWS_OF_A_STATEMENT),
      toRow,
      // Settings stand in the statement: the embedded engine would keep those of a request for
      // every later one, and later inserts would pass for retries of this one.
      settings:
        `insert_deduplication_token = '${deduplicationToken}:${start}', ${INTERPRETED}, ` +
        // However many months an import of old records has: else nothing would be inserted, again and again.
        'deduplicate_blocks_in_dependent_materialized_views = 1, async_insert = 0, max_partitions_per_insert_block = 0',
    });
  }
}

/** Codes of ClickHouse for a value that a column does not take. All are found before a row is written. */
const UNACCEPTABLE_VALUE = new Set([
  '6', // CANNOT_PARSE_TEXT
  '25', // CANNOT_PARSE_ESCAPE_SEQUENCE
  '26', // CANNOT_PARSE_QUOTED_STRING
  '27', // CANNOT_PARSE_INPUT_ASSERTION_FAILED
  '38', // CANNOT_PARSE_DATE
  '41', // CANNOT_PARSE_DATETIME
  '53', // TYPE_MISMATCH
  '69', // ARGUMENT_OUT_OF_BOUND
  '70', // CANNOT_CONVERT_TYPE
  '72', // CANNOT_PARSE_NUMBER
  '117', // INCORRECT_DATA
  '321', // VALUE_IS_OUT_OF_RANGE_OF_DATA_TYPE
  '349', // CANNOT_INSERT_NULL_IN_ORDINARY_COLUMN
  '376', // CANNOT_PARSE_UUID
  '407', // DECIMAL_OVERFLOW
]);

/** The code of an insert that fails for a value in it, however often it is tried; else undefined. */
export function unacceptableValue(error: unknown): string | undefined {
  if (!(error instanceof ClickHouseError) || !UNACCEPTABLE_VALUE.has(error.code)) return undefined;
  return `ClickHouse ${error.code}${error.type === undefined ? '' : ` ${error.type}`}`;
}

/** Properties of a company that benchmarks compare by, and its members. */
export interface CompanyDimension {
  readonly companyId: string;
  readonly industry: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly sizeBand: 'small' | 'medium' | 'large';
  /** companies.features.benchmark.optIn */
  readonly benchmarkOptIn: boolean;
  /** Number of its members by the first day of the month (UTC) in which they joined, YYYY-MM-DD. */
  readonly memberMonths: Readonly<Record<string, number>>;
  /** Milliseconds since 1970; of two rows of a company the newer one holds. */
  readonly updatedAt: number;
}

/** Adds or replaces companies in the dimension that figures join. */
export async function upsertCompanies(
  client: ClickHouseClient,
  companies: readonly CompanyDimension[],
): Promise<void> {
  await insertRows(client, 'teei.company_dim', {
    items: companies,
    toRow: (company) => ({
      company_id: company.companyId,
      industry: company.industry,
      country: company.country,
      size_band: company.sizeBand,
      benchmark_opt_in: company.benchmarkOptIn,
      member_months: company.memberMonths,
      updated_at: timestamp(company.updatedAt),
    }),
    settings: 'async_insert = 0',
  });
}

/** Brings cohorts and benchmarks up to date now, for instance after a load, and waits for it. */
export async function refreshViews(client: ClickHouseClient): Promise<void> {
  for (const view of ['teei.cohort_analysis', 'teei.benchmarks']) {
    await client.command({ query: `SYSTEM REFRESH VIEW ${view}` });
    await client.command({ query: `SYSTEM WAIT VIEW ${view}` });
  }
}

async function insertRows<Item>(
  client: ClickHouseClient,
  table: string,
  {
    items,
    toRow: print,
    settings,
  }: {
    readonly items: readonly Item[];
    readonly toRow: (item: Item) => object;
    readonly settings: string;
  },
): Promise<void> {
  if (items.length === 0) return;
  const lines = [`INSERT INTO ${table} SETTINGS ${settings} FORMAT JSONEachRow`];
  for await (const slice of slicesOf(items, ROWS_PER_TURN)) {
    for (const item of slice) lines.push(JSON.stringify(print(item)));
  }
  await client.command({ query: lines.join('\n') });
}

/** The columns of events_raw; a field left out gets the column's default. */
function toRow(event: RawEvent): object {
  return {
    event_id: event.id,
    event_type: event.type,
    occurred_at: timestamp(event.occurredAt),
    ingested_at: event.ingestedAt === undefined ? undefined : timestamp(event.ingestedAt),
    company_id: event.companyId,
    campaign_id: event.campaignId,
    program_instance_id: event.instanceId,
    program_type: event.programType,
    subject_key: event.subjectKey,
    subject_role: event.subjectRole,
    minutes: event.minutes,
    value_cents: event.valueCents,
    cost_cents: event.costCents,
    vis_points: event.visPoints,
    outcome_type: event.outcomeType,
    outcome_score: event.outcomeScore,
    outcome_confidence: event.outcomeConfidence,
    rating: event.rating,
    cefr: event.cefr,
    co2e_g: event.co2eGrams,
    payload: event.payload === undefined ? undefined : JSON.stringify(event.payload),
  };
}

/** A moment as ClickHouse reads it in UTC columns: 2025-11-15 09:00:00.123. */
function timestamp(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 23).replace('T', ' ');
}
