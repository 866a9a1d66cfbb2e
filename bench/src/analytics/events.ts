/** Events like those of the large profile, written by ClickHouse itself: 200 companies, 260,000 people, three years. */
import { randomUUID } from 'node:crypto';
import type { ClickHouseClient } from '@clickhouse/client';

/** Events of one INSERT. */
const SLICE = 500_000;

/** Company number 1, whose figures are asked for. */
export const COMPANY = uuidOf(1, 0);

/** First day of the events: eight whole quarters lie after it, and raw events are kept for 25 months. */
export function firstDay(now: Date): Date {
  return new Date(Date.UTC(now.getUTCFullYear(), Math.floor(now.getUTCMonth() / 3) * 3 - 24, 1));
}

/**
 * Inserts events in the order of time, as a load of rows would: a campaign has one type of programme, four instances and
 * half a year, so that rollups have far fewer rows than there are events.
 */
export async function insertRandomEvents(
  client: ClickHouseClient,
  count: number,
  now: Date,
): Promise<void> {
  const start = firstDay(now).getTime();
  const step = (now.getTime() - start) / count;
  for (let from = 0; from < count; from += SLICE) {
    await client.command({
      query: `INSERT INTO teei.events_raw (event_id, event_type, occurred_at, company_id, campaign_id, program_instance_id,
  program_type, subject_key, subject_role, minutes, value_cents, cost_cents, vis_points, outcome_type, outcome_score,
  outcome_confidence, rating, cefr, co2e_g) SETTINGS max_partitions_per_insert_block = 100, insert_deduplication_token = '${randomUUID()}'
WITH cityHash64(number) AS h, 1 + h % 200 AS company, toUInt32((number * ${step}) / 86400000 / 182) AS half,
  bitShiftRight(h, 8) % 2 AS campaign, bitShiftRight(h, 16) % 4 AS instance, bitShiftRight(h, 20) % 10 AS kind, kind < 5 AS is_volunteer,
  1 + company * 1300 + bitShiftRight(h, 24) % 1300 AS person
SELECT generateUUIDv4(number), multiIf(is_volunteer, 'kintell.session.completed', kind < 7, 'kintell.session.completed',
    kind < 8, 'kintell.rating.created', 'outcome.recorded'),
  fromUnixTimestamp64Milli(toInt64(${start} + number * ${step})),
  ${uuidSql('company', '0')}, ${uuidSql('company', '100 + half * 2 + campaign')},
  ${uuidSql('company', '1000 + (half * 2 + campaign) * 4 + instance')},
  if(campaign = 0, 'mentorship', 'language'), person * 2 + is_volunteer, if(is_volunteer, 'volunteer', 'participant'),
  if(is_volunteer, 30 + bitShiftRight(h, 40) % 60, 0), if(kind = 9, 100000, 0), if(is_volunteer, 3200, 0), if(is_volunteer, 6, 0),
  if(kind > 7, 'belonging', ''), if(kind > 7, (bitShiftRight(h, 32) % 1000) / 1000, 0), if(kind > 7, 0.9, 0),
  if(kind = 7, (bitShiftRight(h, 32) % 1000) / 1000, NULL),
  if(kind IN (5, 6) AND campaign = 1, ['A1', 'A2', 'B1'][1 + bitShiftRight(h, 44) % 3], ''), if(is_volunteer, 80, 0)
FROM numbers(${from}, ${Math.min(SLICE, count - from)})`,
    });
  }
}

/** UUID of a thing of a company: its kind and number in the last group. */
function uuidOf(company: number, thing: number): string {
  return `00000000-0000-4000-8000-${String(company * 10_000 + thing).padStart(12, '0')}`;
}

function uuidSql(company: string, thing: string): string {
  return `toUUID(concat('00000000-0000-4000-8000-', leftPad(toString(${company} * 10000 + ${thing}), 12, '0')))`;
}
