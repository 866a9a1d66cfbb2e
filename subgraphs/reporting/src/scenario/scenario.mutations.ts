import { companyOf } from '@teei/platform/mutations/company.ts';
import { sql } from 'kysely';
import { changes, creates, removes } from '../mutations.ts';
import { readTemplates } from './projection.ts';
import { scenarios } from './scenario.collection.ts';
import {
  checkMix,
  checkNumber,
  project,
  type MixedProgramme,
  type Plan,
} from './scenario.rules.ts';

export const createScenario = creates(scenarios, 'createScenario', {
  facts: ({ input, viewer }) => ({
    count: sql<number>`planning.count_scenarios(${companyOf(input, viewer)})`,
    templates: templatesOf(input.mix),
  }),
  check: ({ input, facts }) => [
    ...checkNumber(facts.count),
    ...checkMix(input.mix, readTemplates(facts.templates)),
  ],
  values: ({ input, viewer, facts, now }) => ({
    company_id: companyOf(input, viewer),
    ...columnsOf(input, facts.templates, now),
  }),
  returning: ['company_id'],
  event: () => ({ type: 'scenario.saved', payload: { created: true } }),
});

export const updateScenario = changes(scenarios, 'updateScenario', {
  lock: ['company_id'],
  facts: ({ input }) => ({ templates: templatesOf(input.mix) }),
  check: ({ input, row }) => checkMix(input.mix, readTemplates(row.templates)),
  set: ({ input, row, now }) => columnsOf(input, row.templates, now),
  event: () => ({ type: 'scenario.saved', payload: { created: false } }),
});

export const deleteScenario = removes(scenarios, 'deleteScenario', {
  lock: ['company_id'],
  event: () => ({ type: 'scenario.deleted', payload: {} }),
});

function templatesOf(mix: readonly MixedProgramme[]) {
  return sql`programs.proxies_of(${mix.map(({ templateId }) => templateId)}::uuid[])`;
}

/** Columns of a plan, with its projection. */
function columnsOf(input: Plan & { readonly name: string }, templates: unknown, now: Date) {
  return {
    name: input.name,
    volunteers: input.volunteers,
    seats_per_volunteer: input.seatsPerVolunteer,
    participants: input.participants,
    sessions_per_volunteer: input.sessionsPerVolunteer,
    minutes_per_session: input.minutesPerSession,
    budget_cents: input.budgetCents,
    mix: JSON.stringify(
      input.mix.map(({ templateId, share, achievement }) => ({ templateId, share, achievement })),
    ),
    projection: JSON.stringify(project(input, readTemplates(templates), now)),
  };
}
