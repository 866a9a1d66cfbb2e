/** Rules of changes to campaigns, by viewer and state (catalogue, table 30 and SM-1). */
import {
  badInput,
  errorsAmong,
  forbidden,
  type UserError,
} from '@teei/platform/errors/user-error.ts';
import { givenFields } from '@teei/platform/mutations/columns.ts';
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
  /** First and last day of the campaign's instances that were not cancelled; null without any. */
  readonly first_instance_day: string | null;
  readonly last_instance_day: string | null;
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
  return [
    ...checkDesign(campaign, input),
    ...checkDates(input.startDate ?? campaign.start_date, input.endDate ?? campaign.end_date),
    ...checkInstanceDays(campaign, input),
    ...checkSeats(campaign, input),
    ...(PREPARATION.includes(status) ? [] : checkAnnounced(campaign, input, viewer)),
  ];
}

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

/** Fields of what a campaign is designed with, fixed once it is planned. */
const DESIGN = ['templateId', 'beneficiaryGroupId'] as const;

/** Errors of another template or group: the campaign is planned with them, or they do not fit. */
function checkDesign(campaign: UpdateFacts, input: UpdateCampaignInput): readonly UserError[] {
  const changed = DESIGN.filter((field) => input[field] !== undefined);
  return campaign.status === 'draft'
    ? errorsAmong(changed.length > 0 && !campaign.suits && UNSUITABLE)
    : changed.map((field) => badInput(field, 'no value: it can change only in DRAFT'));
}

const UNSUITABLE = badInput(
  'templateId',
  'a template for the beneficiary group, which itself is for its type',
);

function checkDates(start: string | null, end: string | null): readonly UserError[] {
  return errorsAmong(
    start !== null &&
      (end ?? start) < start &&
      badInput('endDate', `the start date, ${start}, or later`),
  );
}

/**
 * Errors of dates that would leave a day of an instance outside of its campaign (catalogue, table 28). Days that are
 * outside already may stay so, and come nearer.
 */
function checkInstanceDays(
  { first_instance_day: first, last_instance_day: last, ...campaign }: UpdateFacts,
  { startDate, endDate }: UpdateCampaignInput,
): readonly UserError[] {
  const start = startDate ?? null;
  const end = endDate ?? null;
  return errorsAmong(
    first !== null &&
      start !== null &&
      start > first &&
      (campaign.start_date === null || start > campaign.start_date) &&
      badInput('startDate', `${first} or earlier, as a programme instance begins then`),
    last !== null &&
      end !== null &&
      end < last &&
      (campaign.end_date === null || end < campaign.end_date) &&
      badInput('endDate', `${last} or later, as a programme instance ends then`),
  );
}

/** Fields of seats, each with the columns of seats and of people enrolled, and the word for these people. */
const SIDES = [
  ['volunteerCapacity', 'volunteer_capacity', 'volunteers_enrolled', 'volunteers'],
  ['beneficiaryCapacity', 'beneficiary_capacity', 'beneficiaries_enrolled', 'beneficiaries'],
] as const;

function checkSeats(campaign: UpdateFacts, input: UpdateCampaignInput): readonly UserError[] {
  return errorsAmong(
    ...SIDES.map(
      ([field, , enrolled, people]) =>
        (input[field] ?? campaign[enrolled]) < campaign[enrolled] &&
        badInput(field, `at least ${campaign[enrolled]}, the number of ${people} enrolled`),
    ),
  );
}

/** Errors of changes from RECRUITING on, when dates, seats and price are announced. */
function checkAnnounced(
  campaign: UpdateFacts,
  input: UpdateCampaignInput,
  viewer: Viewer,
): readonly UserError[] {
  const { start_date: start, end_date: end } = campaign;
  const isStaff = viewerClass(viewer) === 'admin';
  const onlyStaff = (isAsked: boolean, field: string, what: string): UserError | false =>
    isAsked && !isStaff && forbidden(field, `only TEEI staff can ${what} from RECRUITING on.`);
  return errorsAmong(
    (input.startDate ?? start) !== start &&
      badInput('startDate', `${start}, which is announced and cannot change from RECRUITING on`),
    (input.endDate ?? end ?? '') < (end ?? '') &&
      badInput('endDate', `${end}, which is announced, or later`),
    onlyStaff(input.budgetCents !== undefined, 'budgetCents', 'change the budget'),
    onlyStaff(input.pricingModel !== undefined, 'pricingModel', 'change the price'),
    ...SIDES.map(([field, seats]) => {
      const [now, asked] = [campaign[seats], input[field] ?? campaign[seats]];
      return onlyStaff(asked < now, field, `reduce capacity (now ${now}, asked ${asked})`);
    }),
  );
}
