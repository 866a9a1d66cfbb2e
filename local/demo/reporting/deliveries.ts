/** Impact figures sent to partner platforms, their mappings, webhooks, and remembered requests. */
import { createHash } from 'node:crypto';
import { type Clock, DAY, HOUR, MINUTE, timestamp } from '../kernel/clock.ts';
import { demoId } from '../kernel/ids.ts';
import type { Ledger } from '../kernel/ledger.ts';
import type { Company } from '../kernel/model.ts';
import type { Output } from '../kernel/output.ts';
import type { Plan } from '../kernel/plan.ts';
import { allot } from '../kernel/allotment.ts';
import { FJORDBANK } from '../story/story.ts';
import { writtenAt } from './periods.ts';
import type { Json } from '../kernel/tables.ts';

type Platform = 'benevity' | 'goodera' | 'workday';

const PLATFORMS: readonly Platform[] = ['benevity', 'workday', 'goodera'];

/** Moment when Workday's mapping was changed and its deliveries began to fail. */
function mappingChange(clock: Clock): number {
  return clock.at('2025-11-03T10:15');
}

export function writeMappings(plan: Plan, output: Output): void {
  const { clock } = plan;
  PLATFORMS.forEach((platform, index) => {
    const isWorkday = platform === 'workday';
    output.row('platform_mappings', {
      id: demoId('platform_mappings', index + 1),
      platform,
      mapping_config: {
        version: isWorkday ? 4 : 2,
        fields: {
          period: 'reportingPeriod',
          totalVolunteerHours: isWorkday ? 'volunteer_time_hours' : 'totalHours',
          sroiRatio: 'socialReturn',
        },
      },
      created_at: timestamp(clock.month(-20).start),
      updated_at: timestamp(isWorkday ? mappingChange(clock) : clock.month(-6).start),
    });
  });
}

/** A company's volunteer minutes of each month as they are on record, by the month's label. */
export type MonthlyMinutes = ReadonlyMap<string, number>;

/** Adds up what deliveries tell of, so that the events need not be kept for them. */
export function monthlyMinutes(ledger: Ledger, { clock, profile }: Plan): MonthlyMinutes {
  return new Map(
    Array.from({ length: profile.months }, (_, index) => clock.month(-index)).map((month) => [
      month.label,
      ledger.totals(month, writtenAt(month, clock)).minutes,
    ]),
  );
}

/** Writes the deliveries of months that were over, the newest first, until the rows are used up. */
export function writeDeliveries(
  plan: Plan,
  output: Output,
  delivered: ReadonlyMap<Company, MonthlyMinutes>,
): void {
  const { clock, profile, companies } = plan;
  let left = profile.rows('impact_deliveries');
  const fjordbank = companies.find(({ id }) => id === FJORDBANK);
  left -= writeWorkdayFailures(output, clock, fjordbank && delivered.get(fjordbank));
  for (let offset = -1; left > 0 && offset > -profile.months; offset -= 1) {
    const month = clock.month(offset);
    for (const company of companies) {
      for (const platform of PLATFORMS) {
        const isStory = company.id === FJORDBANK && platform === 'workday' && offset === -1;
        if (left === 0 || !company.platforms.includes(platform) || isStory) continue;
        const at = month.end + 6 * DAY + company.n * MINUTE;
        write(output, {
          company,
          platform,
          payload: payloadOf(month.label, delivered.get(company)?.get(month.label) ?? 0),
          status: at > clock.now ? 'pending' : 'delivered',
          retries: company.n % 6 === 5 ? 1 : 0,
          at: Math.min(at, clock.now - HOUR),
        });
        left -= 1;
      }
    }
  }
}

interface Delivery {
  readonly company: { readonly id: string };
  readonly platform: Platform;
  readonly payload: Readonly<Record<string, Json>>;
  readonly status: 'pending' | 'delivered' | 'retrying' | 'failed' | 'dead_letter';
  readonly retries: number;
  readonly at: number;
}

function write(output: Output, delivery: Delivery): void {
  const { status, at, retries } = delivery;
  const response: Json =
    status === 'delivered'
      ? { status: 202, receivedAt: timestamp(at) }
      : status === 'pending'
        ? null
        : { status: 422, error: 'unknown field volunteer_time_hours' };
  output.row('impact_deliveries', {
    id: output.ids.next('impact_deliveries'),
    company_id: delivery.company.id,
    platform: delivery.platform,
    delivery_status: status,
    payload: delivery.payload,
    response,
    retry_count: retries,
    created_at: timestamp(at),
    updated_at: timestamp(at + retries * 25 * MINUTE),
  });
}

/** Writes the deliveries since the mapping changed: three being retried, and one given up. Returns their number. */
function writeWorkdayFailures(
  output: Output,
  clock: Clock,
  delivered: MonthlyMinutes | undefined,
): number {
  const changed = mappingChange(clock);
  const month = clock.month(-1);
  const minutes = delivered?.get(month.label) ?? 0;
  const statuses = ['dead_letter', 'retrying', 'retrying', 'retrying'] as const;
  statuses.forEach((status, index) => {
    write(output, {
      company: { id: FJORDBANK },
      platform: 'workday',
      payload: {
        ...payloadOf(month.label, minutes),
        office: ['Oslo', 'Bergen', 'Stavanger', 'Tromsø'][index] ?? '',
      },
      status,
      retries: status === 'dead_letter' ? 5 : 3,
      at: changed + (index + 1) * 5 * HOUR,
    });
  });
  return statuses.length;
}

function payloadOf(period: string, minutes: number): Readonly<Record<string, Json>> {
  return { period, totalVolunteerHours: Number((minutes / 60).toFixed(2)), currency: 'EUR' };
}

const EVENTS = [
  ['campaign.*', 'enrollment.*'],
  ['report.ready'],
  ['delivery.*', 'publication.*'],
  ['dsar.*'],
] as const;

/** The first is Fjordbank's, which was disabled after twenty failures. */
export function writeWebhooks(plan: Plan, output: Output): void {
  const { clock, profile, companies } = plan;
  for (const [company, count] of allot(profile.rows('webhooks'), companies)) {
    for (let index = 0; index < count; index += 1) {
      const isStory = company.id === FJORDBANK && index === 0;
      const id = isStory ? demoId('webhooks', 1) : output.ids.next('webhooks');
      const at = company.createdAt + (70 + index) * DAY;
      output.row('webhooks', {
        id,
        company_id: company.id,
        url: `https://hooks.${company.domain}.example/teei/${index + 1}`,
        events: EVENTS[index % EVENTS.length] ?? ['campaign.*'],
        // None: only a process with the secret of the graph can seal one.
        secret: 'none',
        status: isStory ? 'disabled' : index % 5 === 3 ? 'paused' : 'active',
        created_at: timestamp(at),
        updated_at: timestamp(isStory ? clock.daysAgo(4, 3) : at),
      });
    }
  }
}

/** Answers remembered for a day, so that a repeated request gets the same. */
export function writeIdempotencyKeys(plan: Plan, output: Output): void {
  const { clock, profile } = plan;
  const total = profile.rows('idempotency_keys');
  for (let index = 0; index < total; index += 1) {
    const id = output.ids.next('idempotency_keys');
    const at = clock.now - ((index + 1) / (total + 1)) * 23 * HOUR;
    output.row('idempotency_keys', {
      id,
      key_hash: createHash('sha256').update(`key ${id}`).digest('hex'),
      request_body: { operation: 'updateCampaign', fields: ['description'] },
      response_body: { ok: true },
      expires_at: timestamp(at + DAY),
      created_at: timestamp(at),
    });
  }
}
