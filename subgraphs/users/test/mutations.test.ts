import { ANY_ID, testMutations } from '@teei/test/mutation-conformance.ts';
import { admin, companyUser } from '@teei/test/viewers.ts';
import { withUsersServices } from '../src/subgraph.ts';
import { ACCOUNT_EXEMPTIONS, ACCOUNT_SPECIMENS } from './account-specimens.ts';
import { BRAND_EXEMPTIONS, BRAND_SPECIMENS } from './brand-specimens.ts';
import { TOKEN } from './brands.ts';
import {
  FOREIGN_VOLUNTEER,
  manager,
  MANAGER,
  OTHER,
  OWN,
  startUsers,
  STRANGER,
  UNKNOWN,
  volunteer,
  VOLUNTEER,
} from './fixtures.ts';
import { JOB_SPECIMENS } from './jobs.ts';
import { NOTIFICATION_SPECIMENS } from './notification-specimens.ts';
import { addKnownVolunteer, addMember } from './people.ts';

const byStaff = { viewer: admin, other: { ...admin, userId: MANAGER } };
const byManager = { viewer: manager, other: companyUser(OWN, VOLUNTEER) };

let accounts = 0;

/** Every domain has the token of those that the tests add. */
const served = withUsersServices({ resolveTxt: async (name) => [`other ${name}`, TOKEN] });

testMutations(
  served,
  () => startUsers(served),
  {
    ...NOTIFICATION_SPECIMENS,
    createUser: {
      ...byStaff,
      input: async () => ({ email: `person${(accounts += 1)}@mail.example`, role: 'VOLUNTEER' }),
      variation: { role: 'PARTICIPANT' },
      shows: { role: 'VOLUNTEER' },
      event: { type: 'user.created', subject: ANY_ID, payload: { role: 'volunteer' } },
      statements: 5,
      excludes: 'CONFLICT',
    },
    updateUser: {
      viewer: volunteer,
      other: admin,
      input: {
        id: VOLUNTEER,
        firstName: 'Vera',
      },
      foreign: { id: FOREIGN_VOLUNTEER },
      variation: { firstName: 'Vida' },
      shows: { firstName: 'Vera' },
      event: { type: 'user.updated', subject: VOLUNTEER, payload: { fields: ['firstName'] } },
      statements: 4,
    },
    changeUserRole: {
      ...byStaff,
      put: (ask) =>
        ask.sql(`update users.users set role = 'participant' where id = $1`, [STRANGER]),
      input: { id: STRANGER, role: 'VOLUNTEER' },
      variation: { role: 'PARTICIPANT' },
      shows: { role: 'VOLUNTEER' },
      event: {
        type: 'user.role_changed',
        subject: STRANGER,
        payload: { from: 'participant', to: 'volunteer' },
      },
      statements: 4,
    },
    setJourneyFlag: {
      ...byStaff,
      input: { id: VOLUNTEER, flag: 'onboarded', value: true },
      variation: { value: false },
      shows: { journeyFlags: { onboarded: true } },
      event: { type: 'user.journey_flag_set', subject: VOLUNTEER, payload: { flag: 'onboarded' } },
      // What its payload reads of the person is on record already, from the tests before.
      statements: 4,
    },
    createCompany: {
      ...byStaff,
      input: { name: 'Fjord Foods', industry: 'FOOD', country: 'NO' },
      variation: { country: 'SE' },
      shows: { name: 'Fjord Foods', industry: 'FOOD', country: 'NO' },
      event: { type: 'company.created', payload: {} },
      statements: 5,
    },
    updateCompany: {
      ...byStaff,
      input: { id: OWN, aiBudgetMonthly: '250.00' },
      variation: { aiBudgetMonthly: '260' },
      shows: { aiBudgetMonthly: '250.00' },
      event: { type: 'company.updated', payload: { fields: ['aiBudgetMonthly'] } },
      statements: 4,
    },
    setCompanyFeature: {
      ...byStaff,
      input: { id: OWN, feature: 'impactIn.goodera', enabled: true },
      variation: { enabled: false },
      shows: { name: 'Own Bank' },
      event: {
        type: 'company.feature_set',
        payload: { feature: 'impactIn.goodera', enabled: true },
      },
      statements: 4,
    },
    setBenchmarkOptIn: {
      ...byManager,
      input: { id: OWN, optIn: true },
      foreign: { id: OTHER },
      variation: { optIn: false },
      shows: { name: 'Own Bank' },
      event: { type: 'company.benchmark_opt_in_set', payload: { optIn: true } },
      statements: 4,
    },
    recordAiSpend: {
      ...byStaff,
      input: { id: OWN, amount: '0.0125' },
      variation: { amount: '0.02' },
      shows: { name: 'Own Bank' },
      event: { type: 'company.ai_spend_recorded', payload: { amountUsd: 0.0125 } },
      statements: 4,
    },
    addCompanyMember: {
      ...byManager,
      input: async (ask) => ({ userId: await addKnownVolunteer(ask) }),
      foreign: { userId: FOREIGN_VOLUNTEER },
      variation: { userId: UNKNOWN },
      shows: { id: ANY_ID },
      event: { type: 'company_member.added', subject: ANY_ID, payload: { userId: ANY_ID } },
      statements: 6,
    },
    removeCompanyMember: {
      ...byManager,
      input: async (ask) => ({ id: await addMember(ask, OWN, await addKnownVolunteer(ask)) }),
      foreign: { id: '0e000000-0000-4000-8000-000000000022' },
      variation: { id: UNKNOWN },
      shows: null,
      event: { type: 'company_member.removed', subject: ANY_ID, payload: { userId: ANY_ID } },
      statements: 4,
    },
    ...BRAND_SPECIMENS,
    ...ACCOUNT_SPECIMENS,
    ...JOB_SPECIMENS,
  },
  { ...BRAND_EXEMPTIONS, ...ACCOUNT_EXEMPTIONS },
);
