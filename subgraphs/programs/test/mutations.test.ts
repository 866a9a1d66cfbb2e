import { testMutations } from '@teei/test/mutation-conformance.ts';
import { programsSubgraph } from '../src/subgraph.ts';
import * as rows from './changing.ts';

testMutations(
  programsSubgraph,
  rows.startProgrammes,
  {
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
  },
  {
    importSessions: 'imports have no row in their payload: session-import.test.ts',
  },
);
