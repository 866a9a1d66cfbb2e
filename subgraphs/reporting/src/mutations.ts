/** The forms of mutations over the tables and inputs of reporting. */
import { declareMutations } from '@teei/platform/mutations/declare.ts';
import type { MutationInputs } from '@teei/platform/mutations/declarations.ts';
import type { DB } from './generated/database.ts';
import type { MutationResolvers } from './generated/graphql.ts';

export const { appends, changes, creates, removes, upserts } = declareMutations<
  DB,
  MutationInputs<MutationResolvers>
>();
