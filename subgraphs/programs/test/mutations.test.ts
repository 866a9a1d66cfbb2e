import { testMutations, type MutationSpecimen } from '@teei/test/mutation-conformance.ts';
import { force } from '@teei/test/transitions.ts';
import { enrollmentStates } from '../src/enrollment/enrollment.states.ts';
import { instanceStates } from '../src/instance/instance.states.ts';
import { programsSubgraph } from '../src/subgraph.ts';
import { buddySystemSpecimens } from './buddy-system-specimens.ts';
import * as catalogue from './catalogue.ts';
import * as rows from './changing.ts';
import { pairSpecimens } from './pair-specimens.ts';

const CONFIG = { maxMatchesPerBuddy: 2 };
const byCoordinator = { viewer: rows.coordinator, other: rows.staff };
/** Staff alone change what is every company's. */
const byStaff = { viewer: rows.staff, other: { ...rows.staff, userId: rows.MANAGER } };

const specimens: Readonly<Record<string, MutationSpecimen>> = {
  createProgramTemplate: {
    ...byStaff,
    input: async (ask) => ({ ...(await catalogue.newTemplate(ask)), defaultConfig: CONFIG }),
    variation: { isPublic: true },
    shows: {
      name: 'Neighbours',
      type: 'BUDDY',
      version: '1.0.0',
      isActive: true,
      isPublic: false,
      outcomeMetrics: [{ outcomeType: 'belonging', proxyCents: 120_000, years: 2 }],
      defaultConfig: CONFIG,
      createdBy: { id: rows.STAFF },
    },
    event: { type: 'program_template.created', payload: { version: '1.0.0' } },
    statements: 5,
    excludes: 'CONFLICT',
  },
  publishProgramTemplateVersion: {
    ...byStaff,
    input: async (ask) => ({
      id: await catalogue.putTemplate(ask),
      version: '1.0.1',
      outcomeMetrics: [catalogue.METRIC],
    }),
    foreign: { id: rows.GROUP },
    variation: { version: '1.0.2' },
    shows: { version: '1.0.1', isActive: true },
    event: { type: 'program_template.published', payload: { version: '1.0.1', previousId: null } },
    statements: 8,
  },
  deprecateProgramTemplate: {
    ...byStaff,
    input: async (ask) => ({ id: await catalogue.putTemplate(ask) }),
    variation: { expectedUpdatedAt: '2025-11-15T09:00:00Z' },
    shows: { isActive: false },
    event: { type: 'program_template.deprecated', payload: { version: '1.0.0' } },
    statements: 4,
    excludes: 'CONFLICT',
  },
  createBeneficiaryGroup: {
    ...byStaff,
    input: { name: 'Nurses', groupType: 'JOB_SEEKERS', countryCode: 'NO' },
    variation: { tags: ['health'] },
    shows: { name: 'Nurses', groupType: 'JOB_SEEKERS', countryCode: 'NO' },
    event: { type: 'beneficiary_group.created', payload: { groupType: 'job_seekers' } },
    statements: 5,
  },
  updateBeneficiaryGroup: {
    ...byStaff,
    input: async (ask) => ({ id: await catalogue.putGroup(ask), tags: ['health'] }),
    variation: { tags: [] },
    shows: { tags: ['health'] },
    event: { type: 'beneficiary_group.updated', payload: { fields: ['tags'] } },
    statements: 4,
  },
  deactivateBeneficiaryGroup: {
    ...byStaff,
    input: async (ask) => ({ id: await catalogue.putGroup(ask) }),
    variation: { expectedUpdatedAt: '2025-11-15T09:00:00Z' },
    shows: { isActive: false },
    event: { type: 'beneficiary_group.deactivated', payload: { groupType: 'job_seekers' } },
    statements: 5,
    excludes: 'CONFLICT',
  },
  enroll: {
    viewer: rows.volunteer,
    other: rows.colleague,
    put: rows.reset,
    input: { programInstanceId: rows.INSTANCE },
    foreign: { programInstanceId: rows.FOREIGN_INSTANCE, userId: rows.COLLEAGUE },
    variation: { userId: rows.COLLEAGUE },
    shows: {
      status: 'ACTIVE',
      role: 'VOLUNTEER',
      programType: 'LANGUAGE',
      enrolledAt: '2025-11-15T09:00:00Z',
    },
    event: {
      type: 'enrollment.created',
      subject: rows.VOLUNTEER,
      payload: {
        programInstanceId: rows.INSTANCE,
        campaignId: rows.CAMPAIGN,
        programType: 'language',
        role: 'volunteer',
        status: 'active',
      },
    },
    excludes: 'CONFLICT',
    statements: 9,
  },
  transitionEnrollment: {
    viewer: rows.manager,
    other: rows.staff,
    put: (ask) => rows.putEnrollment(ask, 'active'),
    input: { id: rows.ENROLLMENT, to: 'PAUSED' },
    foreign: { id: rows.FOREIGN_ENROLLMENT },
    variation: { to: 'DROPPED' },
    shows: { status: 'PAUSED', completedAt: null },
    event: {
      type: 'enrollment.transitioned',
      subject: rows.VOLUNTEER,
      payload: {
        programInstanceId: rows.INSTANCE,
        campaignId: rows.CAMPAIGN,
        role: 'volunteer',
        from: 'active',
        to: 'paused',
        reason: null,
      },
    },
    statements: 7,
    moves: {
      machine: enrollmentStates,
      id: rows.ENROLLMENT,
      viewer: rows.manager,
      put: rows.putEnrollment,
    },
  },
  createProgramInstance: {
    ...byCoordinator,
    put: rows.reset,
    input: { campaignId: rows.CAMPAIGN, name: 'Second cohort' },
    foreign: { campaignId: rows.FOREIGN_CAMPAIGN },
    variation: { name: 'Third cohort' },
    shows: {
      name: 'Second cohort',
      status: 'PLANNED',
      startDate: '2025-10-01',
      endDate: '2026-03-31',
      config: { sessionMinutes: 45, levels: ['A1'] },
    },
    event: { type: 'program_instance.created', payload: { campaignId: rows.CAMPAIGN } },
    statements: 6,
  },
  updateProgramInstanceConfig: {
    ...byCoordinator,
    put: rows.reset,
    input: { id: rows.INSTANCE, config: { sessionMinutes: 60 } },
    foreign: { id: rows.FOREIGN_INSTANCE },
    variation: { config: { sessionMinutes: 30 } },
    shows: { config: { sessionMinutes: 60 } },
    event: {
      type: 'program_instance.configured',
      payload: { campaignId: rows.CAMPAIGN, settings: ['sessionMinutes'] },
    },
    statements: 4,
  },
  transitionProgramInstance: {
    ...byCoordinator,
    put: (ask) => force(ask, 'programs.program_instances', rows.INSTANCE, `status = 'planned'`),
    input: { id: rows.INSTANCE, to: 'ACTIVE', reason: 'Everybody is here.' },
    foreign: { id: rows.FOREIGN_INSTANCE },
    variation: { to: 'CANCELLED' },
    shows: { status: 'ACTIVE' },
    event: {
      type: 'program_instance.transitioned',
      payload: {
        campaignId: rows.CAMPAIGN,
        from: 'planned',
        to: 'active',
        reason: 'Everybody is here.',
      },
    },
    statements: 4,
    moves: { machine: instanceStates, id: rows.INSTANCE, viewer: rows.coordinator },
  },
};

testMutations(
  programsSubgraph,
  rows.startProgrammes,
  { ...specimens, ...pairSpecimens, ...buddySystemSpecimens },
  {
    importSessions: 'The payload of an import has no row: session-import.test.ts.',
    importLearningProgress: 'The payload of an import has no row: learning.mutations.test.ts.',
  },
);
