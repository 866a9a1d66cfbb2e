import { read, type Ask } from '@teei/test/ask.ts';
import { testMutations } from '@teei/test/mutation-conformance.ts';
import { admin, companyUser } from '@teei/test/viewers.ts';
import { usersSubgraph } from '../src/subgraph.ts';
import { ACCOUNT_EXEMPTIONS, ACCOUNT_SPECIMENS } from './account-specimens.ts';
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
import { addKnownVolunteer, addMember } from './people.ts';

/** Another member of staff. */
const colleague = { ...admin, userId: MANAGER };
const otherManager = companyUser(OWN, VOLUNTEER);

let accounts = 0;

async function versionOf(ask: Ask, id: string): Promise<unknown> {
  const { found } = await ask.entity(admin, { __typename: 'User', id }, 'updatedAt');
  return read(found, 'updatedAt');
}

testMutations(
  usersSubgraph,
  startUsers,
  {
    createUser: {
      viewer: admin,
      other: colleague,
      input: async () => ({ email: `person${(accounts += 1)}@mail.example`, role: 'VOLUNTEER' }),
      foreign: {},
      variation: { role: 'PARTICIPANT' },
      statements: 6,
    },
    updateUser: {
      viewer: volunteer,
      other: admin,
      input: async (ask) => ({
        id: VOLUNTEER,
        firstName: 'Vera',
        expectedUpdatedAt: await versionOf(ask, VOLUNTEER),
      }),
      foreign: { id: FOREIGN_VOLUNTEER },
      variation: { firstName: 'Vida' },
      statements: 7,
    },
    changeUserRole: {
      viewer: admin,
      other: colleague,
      input: async (ask) => ({
        id: STRANGER,
        role: 'VOLUNTEER',
        expectedUpdatedAt: await versionOf(ask, STRANGER),
      }),
      foreign: {},
      variation: { role: 'PARTICIPANT' },
      statements: 7,
    },
    setJourneyFlag: {
      viewer: admin,
      other: colleague,
      input: async () => ({ id: VOLUNTEER, flag: 'onboarded', value: true }),
      foreign: {},
      variation: { value: false },
      statements: 7,
    },
    createCompany: {
      viewer: admin,
      other: colleague,
      input: async () => ({ name: 'Fjord Foods', industry: 'FOOD', country: 'NO' }),
      foreign: {},
      variation: { country: 'SE' },
      statements: 6,
    },
    updateCompany: {
      viewer: admin,
      other: colleague,
      input: async () => ({ id: OWN, aiBudgetMonthly: '250.00' }),
      foreign: {},
      variation: { aiBudgetMonthly: '260' },
      statements: 7,
    },
    setCompanyFeature: {
      viewer: admin,
      other: colleague,
      input: async () => ({ id: OWN, feature: 'impactIn.goodera', enabled: true }),
      foreign: {},
      variation: { enabled: false },
      statements: 7,
    },
    setBenchmarkOptIn: {
      viewer: manager,
      other: otherManager,
      input: async () => ({ id: OWN, optIn: true }),
      foreign: { id: OTHER },
      variation: { optIn: false },
      statements: 7,
    },
    recordAiSpend: {
      viewer: admin,
      other: colleague,
      input: async () => ({ id: OWN, amount: '0.0125' }),
      foreign: {},
      variation: { amount: '0.02' },
      statements: 7,
    },
    addCompanyMember: {
      viewer: manager,
      other: otherManager,
      input: async (ask) => ({ userId: await addKnownVolunteer(ask) }),
      foreign: { userId: FOREIGN_VOLUNTEER },
      variation: { userId: UNKNOWN },
      statements: 7,
    },
    removeCompanyMember: {
      viewer: manager,
      other: otherManager,
      input: async (ask) => ({ id: await addMember(ask, OWN, await addKnownVolunteer(ask)) }),
      foreign: { id: '0e000000-0000-4000-8000-000000000022' },
      variation: { id: UNKNOWN },
      statements: 6,
    },
    ...ACCOUNT_SPECIMENS,
    ...JOB_SPECIMENS,
  },
  ACCOUNT_EXEMPTIONS,
);
