/** Rules of deliveries of figures (catalogue, table 49 and SM-7). */
import {
  badInput,
  conflict,
  errorsAmong,
  type UserError,
} from '@teei/platform/errors/user-error.ts';
import { MIN_GROUP, type RecordedPeriod } from '../publication/publishing.rules.ts';
import { bodyFor, checkBody, type Figures } from './platforms.ts';

/** Minutes between the attempts of a delivery. */
export const RETRY_MINUTES = [1, 5, 25, 125];

/** Facts that a delivery depends on. */
export interface DeliveryFacts {
  /** Record of the period; null when there is none. */
  readonly record: RecordedPeriod | null;
  /** True where the company has the feature. */
  readonly is_on: boolean;
  /** Mapping of the platform; null when it has none. */
  readonly mapping: unknown;
}

/** Figures of a period that are delivered: sums on record, in a fixed order. */
export function figuresOf(record: RecordedPeriod): Figures {
  return {
    period: record.period,
    totalVolunteerHours: record.total_volunteer_hours,
    sroiRatio: record.sroi_ratio,
    visScore: record.vis_score,
    currency: 'EUR',
  };
}

/** Errors of delivering a period of a company to a platform. */
export function checkDelivery(facts: DeliveryFacts, platform: string): readonly UserError[] {
  const { record, mapping } = facts;
  const problems = [...checkFeature(facts, platform), ...checkFigures(record)];
  if (record === null || problems.length > 0) return problems;
  const misfits = checkBody(platform, bodyFor(mapping, figuresOf(record)), 'platform');
  return errorsAmong(
    misfits.length > 0 &&
      conflict(
        'platform',
        `expected a mapping by which the figures fit ${platform.toUpperCase()}; staff change it (updatePlatformMapping).`,
      ),
  );
}

/** Body that a delivery would have, null where its figures are not told, and what stands against sending it. */
export function previewOf(
  facts: DeliveryFacts,
  platform: string,
): { readonly body: Figures | null; readonly problems: readonly UserError[] } {
  const { record, mapping } = facts;
  const withheld = checkFigures(record);
  const body = record === null || withheld.length > 0 ? null : bodyFor(mapping, figuresOf(record));
  const misfits = body === null ? [] : checkBody(platform, body, 'fields');
  return { body, problems: [...checkFeature(facts, platform), ...withheld, ...misfits] };
}

function checkFeature({ is_on: isOn }: DeliveryFacts, platform: string): readonly UserError[] {
  return errorsAmong(
    !isOn &&
      conflict(
        'platform',
        `expected a company with the feature impactIn.${platform}; staff switch it on (setCompanyFeature).`,
      ),
  );
}

/** Errors of figures that are not delivered: not on record, not closed, or of a small group. */
function checkFigures(record: RecordedPeriod | null): readonly UserError[] {
  const group = record?.smallest_group ?? null;
  return errorsAmong(
    record === null && badInput('period', 'a period with figures of the company on record'),
    record !== null &&
      record.closed_at === null &&
      conflict('period', `expected a period that is closed; ${record.period} is open.`),
    group !== null &&
      group < MIN_GROUP &&
      conflict(
        'period',
        `expected a period each of whose months has no volunteers or at least ${MIN_GROUP}; it has one with fewer.`,
      ),
  );
}

/** Number of an attempt, from 1, of a delivery before it. */
export function attemptOf(delivery: {
  readonly delivery_status: string;
  readonly retry_count: number;
}): number {
  return delivery.delivery_status === 'pending' ? 1 : delivery.retry_count + 2;
}
