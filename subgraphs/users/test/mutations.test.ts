import { testMutations } from '@teei/test/mutation-conformance.ts';
import { admin } from '@teei/test/viewers.ts';
import { usersSubgraph } from '../src/subgraph.ts';
import { JOB, JOB_SCHEDULE, startUsers, UNKNOWN } from './fixtures.ts';

const otherAdmin = { ...admin, userId: UNKNOWN };

testMutations(
  usersSubgraph,
  startUsers,
  {
    retryJob: {
      viewer: admin,
      other: otherAdmin,
      input: async () => ({ id: JOB }),
      foreign: {},
      variation: { id: UNKNOWN },
      statements: 7,
    },
    runJobSchedule: {
      viewer: admin,
      other: otherAdmin,
      input: async () => ({ id: JOB_SCHEDULE }),
      foreign: {},
      variation: { id: UNKNOWN },
      statements: 7,
    },
  },
  { signIn: 'It shows no row, takes no key and writes no event: sign-in.test.ts has it whole.' },
);
