/**
 * Events like those of the large profile, written by ClickHouse itself: 200 companies, as unequal as those of the demo
 * data, 400 campaigns at a time, 260,000 people, two years and more.
 */
import { randomUUID } from 'node:crypto';
import type { ClickHouseClient } from '@clickhouse/client';

/** Events of one INSERT. */
const SLICE = 500_000;

export const COMPANIES = 200;

/** Campaigns that run at the same time, and people, of all companies together. */
const CAMPAIGNS = 400;
const PEOPLE = 260_000;

/** People of a programme instance. */
const INSTANCE_PEOPLE = 100;

/** Shares of the companies fall with the power -0.55 of their rank, as in the demo data: this is one more than that. */
const POWER = 0.45;
const [FIRST, LAST] = [0.5 ** POWER, (COMPANIES + 0.5) ** POWER];

/** Months that raw events are kept for. */
const KEPT_MONTHS = 25;

/** First day of the events: that of the first quarter of which all raw events are kept. */
export function firstDay(now: Date): Date {
  const kept = new Date(now);
  kept.setUTCMonth(kept.getUTCMonth() - KEPT_MONTHS);
  return new Date(Date.UTC(kept.getUTCFullYear(), (Math.floor(kept.getUTCMonth() / 3) + 1) * 3, 1));
}

/** UUID of the company with a rank: 1 has most events, a twentieth of all. */
export function companyId(rank: number): string {
  return `00000000-0000-4000-8000-${String(rank * 10_000).padStart(12, '0')}`;
}

/**
 * Inserts events in the order of time, stored a second after they happened: two at a time, the sides of a session, or a
 * score and a rating. Campaigns last half a year, with one type of programme and two instances of a hundred people each.
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
      query: `INSERT INTO teei.events_raw (event_id, event_type, occurred_at, ingested_at, company_id, campaign_id, program_instance_id,
  program_type, subject_key, subject_role, minutes, value_cents, cost_cents, vis_points, outcome_type, outcome_score,
  outcome_confidence, rating, cefr, co2e_g) SETTINGS max_partitions_per_insert_block = 100, insert_deduplication_token = '${randomUUID()}'
WITH intDiv(number, 2) AS pair, number % 2 AS side, cityHash64(pair) AS h, (h % 1000003) / 1000003 AS fraction,
  toUInt32((number * ${step}) / 86400000 / 182) AS half,
  least(${COMPANIES}, toUInt32(pow(${FIRST} + fraction * ${LAST - FIRST}, ${1 / POWER}) + 0.5)) AS company,
  (pow(company + 0.5, ${POWER}) - pow(company - 0.5, ${POWER})) / ${LAST - FIRST} AS share,
  greatest(1, toUInt32(round(share * ${CAMPAIGNS}))) AS campaigns, half * 20 + bitShiftRight(h, 8) % campaigns AS campaign,
  campaign * 2 + bitShiftRight(h, 16) % 2 AS instance, bitShiftRight(h, 20) % 10 AS kind, kind < 7 AS is_session,
  is_session AND side = 0 AS is_volunteer, NOT is_session AND side = 0 AS is_outcome, NOT is_session AND side = 1 AS is_rating,
  company * 100000 + (cityHash64(company, instance) % 100000 + bitShiftRight(h, 24 + 8 * side) % ${INSTANCE_PEOPLE})
    % toUInt32(share * ${PEOPLE}) AS person
SELECT generateUUIDv4(number),
  multiIf(is_session, 'kintell.session.completed', is_rating, 'kintell.rating.created', 'outcome.recorded'),
  fromUnixTimestamp64Milli(toInt64(${start} + pair * 2 * ${step})) AS at, addSeconds(at, 1),
  ${uuidSql('company', '0')}, ${uuidSql('company', '100 + campaign')}, ${uuidSql('company', '1000 + instance')},
  if(campaign % 2 = 0, 'mentorship', 'language'), person * 2 + is_volunteer, if(is_volunteer, 'volunteer', 'participant'),
  if(is_volunteer, 30 + bitShiftRight(h, 40) % 60, 0), if(is_outcome, 100000, 0), if(is_volunteer, 3200, 0),
  if(is_volunteer, 6, 0), if(is_outcome, 'belonging', ''), if(is_outcome, (bitShiftRight(h, 32) % 1000) / 1000, 0),
  if(is_outcome, 0.9, 0), if(is_rating, (bitShiftRight(h, 32) % 1000) / 1000, NULL),
  if(is_session AND side = 1 AND campaign % 2 = 1, ['A1', 'A2', 'B1'][1 + bitShiftRight(h, 44) % 3], ''),
  if(is_volunteer, 80, 0)
FROM numbers(${from}, ${Math.min(SLICE, count - from)})`,
    });
  }
}

/** SQL for the UUID of a thing of a company: its kind and number in the last group. */
function uuidSql(company: string, thing: string): string {
  return `toUUID(concat('00000000-0000-4000-8000-', leftPad(toString(${company} * 10000 + ${thing}), 12, '0')))`;
}
