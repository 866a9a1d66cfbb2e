import { beforeAll, describe, expect, it } from 'vitest';
import { composeSupergraph } from '../../../test/federation.ts';
import { planApart, plannerApart } from '../../../test/plan-apart.ts';
import { emptyTally, tryMutants, type Tally } from '../../../test/plan-mutants/try-mutants.ts';
import { contexts } from '../../../test/scenarios/contexts/scenario.ts';
import { interfaceObjects } from '../../../test/scenarios/interface-objects/scenario.ts';
import { noWay } from '../../../test/scenarios/no-way/scenario.ts';
import { requiresWithArguments } from '../../../test/scenarios/requires-with-arguments/scenario.ts';
import { SCENARIOS } from '../../../test/scenarios/all.ts';
import type { Scenario } from '../../../test/scenarios/scenario.ts';
import { typeDefsOf } from '../../../test/scenarios/subgraph.ts';
import type { Planner } from '../planners/planner.ts';

/** More runs, of other seeds and with all mutants, by hand: see check-mutants.ts. */
const OPERATIONS = { runs: 11, seed: 20_261_128 };

/** Scenarios without a right answer to compare others with: an interface of no type. */
const UNANSWERABLE = noWay;

/** Scenarios that Apollo's planner plans wrongly, with an answer that is right by chance. */
const BY_CHANCE: readonly Scenario[] = [interfaceObjects, requiresWithArguments];

/** Scenario whose right plans no planner makes alone. */
const PLANNED_APART = contexts;

/** Every operator is among so many of a plan's, at places that differ from plan to plan. */
const MAX_MUTANTS = 24;

/** Names of the operators that make mutants, each of which must have been tried. */
const OPERATORS = [
  'change a literal',
  'change a required type',
  'change a type condition',
  'change a type of a context',
  'change a type of a path',
  'do a sequence at once',
  'do a step twice',
  'drop __typename',
  'drop a context',
  'drop a field',
  'drop a fragment',
  'drop a part of a path',
  'drop a path',
  'drop a rewrite',
  'drop a source of a context',
  'drop a step',
  'drop a variable',
  'drop an alias',
  'drop an argument',
  'drop what is required',
  'open a fragment',
  'open what is required of a type',
  'put null for a value',
  'read a farther context',
  'rename an alias',
  'rename what is required',
  'reorder a sequence',
  'set another value',
  'swap a subgraph',
];

function plannerOf(scenario: Scenario, supergraphSdl: string, by: 'hive' | 'apollo'): Planner {
  if (scenario !== PLANNED_APART) return plannerApart(supergraphSdl, by);
  const plan = planApart(supergraphSdl);
  return async (operation) => {
    const planned = await plan(operation, '');
    if ('plan' in planned) return planned.plan;
    throw new Error(planned.planError.message);
  };
}

describe('of the plans of random operations, and of plans with one error', () => {
  const tally: Tally = emptyTally();

  beforeAll(async () => {
    for (const scenario of SCENARIOS) {
      if (scenario === UNANSWERABLE) continue;
      const { subgraphs } = scenario;
      const supergraphSdl = composeSupergraph(
        new Map(Object.entries(subgraphs).map(([name, one]) => [name, typeDefsOf(one)])),
      );
      for (const by of ['hive', 'apollo'] as const) {
        if (by === 'apollo' && [...BY_CHANCE, PLANNED_APART].includes(scenario)) continue;
        await tryMutants(
          {
            supergraphSdl,
            planner: plannerOf(scenario, supergraphSdl, by),
            operations: OPERATIONS,
            maxMutants: MAX_MUTANTS,
            executesRefused: false,
          },
          tally,
        );
      }
    }
  }, 300_000);

  it('there are enough, of every kind', () => {
    expect(tally.right).toBeGreaterThanOrEqual(500);
    expect(tally.mutants).toBeGreaterThanOrEqual(8_000);
    expect([...tally.operators.keys()]).toEqual(expect.arrayContaining(OPERATORS));
  });

  it('each that answers rightly as a planner made it is proven', () => {
    expect(tally.refusedRight).toEqual([]);
  });

  it('none that answers wrongly is proven', () => {
    expect(tally.acceptedWrong).toEqual([]);
    expect(tally.acceptedChanged).toEqual([]);
  });
});
