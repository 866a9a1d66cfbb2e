/** Specimens of the mutations of scenarios. */
import type { MutationSpecimen } from '@teei/test/mutation-conformance.ts';
import { colleague, FOREIGN_SCENARIO, id, manager, OWN, SCENARIO, TEMPLATE } from './fixtures.ts';

const DOOMED = id(143);
const VIEWERS = { viewer: manager, other: colleague };

const PLAN = {
  name: 'A year of mentors',
  volunteers: 20,
  seatsPerVolunteer: 2,
  participants: 30,
  sessionsPerVolunteer: 12,
  minutesPerSession: 60,
  budgetCents: 232_000,
  mix: [{ templateId: TEMPLATE, share: 1, achievement: 0.5 }],
};

const SHOWN = {
  name: 'A year of mentors',
  budget: { amountCents: 232_000 },
  mix: [{ templateId: TEMPLATE, share: 1, achievement: 0.5 }],
  projection: {
    volunteerHours: 240,
    timeValue: { amountCents: 768_000 },
    seats: 40,
    seatUtilization: 0.75,
    totalInvestment: { amountCents: 1_000_000 },
    totalValue: { amountCents: 150_000 },
    sroiRatio: 0.15,
    netRatio: -0.85,
    outcomes: [{ outcomeType: 'BELONGING', beneficiaries: 15, presentValueCents: 150_000 }],
    sensitivity: [{ outcomeType: 'BELONGING', ratioLow: 0.12, ratioHigh: 0.18 }],
    proxySet: ['Buddies 1.0.0'],
    discountRate: 0.035,
  },
};

export const SCENARIO_SPECIMENS: Readonly<Record<string, MutationSpecimen>> = {
  createScenario: {
    ...VIEWERS,
    put: (ask) =>
      ask.sql('delete from planning.scenarios where id <> all ($1)', [
        [SCENARIO, FOREIGN_SCENARIO],
      ]),
    input: PLAN,
    variation: { volunteers: 21 },
    shows: { company: { id: OWN }, ...SHOWN },
    event: { type: 'scenario.saved', payload: { created: true } },
    statements: 6,
  },
  updateScenario: {
    ...VIEWERS,
    input: { ...PLAN, id: SCENARIO, name: 'Fewer' },
    foreign: { id: FOREIGN_SCENARIO },
    variation: { volunteers: 21 },
    shows: { ...SHOWN, name: 'Fewer' },
    event: { type: 'scenario.saved', payload: { created: false } },
    statements: 4,
  },
  deleteScenario: {
    ...VIEWERS,
    put: (ask) =>
      ask.sql(
        `insert into planning.scenarios
         select ($2::jsonb ->> 'id')::uuid, company_id, 'Doomed', volunteers, seats_per_volunteer,
           participants, sessions_per_volunteer, minutes_per_session, budget_cents, mix, projection
         from planning.scenarios where id = $1 on conflict do nothing`,
        [SCENARIO, { id: DOOMED }],
      ),
    input: { id: DOOMED },
    foreign: { id: FOREIGN_SCENARIO },
    variation: { id: SCENARIO },
    shows: null,
    event: { type: 'scenario.deleted', payload: {} },
    statements: 4,
  },
};
