/** What may be done to a campaign, by whom and when (catalogue, table 30 and SM-1). */
import { quarterOf } from '@teei/platform/calendar/period.ts';
import { badInput, forbidden, type Fault } from '@teei/platform/errors/fault.ts';
import { viewerClass, type Viewer } from '@teei/platform/viewer/viewer.ts';
import type { CampaignChange } from './campaign.inputs.ts';
import { campaignStates, type CampaignState } from './campaign.states.ts';

/** What the rules look at: columns of the campaign, and whether it has programme instances. */
export interface CampaignFacts {
  readonly status: string;
  readonly template_id: string | null;
  readonly beneficiary_group_id: string | null;
  readonly pricing_model: string | null;
  readonly start_date: string | null;
  readonly end_date: string | null;
  readonly volunteer_capacity: number;
  readonly beneficiary_capacity: number;
  readonly budget_cents: number;
  readonly volunteers_enrolled: number;
  readonly beneficiaries_enrolled: number;
  readonly has_instances: boolean;
}

/** Where a company's own people may still move and shape a campaign; from then on staff do. */
const COMPANYS: readonly CampaignState[] = ['draft', 'planned'];

/** Where nothing about a campaign changes any more. */
const OVER: readonly CampaignState[] = ['completed', 'closed'];

/** What stands against moving a campaign: no such edge, not this viewer's to move, or not ready. */
export function checkTransition(
  campaign: CampaignFacts,
  to: CampaignState,
  viewer: Viewer,
): readonly Fault[] {
  const from = campaignStates.read(campaign.status);
  const isTheirs = viewerClass(viewer) !== 'company' || COMPANYS.includes(from);
  const illegal = campaignStates.check(from, to, () => isTheirs);
  if (illegal.length > 0) return illegal;
  if (!isTheirs) {
    return [forbidden(`to: staff move a campaign that is ${from.toUpperCase()}.`, ['to'])];
  }
  if (from === 'draft' && to === 'planned') return missingForPlan(campaign);
  if (to === 'draft' && campaign.has_instances) {
    return [badInput('to', 'a campaign without programme instances to take back')];
  }
  return [];
}

/** A plan names everything that a campaign needs to run. */
function missingForPlan(campaign: CampaignFacts): readonly Fault[] {
  const needed: Readonly<Record<string, boolean>> = {
    template: campaign.template_id !== null,
    beneficiaryGroup: campaign.beneficiary_group_id !== null,
    startDate: campaign.start_date !== null,
    endDate: campaign.end_date !== null,
    volunteerCapacity: campaign.volunteer_capacity > 0,
    beneficiaryCapacity: campaign.beneficiary_capacity > 0,
    budgetCents: campaign.budget_cents > 0,
    pricingModel: campaign.pricing_model !== null,
  };
  return Object.entries(needed).flatMap(([field, isThere]) =>
    isThere ? [] : [badInput(field, 'a value before the campaign can be planned')],
  );
}

/** What stands against new values. */
export function checkUpdate(
  campaign: CampaignFacts,
  change: CampaignChange,
  viewer: Viewer,
): readonly Fault[] {
  const status = campaignStates.read(campaign.status);
  if (OVER.includes(status)) {
    return [forbidden(`A campaign that is ${status.toUpperCase()} stays as it is.`)];
  }
  if (Object.values(change).every((value) => value === undefined)) {
    return [{ field: [], code: 'BAD_USER_INPUT', message: 'Expected a new value to write.' }];
  }
  return [
    ...checkDates(campaign, change),
    ...checkSeats(campaign, change),
    ...(COMPANYS.includes(status) ? [] : checkRunning(campaign, change, viewer)),
  ];
}

function checkDates(campaign: CampaignFacts, change: CampaignChange): readonly Fault[] {
  const start = change.startDate ?? campaign.start_date;
  const end = change.endDate ?? campaign.end_date;
  return start !== null && end !== null && end < start
    ? [badInput('endDate', `${start}, the first day, or later`)]
    : [];
}

function checkSeats(campaign: CampaignFacts, change: CampaignChange): readonly Fault[] {
  const { volunteerCapacity, beneficiaryCapacity } = change;
  const faults: Fault[] = [];
  if (volunteerCapacity !== undefined && volunteerCapacity < campaign.volunteers_enrolled) {
    faults.push(
      badInput('volunteerCapacity', `at least ${campaign.volunteers_enrolled}, as are taken`),
    );
  }
  if (beneficiaryCapacity !== undefined && beneficiaryCapacity < campaign.beneficiaries_enrolled) {
    faults.push(
      badInput('beneficiaryCapacity', `at least ${campaign.beneficiaries_enrolled}, as are taken`),
    );
  }
  return faults;
}

/** People have been told of a campaign that recruits or runs: what they were promised stands. */
function checkRunning(
  campaign: CampaignFacts,
  change: CampaignChange,
  viewer: Viewer,
): readonly Fault[] {
  const faults: Fault[] = [];
  if (change.startDate !== undefined && change.startDate !== campaign.start_date) {
    faults.push(badInput('startDate', `${campaign.start_date}, since it has been announced`));
  }
  if (change.endDate !== undefined && change.endDate < (campaign.end_date ?? '')) {
    faults.push(badInput('endDate', `${campaign.end_date} or later, since it has been announced`));
  }
  if (viewerClass(viewer) === 'admin') return faults;
  for (const field of ['budgetCents', 'pricingModel'] as const) {
    if (change[field] !== undefined) {
      faults.push(forbidden(`${field}: staff change it once the campaign recruits.`, [field]));
    }
  }
  const { volunteer_capacity: volunteers, beneficiary_capacity: beneficiaries } = campaign;
  if ((change.volunteerCapacity ?? volunteers) < volunteers) {
    faults.push(forbidden('volunteerCapacity: staff take seats away.', ['volunteerCapacity']));
  }
  if ((change.beneficiaryCapacity ?? beneficiaries) < beneficiaries) {
    faults.push(forbidden('beneficiaryCapacity: staff take seats away.', ['beneficiaryCapacity']));
  }
  return faults;
}

/** The columns of new values; a new first day names the quarter. */
export function columnsOf(change: CampaignChange) {
  const { startDate, description, tags } = change;
  return {
    name: change.name,
    // Empty text says nothing.
    description: description === '' ? null : description,
    start_date: startDate,
    quarter: startDate === undefined ? undefined : quarterOf(new Date(startDate)),
    end_date: change.endDate,
    volunteer_capacity: change.volunteerCapacity,
    beneficiary_capacity: change.beneficiaryCapacity,
    budget_cents: change.budgetCents,
    pricing_model: change.pricingModel,
    priority: change.priority,
    tags: tags === undefined ? undefined : JSON.stringify(tags),
  };
}
