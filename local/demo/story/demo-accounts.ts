/** Accounts of the demo, as the GraphiQL page offers them. */
import type { DemoAccount } from '@teei/gateway/src/explorer/graphiql.ts';
import { ACCOUNTS, DEMO_PASSWORD } from './story.ts';

/** One account for each kind of viewer, with the password that all of them have. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = Object.values(ACCOUNTS).map(
  ({ firstName, lastName, description, email }) => ({
    name: `${firstName} ${lastName}`,
    description,
    email,
    password: DEMO_PASSWORD,
  }),
);
