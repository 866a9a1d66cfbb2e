import { testMutations } from '@teei/test/mutation-conformance.ts';
import { usersSubgraph } from '../src/subgraph.ts';
import { startUsers } from './fixtures.ts';

testMutations(
  usersSubgraph,
  startUsers,
  {},
  { signIn: 'It shows no row, takes no key and writes no event: sign-in.test.ts has it whole.' },
);
