import { expect, it } from 'vitest';
import { composeSupergraph } from '../../../test/federation.ts';
import { noWay } from '../../../test/scenarios/no-way/scenario.ts';
import { typeDefsOf } from '../../../test/scenarios/subgraph.ts';
import { createApolloPlanner } from './apollo-planner.ts';
import { createHivePlanner } from './hive-planner.ts';

it.each([
  ['Hive’s planner', createHivePlanner, 'No paths found'],
  ['Apollo’s planner', createApolloPlanner, 'No subgraph can be asked'],
])('%s refuses what no subgraph can be asked for', async (_name, create, message) => {
  const subgraphs = Object.entries(noWay.subgraphs);
  const sdl = composeSupergraph(new Map(subgraphs.map(([name, one]) => [name, typeDefsOf(one)])));
  const plan = await create(sdl);
  expect((await plan('{ tool { use } }')).node?.kind).toBe('Fetch');
  await expect(async () => plan('{ sign { use } }')).rejects.toThrow(message);
});
