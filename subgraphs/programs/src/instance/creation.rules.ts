/** Rules of new programme instances and of their settings (catalogue, table 28). */
import {
  badInput,
  conflict,
  errorsAmong,
  forbidden,
  notFound,
  type UserError,
} from '@teei/platform/errors/user-error.ts';
import { membersOf } from '@teei/platform/json/member.ts';
import { mergeSettings } from '@teei/platform/settings/settings.ts';
import type {
  CreateProgramInstanceInput,
  UpdateProgramInstanceConfigInput,
} from '../generated/graphql.ts';
import { checkConfig } from '../template/config.rules.ts';
import { instanceStates } from './instance.states.ts';

/** A campaign's plan for its instances. */
export interface InstancePlan {
  readonly company_id: string;
  readonly campaign_status: string;
  readonly template_id: string | null;
  readonly beneficiary_group_id: string | null;
  readonly start_date: string | null;
  readonly end_date: string | null;
  /** Type of the template; null without one. */
  readonly program_type: string | null;
  /** False when the group may not take part in programmes of the template's type. */
  readonly is_eligible: boolean;
  readonly default_config: unknown;
  readonly config_overrides: unknown;
}

/** Plan of a campaign that can get instances: a draft may lack the template and the dates. */
export interface ReadyPlan extends InstancePlan {
  readonly template_id: string;
  readonly program_type: string;
  readonly start_date: string;
  readonly end_date: string;
}

const READY: readonly string[] = ['planned', 'recruiting', 'active'];

/** Returns true for the plan of a campaign that is PLANNED, RECRUITING or ACTIVE. */
export function isReady(plan: InstancePlan): plan is ReadyPlan {
  const {
    campaign_status: status,
    template_id: template,
    start_date: first,
    end_date: last,
  } = plan;
  return READY.includes(status) && template !== null && first !== null && last !== null;
}

/** Errors of a new instance: of its campaign, its days and its settings. */
export function checkCreation(
  plan: InstancePlan | null,
  input: CreateProgramInstanceInput,
): readonly UserError[] {
  if (!plan) return [notFound('Campaign', input.campaignId, 'campaignId')];
  if (!isReady(plan)) {
    const message = `expected a campaign that is PLANNED, RECRUITING or ACTIVE; this one is ${plan.campaign_status.toUpperCase()}.`;
    return [conflict('campaignId', message)];
  }
  const { program_type: type } = plan;
  return [
    ...errorsAmong(
      !plan.is_eligible &&
        badInput(
          'campaignId',
          `a campaign for a group that may take part in programmes of type ${type.toUpperCase()}`,
        ),
    ),
    ...checkDays(plan, input),
    ...checkConfig(type, settingsOf(plan, input.config), 'config'),
  ];
}

/** Errors of days outside of the campaign's, which are those of what is left out. */
function checkDays(
  { start_date: first, end_date: last }: ReadyPlan,
  { startDate: start = first, endDate: end = last }: CreateProgramInstanceInput,
): readonly UserError[] {
  const theirs = `a day of the campaign, ${first} to ${last}`;
  return errorsAmong(
    (start < first || start > last) && badInput('startDate', theirs),
    (end < first || end > last) && badInput('endDate', theirs),
    end < start && badInput('endDate', `the start date, ${start}, or later`),
  );
}

/**
 * Settings of a new instance: the template's, the campaign's, its own. Of the campaign's, `outcomeMetrics`
 * are about its social return and no settings.
 *
 * @param own as the client gave them; what is no object is returned as it is, to be rejected
 */
export function settingsOf(plan: InstancePlan, own: unknown = {}): unknown {
  const { outcomeMetrics: _, ...overrides } = membersOf(plan.config_overrides);
  return mergeSettings(plan.default_config, overrides, own);
}

/** Errors of changed settings: the instance has ended, or its type of programme does not have them. */
export function checkSettings(
  row: { readonly status: string; readonly config: unknown; readonly program_type: string },
  { config }: UpdateProgramInstanceConfigInput,
): readonly UserError[] {
  const status = instanceStates.read(row.status);
  return instanceStates.allowed(status).length === 0
    ? [forbidden([], `A programme instance that is ${status.toUpperCase()} cannot be updated.`)]
    : checkConfig(row.program_type, mergeSettings(row.config, config), 'config');
}
