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

/** Columns for the check of a transition. */
export const TRANSITION_COLUMNS = [
  'status',
  'template_id',
  'beneficiary_group_id',
  'start_date',
  'end_date',
  'volunteer_capacity',
  'beneficiary_capacity',
  'budget_cents',
  'pricing_model',
] as const;

/** Columns for the check of new values. */
export const UPDATE_COLUMNS = [
  'status',
  'start_date',
  'end_date',
  'volunteer_capacity',
  'beneficiary_capacity',
  'volunteers_enrolled',
  'beneficiaries_enrolled',
] as const;

type TransitionFacts = Pick<Selectable<Campaigns>, (typeof TRANSITION_COLUMNS)[number]> & {
  /** Null where the transition does not depend on it. */
  readonly has_instances: boolean | null;
};
type UpdateFacts = Pick<Selectable<Campaigns>, (typeof UPDATE_COLUMNS)[number]> & {
  /** True when the template suits the group, as they will be; null where neither changes. */
  readonly suits: boolean | null;
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
  const illegal = campaignStates.check(from, to, () => isTheirs);
  if (illegal.length > 0) return illegal;
  if (!isTheirs) {
    const message = `only TEEI staff can transition a campaign that is ${from.toUpperCase()}.`;
    return [forbidden('to', message)];
  }
  if (from === 'draft' && to === 'planned') return missingForPlan(campaign);
  return errorsAmong(
    to === 'draft' &&
      campaign.has_instances === true &&
      badInput('to', 'a campaign that has no programme instances yet, to go back to DRAFT'),
  );
}

/** Errors of values that a campaign must have to be PLANNED. */
function missingForPlan(campaign: TransitionFacts): readonly UserError[] {
  const isMissing = {
    template: campaign.template_id === null,
    beneficiaryGroup: campaign.beneficiary_group_id === null,
    startDate: campaign.start_date === null,
    endDate: campaign.end_date === null,
    volunteerCapacity: campaign.volunteer_capacity === 0,
    beneficiaryCapacity: campaign.beneficiary_capacity === 0,
    budgetCents: campaign.budget_cents === 0,
    pricingModel: campaign.pricing_model === null,
  };
  return Object.entries(isMissing).flatMap(([field, missing]) =>
    missing ? [badInput(field, 'a value before the campaign can be PLANNED')] : [],
  );
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
    ...checkDates(campaign, input),
    ...checkSeats(campaign, input),
    ...(PREPARATION.includes(status) ? [] : checkAnnounced(campaign, input, viewer)),
  ];
}

/** Errors of a new campaign: dates out of order, or a template that does not suit the group. */
export function checkCreation(
  { startDate, endDate }: CreateCampaignInput,
  suits: boolean,
): readonly UserError[] {
  return [
    ...errorsAmong(!suits && unsuitable()),
    ...checkDates({ start_date: startDate ?? null, end_date: endDate ?? null }, {}),
  ];
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
function checkDesign(campaign: UpdateFacts, input: UpdateCampaignInput): readonly UserError[] {
  const fixed = (field: 'templateId' | 'beneficiaryGroupId'): UserError | false =>
    input[field] !== undefined &&
    campaign.status !== 'draft' &&
    badInput(field, 'no value: it can change only in DRAFT');
  const errors = errorsAmong(fixed('templateId'), fixed('beneficiaryGroupId'));
  return errors.length > 0 ? errors : errorsAmong(campaign.suits === false && unsuitable());
}

function unsuitable(): UserError {
  return badInput(
    'templateId',
    'a template for the beneficiary group, which itself is for its type',
  );
}

function checkDates(
  campaign: Pick<UpdateFacts, 'start_date' | 'end_date'>,
  input: Pick<UpdateCampaignInput, 'startDate' | 'endDate'>,
): readonly UserError[] {
  const start = input.startDate ?? campaign.start_date;
  const end = input.endDate ?? campaign.end_date;
  return errorsAmong(
    start !== null &&
      end !== null &&
      end < start &&
      badInput('endDate', `the start date, ${start}, or later`),
  );
}

function checkSeats(campaign: UpdateFacts, input: UpdateCampaignInput): readonly UserError[] {
  const { volunteers_enrolled: volunteers, beneficiaries_enrolled: beneficiaries } = campaign;
  return errorsAmong(
    (input.volunteerCapacity ?? volunteers) < volunteers &&
      badInput('volunteerCapacity', `at least ${volunteers}, the number of volunteers enrolled`),
    (input.beneficiaryCapacity ?? beneficiaries) < beneficiaries &&
      badInput(
        'beneficiaryCapacity',
        `at least ${beneficiaries}, the number of beneficiaries enrolled`,
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
  const isCompany = viewerClass(viewer) !== 'admin';
  return errorsAmong(
    input.startDate !== undefined &&
      input.startDate !== start &&
      badInput('startDate', `${start}, which is announced and cannot change from RECRUITING on`),
    input.endDate !== undefined &&
      input.endDate < (end ?? '') &&
      badInput('endDate', `${end}, which is announced, or later`),
    isCompany && input.budgetCents !== undefined && onlyStaff('budgetCents', 'change the budget'),
    isCompany && input.pricingModel !== undefined && onlyStaff('pricingModel', 'change the price'),
    isCompany && reduces('volunteerCapacity', campaign.volunteer_capacity, input),
    isCompany && reduces('beneficiaryCapacity', campaign.beneficiary_capacity, input),
  );
}

function reduces(
  field: 'volunteerCapacity' | 'beneficiaryCapacity',
  now: number,
  { [field]: asked = now }: UpdateCampaignInput,
): UserError | false {
  return asked < now && onlyStaff(field, `reduce capacity (now ${now}, asked ${asked})`);
}

function onlyStaff(field: string, what: string): UserError {
  return forbidden(field, `only TEEI staff can ${what} from RECRUITING on.`);
}
