import { expect, it } from 'vitest';
import { composeSupergraph } from '../../test/federation.ts';
import { noWay } from '../../test/scenarios/no-way/scenario.ts';
import { typeDefsOf } from '../../test/scenarios/subgraph.ts';
import { createPlanner } from './planner.ts';

it('what no subgraph can be asked for is an error, and no empty answer', () => {
  const subgraphs = Object.entries(noWay.subgraphs);
  const sdl = composeSupergraph(new Map(subgraphs.map(([name, one]) => [name, typeDefsOf(one)])));
  const plan = createPlanner(sdl);
  expect(plan('{ tool { use } }').node?.kind).toBe('Fetch');
  expect(() => plan('{ sign { use } }')).toThrow();
});
