/** Variables that are set from a context (`@fromContext`), in the form in which plans have them. */
import type { RequiresSelection } from '@graphql-hive/router-query-planner';

/** Variable of an entity fetch: its value is read, for each entity, from an object above the entity. */
export interface ContextVariable {
  readonly variable: string;
  /** The nearest first: the first whose object meets the type condition gives the value. */
  readonly sources: readonly ContextSource[];
}

/** Object above an entity, and the leaf of it that is read. */
export interface ContextSource {
  /** Number of objects from the entity up, one for each field of the path: 1 is the entity's parent. */
  readonly levels: number;
  /** Names of types; every object meets the condition when it is left out. */
  readonly typeCondition?: readonly string[];
  /** Selects one leaf, at any depth; aliases are the names in the supergraph. */
  readonly selections: readonly RequiresSelection[];
}

declare module '@graphql-hive/router-query-planner' {
  interface FetchNode {
    /** Only in an entity fetch. No planner writes it: `requireApart` does. */
    contextVariables?: readonly ContextVariable[];
  }
}
