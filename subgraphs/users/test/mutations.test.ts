import { read, type Ask } from '@teei/test/ask.ts';
import { testMutations } from '@teei/test/mutation-conformance.ts';
import { admin, companyUser } from '@teei/test/viewers.ts';
import { withUsersServices } from '../src/subgraph.ts';
import { addDomain, addIdentity, addTheme, TOKEN, TOKENS } from './brands.ts';
import {
  FOREIGN_VOLUNTEER,
  INACTIVE_THEME,
  manager,
  MANAGER,
  OTHER,
  OWN,
  ROWS,
  startUsers,
  STRANGER,
  UNKNOWN,
  volunteer,
  VOLUNTEER,
} from './fixtures.ts';
import { addKnownVolunteer, addMember } from './people.ts';

/** Another member of staff. */
const colleague = { ...admin, userId: MANAGER };
const otherManager = companyUser(OWN, VOLUNTEER);

let accounts = 0;

async function versionOf(ask: Ask, type: string, id: string): Promise<unknown> {
  const { found } = await ask.entity(admin, { __typename: type, id }, 'updatedAt');
  return read(found, 'updatedAt');
}

/** Every domain has the token of those that the tests add. */
const served = withUsersServices({ resolveTxt: async (name) => [`other ${name}`, TOKEN] });

testMutations(
  served,
  () => startUsers(served),
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
        expectedUpdatedAt: await versionOf(ask, 'User', VOLUNTEER),
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
        expectedUpdatedAt: await versionOf(ask, 'User', STRANGER),
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
    linkExternalIdentity: {
      viewer: admin,
      other: colleague,
      input: async () => ({
        userId: VOLUNTEER,
        provider: 'WORKDAY',
        externalId: `wd-${(accounts += 1)}`,
      }),
      foreign: {},
      variation: { provider: 'GOODERA' },
      statements: 7,
    },
    unlinkExternalIdentity: {
      viewer: admin,
      other: colleague,
      input: async (ask) => ({ id: await addIdentity(ask, VOLUNTEER) }),
      foreign: {},
      variation: { id: UNKNOWN },
      statements: 6,
    },
    createTheme: {
      viewer: manager,
      other: otherManager,
      input: async () => ({ name: 'Fjord', tokens: TOKENS }),
      foreign: {},
      variation: { name: 'Coast' },
      statements: 6,
    },
    updateThemeTokens: {
      viewer: manager,
      other: admin,
      input: async (ask) => ({
        id: INACTIVE_THEME,
        tokens: TOKENS,
        expectedUpdatedAt: await versionOf(ask, 'BrandingTheme', INACTIVE_THEME),
      }),
      foreign: { id: ROWS.BrandingTheme.other },
      variation: { name: 'Coast' },
      statements: 7,
    },
    activateTheme: {
      viewer: manager,
      other: admin,
      input: async () => ({ id: INACTIVE_THEME }),
      foreign: { id: ROWS.BrandingTheme.other },
      variation: { id: ROWS.BrandingTheme.own },
      statements: 7,
    },
    deleteTheme: {
      viewer: manager,
      other: admin,
      input: async (ask) => ({ id: await addTheme(ask, OWN) }),
      foreign: { id: ROWS.BrandingTheme.other },
      variation: { id: UNKNOWN },
      statements: 6,
    },
    addDomain: {
      viewer: manager,
      other: otherManager,
      input: async () => ({ domain: `impact${(accounts += 1)}.fjordbank.no` }),
      foreign: {},
      variation: { domain: 'impact.fjordbank.se' },
      statements: 7,
    },
    verifyDomain: {
      viewer: manager,
      other: admin,
      input: async (ask) => ({ id: await addDomain(ask, 'pending') }),
      foreign: { id: ROWS.BrandingDomain.other },
      variation: { id: UNKNOWN },
      statements: 8,
    },
    revokeDomain: {
      viewer: manager,
      other: admin,
      input: async (ask) => ({ id: await addDomain(ask, 'verified') }),
      foreign: { id: ROWS.BrandingDomain.other },
      variation: { id: UNKNOWN },
      statements: 7,
    },
    removeDomain: {
      viewer: manager,
      other: admin,
      input: async (ask) => ({ id: await addDomain(ask, 'pending') }),
      foreign: { id: ROWS.BrandingDomain.other },
      variation: { id: UNKNOWN },
      statements: 6,
    },
  },
  {
    signIn: 'It shows no row, takes no key and writes no event: sign-in.test.ts has it whole.',
    migrateLegacyExternalIds:
      'It shows no row but progress: identity.mutations.test.ts has it whole.',
  },
);
