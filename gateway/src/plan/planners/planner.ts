/** Planners, as their processes run them. */
import type { QueryPlan } from '@graphql-hive/router-query-planner';
import type { PlanResult } from '../plan.ts';

/**
 * Plans one operation, given as the text of a document that has nothing else. Throws, or rejects,
 * for an operation that it finds no plan for.
 */
export type Planner = (operation: string) => QueryPlan | Promise<QueryPlan>;

/** Plans operations over a supergraph and proves the plans. Never rejects. */
export type ProvenPlanner = (operation: string) => Promise<PlanResult>;

/** @throws Error that says why there can be no planner for the supergraph */
export type OpenPlanner = (supergraphSdl: string) => ProvenPlanner | Promise<ProvenPlanner>;
