/** `participation` and `retention` on companies. */
import { parentId } from '@teei/platform/collections/rows.ts';
import { valueOfParent, type ParentResolver } from '@teei/platform/collections/loaders.ts';
import { selectedFields } from '@teei/platform/collections/selection.ts';
import { resolvePeriod } from '@teei/platform/calendar/period.ts';
import { InvalidInputError } from '@teei/platform/errors/errors.ts';
import { loadActivities, loadMemberMonths } from './activity.sql.ts';
import type { AnalyticsContext } from './context.ts';
import { withCounted } from './explain.rules.ts';
import type {
  CompanyParticipationArgs,
  CompanyRetentionArgs,
  Participation,
  RetentionCohort,
} from './generated/graphql.ts';
import { countLateEvents } from './late-events.sql.ts';
import { monthOf } from './month.ts';
import { checkWholeMonths, toParticipation } from './participation.rules.ts';
import { toRetention } from './retention.rules.ts';
import { cutSpan } from './tiling.ts';

/** Late events of a period's parts, by the part's key. */
const lateEventsOfCompany = valueOfParent<
  ReadonlyMap<string, number>,
  CompanyParticipationArgs,
  AnalyticsContext
>(
  (ids, { period, granularity }, context) =>
    countLateEvents(context, {
      level: 'company',
      ids,
      parts: cutSpan(resolvePeriod(period, context.now), granularity),
    }),
  () => new Map(),
);

export const participationOfCompany: ParentResolver<
  CompanyParticipationArgs,
  AnalyticsContext,
  Participation[]
> = async (parent, args, context, info) => {
  const { period, granularity, denominator = 'ELIGIBLE' } = args;
  const parts = cutSpan(resolvePeriod(period, context.now), granularity);
  checkWholeMonths(parts);
  const company = parentId(parent);
  const isExplained = selectedFields(info, 'Participation').has('explain');
  const [{ volunteer: activity }, memberMonths, late] = await Promise.all([
    loadActivities(context, company),
    loadMemberMonths(context, company),
    isExplained ? lateEventsOfCompany(parent, args, context, info) : undefined,
  ]);
  const today = context.now.toISOString().slice(0, 10);
  return toParticipation({ activity, memberMonths, denominator, today }, parts).map(
    (figures, index) =>
      withCounted(figures, { lateEvents: late?.get(parts[index]?.key ?? '') ?? 0 }),
  );
};

/** Months after the first that a cohort can be followed. */
const MAX_RETENTION_MONTHS = 36;

export const retentionOfCompany: ParentResolver<
  CompanyRetentionArgs,
  AnalyticsContext,
  RetentionCohort[]
> = async (parent, { role, from, months }, context) => {
  if (months < 0 || months > MAX_RETENTION_MONTHS) {
    throw new InvalidInputError('months', `a number from 0 to ${MAX_RETENTION_MONTHS}`, months);
  }
  const { volunteer, participant } = await loadActivities(context, parentId(parent));
  return toRetention(role === 'VOLUNTEER' ? volunteer : participant, {
    from: monthOf(from),
    months,
    now: monthOf(context.now.toISOString()),
  });
};
