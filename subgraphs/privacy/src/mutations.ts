/** The forms of mutations over the tables and inputs of privacy. */
import { declareMutations } from '@teei/platform/mutations/declare.ts';
import type { MutationInputs } from '@teei/platform/mutations/declarations.ts';
import type { DB } from './generated/database.ts';
import type { MutationResolvers } from './generated/graphql.ts';

export const { changes, creates, imports, upserts } = declareMutations<
  DB,
  MutationInputs<MutationResolvers>
>();
