/** Plans of random operations and their mutants: what the proof says, and what executing them answers. */
import type { QueryPlan } from '@graphql-hive/router-query-planner';
import fc from 'fast-check';
import { isCompositeType, type GraphQLSchema } from 'graphql';
import { readSubgraphUrls } from '../../src/supergraph/subgraph-urls.ts';
import type { Planner } from '../../src/plan/planners/planner.ts';
import {
  createPlanProof,
  type PlanError,
  type PlanProof,
} from '../../src/plan/proof/plan-proof.ts';
import { randomOperations, type RandomOperation } from '../random-operations.ts';
import { openComparison, type Comparison } from '../synthetic-federations/compare-answers.ts';
import { vocabularyOf } from '../synthetic-federations/vocabulary.ts';
import type { Mutant } from './mutant.ts';
import { mutantsOf } from './plan-mutants.ts';

/** A plan that the proof and an execution disagree about, or that is right and refused. */
export interface Disagreement {
  readonly about: string;
  readonly operation: string;
  readonly plan: QueryPlan;
  readonly planError: PlanError | undefined;
  readonly finding: unknown;
}

/** Results of the plans and mutants of some supergraphs. */
export interface Tally {
  /** Plans that answer rightly. */
  right: number;
  /** Plans that answer wrongly. */
  wrong: number;
  /** Operations that the planner did not plan. */
  unplanned: number;
  /** Right plans that the proof refuses. */
  readonly refusedRight: Disagreement[];
  /** Wrong plans that it accepts. */
  readonly acceptedWrong: Disagreement[];
  mutants: number;
  /** Mutants by operator: how many there are, and how many are refused. */
  readonly operators: Map<string, { mutants: number; refused: number; changed: number }>;
  /** Mutants that were executed, and answered otherwise. */
  changed: number;
  executed: number;
  /** Mutants that answered otherwise though the proof accepts them. */
  readonly acceptedChanged: Disagreement[];
}

export function emptyTally(): Tally {
  return {
    right: 0,
    wrong: 0,
    unplanned: 0,
    refusedRight: [],
    acceptedWrong: [],
    mutants: 0,
    operators: new Map(),
    changed: 0,
    executed: 0,
    acceptedChanged: [],
  };
}

export interface TryOptions {
  readonly supergraphSdl: string;
  readonly planner: Planner;
  readonly operations: { readonly runs: number; readonly seed: number };
  /** The most mutants of one plan, chosen evenly; all where it is infinite. */
  readonly maxMutants: number;
  /** True to execute rejected mutants too, which counts those that change a response. */
  readonly executesRefused: boolean;
}

/** Worlds in which plans are executed: what is alike in one differs in another. */
const WORLDS = [1, 2];

/** Plans random operations, proves and executes their plans and mutants, and adds to the tally. */
export async function tryMutants(options: TryOptions, tally: Tally): Promise<void> {
  const { supergraphSdl, operations } = options;
  const prove = createPlanProof(supergraphSdl);
  const worlds = WORLDS.map((seed) => openWorld(supergraphSdl, seed));
  const [world] = worlds;
  if (!world) return;
  const { schema } = world.comparison.federation;
  const subgraphs = readSubgraphUrls(supergraphSdl).map(({ name }) => name);
  for (const kind of ['query', 'mutation'] as const) {
    if (kind === 'mutation' && !schema.getMutationType()) continue;
    const arbitrary = randomOperations(schema, kind, 4, vocabularyOf(schema));
    const numRuns = kind === 'query' ? operations.runs : Math.ceil(operations.runs / 4);
    for (const operation of fc.sample(arbitrary, { numRuns, seed: operations.seed })) {
      const planned = await planOf(operation, options.planner, worlds, prove, tally);
      if (!planned) continue;
      const names = { subgraphs, types: typesOf(schema, planned.plan) };
      const mutants = evenly(mutantsOf(planned.plan, names), options.maxMutants);
      await tryEach(mutants, { operation, text: planned.text, worlds, prove }, options, tally);
    }
  }
}

interface World {
  readonly comparison: Comparison;
  /** Plan that the executor uses in place of a planner's. */
  readonly plan: { current: Planner };
}

function openWorld(supergraphSdl: string, seed: number): World {
  const plan: World['plan'] = {
    current: () => {
      throw new TypeError('Expected a plan.');
    },
  };
  const comparison = openComparison(supergraphSdl, {
    seed,
    plan: async (text) => ({ plan: await plan.current(text) }),
  });
  return { comparison, plan };
}

/** The first world in which the plan answers wrongly, and how. */
async function execute(operation: RandomOperation, plan: Planner, worlds: readonly World[]) {
  for (const world of worlds) {
    world.plan.current = plan;
    const finding = await world.comparison.compare(operation);
    if (finding) return finding;
  }
  return undefined;
}

interface Planned {
  readonly text: string;
  readonly plan: QueryPlan;
}

/** The plan of an operation where it is right and proven. */
async function planOf(
  operation: RandomOperation,
  planner: Planner,
  worlds: readonly World[],
  prove: PlanProof,
  tally: Tally,
): Promise<Planned | undefined> {
  let planned: Planned | undefined;
  const plan: Planner = async (text) => {
    planned ??= { text, plan: await planner(text) };
    return planned.plan;
  };
  const finding = await execute(operation, plan, worlds);
  if (!planned) {
    if (finding) tally.unplanned += 1;
    return undefined;
  }
  const planError = prove(planned.text, planned.plan);
  const disagreement = {
    about: 'a planner',
    operation: planned.text,
    plan: planned.plan,
    planError,
    finding,
  };
  if (finding) {
    tally.wrong += 1;
    if (!planError) tally.acceptedWrong.push(disagreement);
    return undefined;
  }
  tally.right += 1;
  if (planError) tally.refusedRight.push(disagreement);
  return planError ? undefined : planned;
}

interface Trial {
  readonly operation: RandomOperation;
  readonly text: string;
  readonly worlds: readonly World[];
  readonly prove: PlanProof;
}

async function tryEach(
  mutants: readonly Mutant[],
  { operation, text, worlds, prove }: Trial,
  { executesRefused }: TryOptions,
  tally: Tally,
): Promise<void> {
  for (const { operator, plan } of mutants) {
    const planError = prove(text, plan);
    const ofOperator = tally.operators.get(operator) ?? { mutants: 0, refused: 0, changed: 0 };
    tally.operators.set(operator, ofOperator);
    tally.mutants += 1;
    ofOperator.mutants += 1;
    if (planError) ofOperator.refused += 1;
    if (planError && !executesRefused) continue;
    tally.executed += 1;
    const finding = await execute(
      operation,
      () => plan,
      executesRefused ? worlds : worlds.slice(0, 1),
    );
    if (!finding) continue;
    tally.changed += 1;
    ofOperator.changed += 1;
    if (!planError)
      tally.acceptedChanged.push({ about: operator, operation: text, plan, planError, finding });
  }
}

/** The most names that mutants put in the place of each type. */
const MAX_TYPES = 4;

/** Types that the plan names, and others as far as there is room. */
function typesOf(schema: GraphQLSchema, plan: QueryPlan): readonly string[] {
  const words = new Set(JSON.stringify(plan).match(/\w+/g));
  const names = Object.values(schema.getTypeMap())
    .filter((type) => isCompositeType(type) && !type.name.startsWith('__'))
    .map(({ name }) => name);
  const named = names.filter((name) => words.has(name));
  return [...named, ...names.filter((name) => !words.has(name))].slice(0, MAX_TYPES);
}

function evenly<T>(items: readonly T[], max: number): readonly T[] {
  if (items.length <= max) return items;
  return items.filter(
    (_item, at) =>
      Math.floor((at * max) / items.length) !== Math.floor(((at - 1) * max) / items.length),
  );
}
