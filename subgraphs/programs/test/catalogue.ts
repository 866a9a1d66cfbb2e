/** Templates and groups that no campaign has, made anew for each test that changes them. */
import type { Ask } from '@teei/test/ask.ts';

const TEMPLATE = '0c000000-0000-4000-8000-000000000001';
const GROUP = '0c000000-0000-4000-8000-000000000002';

export const METRIC = {
  outcomeType: 'BELONGING',
  proxyCents: 120_000,
  deadweight: 0.25,
  displacement: 0,
  attribution: 0.2,
  dropOff: 0.35,
  years: 2,
};

/** Input of a template whose name is free. */
export async function newTemplate(ask: Ask): Promise<Record<string, unknown>> {
  await ask.sql(`delete from programs.program_templates where name = 'Neighbours'`);
  return { name: 'Neighbours', type: 'BUDDY', outcomeMetrics: [METRIC] };
}

/** Puts version 1.0.0 of a buddy programme that nobody uses, and returns its id. */
export async function putTemplate(ask: Ask): Promise<string> {
  await ask.sql(`delete from programs.program_instances where template_id = $1`, [TEMPLATE]);
  await ask.sql(`delete from programs.program_templates where name = 'Neighbours'`);
  await ask.sql(
    `insert into programs.program_templates (id, name, type, tags, default_config)
     values ($1, 'Neighbours', 'buddy', '["friends"]', '{"maxMatchesPerBuddy": 3}')`,
    [TEMPLATE],
  );
  return TEMPLATE;
}

/** Puts a group that no campaign is for, and returns its id. */
export async function putGroup(ask: Ask): Promise<string> {
  await ask.sql('delete from programs.beneficiary_groups where id = $1', [GROUP]);
  await ask.sql(
    `insert into programs.beneficiary_groups (id, name, group_type) values ($1, 'Nurses', 'job_seekers')`,
    [GROUP],
  );
  return GROUP;
}

export const PUBLISH =
  'publishProgramTemplateVersion { programTemplate { id version tags defaultConfig isActive } }';

export const DEPRECATE = 'deprecateProgramTemplate { programTemplate { id isActive } }';

export const UPDATE_GROUP =
  'updateBeneficiaryGroup { beneficiaryGroup { id name isPublic countryCode } }';

export const DEACTIVATE_GROUP = 'deactivateBeneficiaryGroup { beneficiaryGroup { id isActive } }';
