/** Context of the resolvers of this subgraph. */
import type { SubgraphContext } from '@teei/platform/subgraph/subgraph.ts';
import type { DB } from './generated/database.ts';

/** Services of the process that the resolvers use. */
export interface ProgramsServices {
  /** Secrets that the buddy system signs its events with; without one, none is accepted. */
  readonly buddySystemKeys?: readonly string[] | undefined;
}

export interface ProgramsContext extends SubgraphContext<DB>, ProgramsServices {}
