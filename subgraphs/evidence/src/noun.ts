/** A noun of the evidence domain, checked against its SDL and its tables. */
import type { Noun } from '@teei/platform/subgraph/noun.ts';
import type { DB } from './generated/database.ts';
import type { MutationResolvers, Resolvers } from './generated/graphql.ts';

export type EvidenceNoun = Noun<DB, Omit<Resolvers, 'Mutation'>, MutationResolvers>;
