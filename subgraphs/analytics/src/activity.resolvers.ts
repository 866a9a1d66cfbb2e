/** `participation` and `retention` on companies. */
import { parentId } from '@teei/platform/collections/rows.ts';
import type { ParentResolver } from '@teei/platform/collections/loaders.ts';
import { resolvePeriod } from '@teei/platform/calendar/period.ts';
import { InvalidInputError } from '@teei/platform/errors/errors.ts';
import { loadActivity, loadMemberMonths } from './activity.sql.ts';
import type { AnalyticsContext } from './context.ts';
import type {
  CompanyParticipationArgs,
  CompanyRetentionArgs,
  Participation,
  RetentionCohort,
} from './generated/graphql.ts';
import { monthOf } from './month.ts';
import { checkWholeMonths, toParticipation } from './participation.rules.ts';
import { toRetention } from './retention.rules.ts';
import { cutSpan } from './tiling.ts';

export const participationOfCompany: ParentResolver<
  CompanyParticipationArgs,
  AnalyticsContext,
  Participation[]
> = async (parent, { period, granularity, denominator = 'ELIGIBLE' }, context) => {
  const parts = cutSpan(resolvePeriod(period, context.now), granularity);
  checkWholeMonths(parts);
  const company = parentId(parent);
  const [activity, memberMonths] = await Promise.all([
    loadActivity(context, 'volunteer', company),
    loadMemberMonths(context, company),
  ]);
  return toParticipation({ activity, memberMonths, denominator }, parts);
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
  const activity = await loadActivity(
    context,
    role === 'VOLUNTEER' ? 'volunteer' : 'participant',
    parentId(parent),
  );
  return toRetention(activity, {
    from: monthOf(from),
    months,
    now: monthOf(context.now.toISOString()),
  });
};
