import { testMutations } from '@teei/test/mutation-conformance.ts';
import { programsSubgraph } from '../src/subgraph.ts';
import * as catalogue from './catalogue.ts';
import * as rows from './changing.ts';

/** Staff alone change what is every company's. */
const byStaff = { viewer: rows.staff, other: { ...rows.staff, userId: rows.MANAGER }, foreign: {} };

testMutations(programsSubgraph, rows.startProgrammes, {
  createProgramTemplate: {
    ...byStaff,
    input: (ask) => catalogue.newTemplate(ask),
    variation: { isPublic: true },
    statements: 6,
  },
  publishProgramTemplateVersion: {
    ...byStaff,
    input: async (ask) => ({
      id: await catalogue.putTemplate(ask),
      version: '1.0.1',
      outcomeMetrics: [catalogue.METRIC],
    }),
    variation: { version: '1.0.2' },
    statements: 7,
  },
  deprecateProgramTemplate: {
    ...byStaff,
    input: async (ask) => ({ id: await catalogue.putTemplate(ask) }),
    variation: { expectedUpdatedAt: '2025-11-15T09:00:00Z' },
    statements: 7,
  },
  createBeneficiaryGroup: {
    ...byStaff,
    input: () => Promise.resolve({ name: 'Nurses', groupType: 'JOB_SEEKERS', countryCode: 'NO' }),
    variation: { tags: ['health'] },
    statements: 6,
  },
  updateBeneficiaryGroup: {
    ...byStaff,
    input: async (ask) => ({ id: await catalogue.putGroup(ask), tags: ['health'] }),
    variation: { tags: [] },
    statements: 7,
  },
  deactivateBeneficiaryGroup: {
    ...byStaff,
    input: async (ask) => ({ id: await catalogue.putGroup(ask) }),
    variation: { expectedUpdatedAt: '2025-11-15T09:00:00Z' },
    statements: 7,
  },
  enroll: {
    viewer: rows.volunteer,
    other: rows.colleague,
    input: async (ask) => {
      await rows.reset(ask);
      return { programInstanceId: rows.INSTANCE };
    },
    foreign: { programInstanceId: rows.FOREIGN_INSTANCE },
    variation: { userId: rows.COLLEAGUE },
    statements: 9,
  },
  transitionEnrollment: {
    viewer: rows.manager,
    other: rows.staff,
    input: async (ask) => {
      await rows.putEnrollment(ask, 'active');
      return { id: rows.ENROLLMENT, to: 'PAUSED' };
    },
    foreign: { id: rows.FOREIGN_ENROLLMENT },
    variation: { to: 'DROPPED' },
    statements: 7,
  },
  transitionProgramInstance: {
    viewer: rows.coordinator,
    other: rows.staff,
    input: async (ask) => {
      await rows.putInto(ask, 'programs.program_instances', rows.INSTANCE, 'planned');
      return { id: rows.INSTANCE, to: 'ACTIVE' };
    },
    foreign: { id: rows.FOREIGN_INSTANCE },
    variation: { to: 'CANCELLED' },
    statements: 7,
  },
  completeSession: {
    viewer: rows.volunteer,
    other: rows.staff,
    input: async (ask) => {
      await rows.putSessions(ask);
      return { id: rows.SESSION, durationMinutes: 60, rating: 0.9, languageLevel: 'B1' };
    },
    foreign: { id: rows.FOREIGN_SESSION },
    variation: { durationMinutes: 61 },
    statements: 7,
  },
});
