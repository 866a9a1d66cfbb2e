import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestGraph, TOPOLOGIES, type TestGraph } from '../graph.ts';
import { QUESTIONS } from './questions.ts';

describe.each(TOPOLOGIES)('the graph %s', (topology) => {
  let graph: TestGraph;

  beforeAll(async () => {
    graph = await startTestGraph(topology);
  });
  afterAll(() => graph.close());

  it.each(QUESTIONS.map((question) => [question.title, question] as const))(
    '%s, as its rows say, at a cost that is known',
    async (_title, { as, query, variables = {}, prepare, expected, work }) => {
      await prepare?.(graph);
      const answer = await graph.ask(query, { as, variables });
      expect(answer.errors).toEqual([]);
      expect(answer.data).toMatchObject(await expected(graph));
      expect(answer.work).toEqual(work);
    },
  );

  it('reports no unexpected error', () => {
    expect(graph.unexpected).toEqual([]);
  });
});
