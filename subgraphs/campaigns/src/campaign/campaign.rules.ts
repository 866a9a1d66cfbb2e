/** Rules of changes to campaigns, by viewer and state (catalogue, table 30 and SM-1). */
import { isSameId } from '@teei/platform/collections/uuid.ts';
import {
  badInput,
  errorsAmong,
  forbidden,
  type UserError,
} from '@teei/platform/errors/user-error.ts';
import { columnsOf, givenFields, rowAfter } from '@teei/platform/mutations/columns.ts';
import { viewerClass, type Viewer } from '@teei/platform/viewer/viewer.ts';
import type { Selectable } from 'kysely';
import type { Campaigns } from '../generated/database.ts';
import type { CreateCampaignInput, UpdateCampaignInput } from '../generated/graphql.ts';
import { campaignStates, type CampaignState } from './campaign.states.ts';

/** Fields that must have a value, and no number that is 0, before a campaign can be PLANNED, with their columns. */
const PLANNED_FIELDS = {
  template: 'template_id',
  beneficiaryGroup: 'beneficiary_group_id',
  startDate: 'start_date',
  endDate: 'end_date',
  volunteerCapacity: 'volunteer_capacity',
  beneficiaryCapacity: 'beneficiary_capacity',
  budgetCents: 'budget_cents',
  pricingModel: 'pricing_model',
} as const;

/** Columns for the checks of a transition and of new values. */
export const CHECKED_COLUMNS = [
  'status',
  'volunteers_enrolled',
  'beneficiaries_enrolled',
  ...Object.values(PLANNED_FIELDS),
] as const;

type CheckedCampaign = Pick<Selectable<Campaigns>, (typeof CHECKED_COLUMNS)[number]>;
type TransitionFacts = CheckedCampaign & {
  /** Null where the transition does not depend on it. */
  readonly has_instances: boolean | null;
};
type UpdateFacts = CheckedCampaign & {
  /** True when the template suits the group, as they will be. */
  readonly suits: boolean;
  /** Latest first day and earliest last day that the campaign's instances leave; null without any. */
  readonly latest_start: string | null;
  readonly earliest_end: string | null;
};

/** Columns for the check and the sum of spending. */
export const SPEND_COLUMNS = ['status', 'budget_spent_cents'] as const;

/** States in which money is spent on a campaign; invoices come after its end. */
const SPENDING: readonly CampaignState[] = ['recruiting', 'active', 'paused', 'completed'];

/** States in which a company's users may transition a campaign; in others only TEEI staff may. */
const PREPARATION: readonly CampaignState[] = ['draft', 'planned'];

/** States in which a campaign can no longer be updated. */
const ENDED: readonly CampaignState[] = ['completed', 'closed'];

/** Errors of a transition: no such edge, not for this viewer, or requirements that the campaign does not meet. */
export function checkTransition(
  campaign: TransitionFacts,
  to: CampaignState,
  viewer: Viewer,
): readonly UserError[] {
  const from = campaignStates.read(campaign.status);
  const isTheirs = viewerClass(viewer) !== 'company' || PREPARATION.includes(from);
  const rule = `only TEEI staff can transition a campaign that is ${from.toUpperCase()}.`;
  const illegal = campaignStates.checkFor(from, to, () => isTheirs, rule);
  if (illegal.length > 0) return illegal;
  if (from === 'draft' && to === 'planned') return missingForPlan(campaign);
  return errorsAmong(
    to === 'draft' &&
      campaign.has_instances === true &&
      badInput('to', 'a campaign that has no programme instances yet, to go back to DRAFT'),
  );
}

/** Errors of values that a campaign must have to be PLANNED. */
function missingForPlan(campaign: TransitionFacts): readonly UserError[] {
  return Object.entries(PLANNED_FIELDS)
    .filter(([, column]) => campaign[column] === null || campaign[column] === 0)
    .map(([field]) => badInput(field, 'a value before the campaign can be PLANNED'));
}

/** Errors of new values: the campaign has ended, or they contradict other values or what was announced. */
export function checkUpdate(
  campaign: UpdateFacts,
  input: UpdateCampaignInput,
  viewer: Viewer,
): readonly UserError[] {
  const status = campaignStates.read(campaign.status);
  if (ENDED.includes(status)) {
    return [forbidden([], `A campaign that is ${status.toUpperCase()} cannot be updated.`)];
  }
  if (givenFields(input).length === 0) return [badInput([], 'at least one new value')];
  const { latest_start: latest, earliest_end: earliest, ...now } = campaign;
  const next = rowAfter(now, columnsOf(input));
  return errorsAmong(
    ...checkDesign(campaign, next),
    ...checkDates(next.start_date, next.end_date),
    isLater(next.start_date, latest) &&
      badInput('startDate', `${latest} or earlier, for the days of programme instances`),
    isLater(earliest, next.end_date) &&
      badInput('endDate', `${earliest} or later, for the days of programme instances`),
    ...SEATS.map(
      ([field, seats, taken]) =>
        next[seats] < now[taken] &&
        badInput(field, `at least ${now[taken]}, the number of people enrolled`),
    ),
    ...(PREPARATION.includes(status) ? [] : checkAnnounced(now, next, viewer)),
  );
}

/** Fields of seats, with the columns of those offered and of those taken. */
const SEATS = [
  ['volunteerCapacity', 'volunteer_capacity', 'volunteers_enrolled'],
  ['beneficiaryCapacity', 'beneficiary_capacity', 'beneficiaries_enrolled'],
] as const;

/** Errors of a new campaign: dates out of order, or a template that does not suit the group. */
export function checkCreation(
  { startDate, endDate }: CreateCampaignInput,
  suits: boolean,
): readonly UserError[] {
  return [...errorsAmong(!suits && UNSUITABLE), ...checkDates(startDate ?? null, endDate ?? null)];
}

/** Errors of recording spending: before the campaign recruits, or once it is closed. */
export function checkSpend({
  status,
}: Pick<Selectable<Campaigns>, 'status'>): readonly UserError[] {
  const state = campaignStates.read(status);
  return errorsAmong(
    !SPENDING.includes(state) &&
      forbidden([], `Nothing is spent on a campaign that is ${state.toUpperCase()}.`),
  );
}

/** Errors of another template or group: the campaign is planned with them, or they do not fit. */
function checkDesign(campaign: UpdateFacts, next: CheckedCampaign): readonly UserError[] {
  const changed = errorsAmong(
    !isSameId(next.template_id, campaign.template_id) && badInput('templateId', FIXED),
    !isSameId(next.beneficiary_group_id, campaign.beneficiary_group_id) &&
      badInput('beneficiaryGroupId', FIXED),
  );
  if (campaign.status !== 'draft') return changed;
  return errorsAmong(changed.length > 0 && !campaign.suits && UNSUITABLE);
}

const FIXED = 'no other value: it can change only in DRAFT';
const UNSUITABLE = badInput(
  'templateId',
  'a template for the beneficiary group, which itself is for its type',
);

function checkDates(start: string | null, end: string | null): readonly UserError[] {
  return errorsAmong(
    isLater(start, end) && badInput('endDate', `the start date, ${start}, or later`),
  );
}

/** Errors of changes from RECRUITING on, when dates, seats and price are announced. */
function checkAnnounced(
  now: CheckedCampaign,
  next: CheckedCampaign,
  viewer: Viewer,
): readonly UserError[] {
  const onlyStaff = (isOther: boolean, field: string, what: string): UserError | false =>
    isOther &&
    viewerClass(viewer) !== 'admin' &&
    forbidden(field, `only TEEI staff can ${what} from RECRUITING on.`);
  return errorsAmong(
    next.start_date !== now.start_date &&
      badInput('startDate', `${now.start_date}, which is announced`),
    isLater(now.end_date, next.end_date) &&
      badInput('endDate', `${now.end_date}, which is announced, or later`),
    onlyStaff(next.budget_cents !== now.budget_cents, 'budgetCents', 'change the budget'),
    onlyStaff(next.pricing_model !== now.pricing_model, 'pricingModel', 'change the price'),
    ...SEATS.map(([field, seats]) => {
      const what = `reduce capacity (now ${now[seats]}, asked ${next[seats]})`;
      return onlyStaff(next[seats] < now[seats], field, what);
    }),
  );
}

/** True for two known days of which the first is later. */
function isLater(day: string | null, other: string | null): boolean {
  return day !== null && other !== null && day > other;
}
