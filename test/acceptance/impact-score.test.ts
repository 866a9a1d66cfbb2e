import { ACCOUNTS, BERGEN_INSTANCE } from '@teei/local/demo/story/story.ts';
import { tokenSubject } from '@teei/local/demo/story/token-subject.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startTestGraph, TOPOLOGIES, type TestGraph } from '../graph.ts';

const coordinator = tokenSubject(ACCOUNTS.coordinator);
const staff = tokenSubject(ACCOUNTS.admin);
const lars = tokenSubject(ACCOUNTS.volunteer);
const participant = tokenSubject(ACCOUNTS.participant);
const solvind = tokenSubject(ACCOUNTS.solvindUser);

const vis = z.object({ score: z.number(), asOf: z.string() }).nullable();
const Health = z.object({
  programInstance: z.object({
    matches: z.object({
      nodes: z.array(
        z.object({
          status: z.string(),
          buddy: z.object({
            id: z.string(),
            vis,
            visHistory: z.object({
              nodes: z.array(z.object({ score: z.number(), calculationDate: z.string() })),
            }),
          }),
        }),
      ),
    }),
  }),
});

const Explained = z.object({
  user: z.object({
    vis: z.object({
      score: z.number(),
      points: z.number(),
      explain: z.object({ inputs: z.record(z.string(), z.number()) }),
    }),
  }),
});

const QUESTION = `query ($instance: ID!) {
  programInstance(id: $instance) {
    name
    matches(first: 50, filter: { status: [ACTIVE, INACTIVE] }) {
      nodes {
        status
        buddy { id firstName vis { score asOf }
          visHistory(first: 1) { nodes { score calculationDate } } }
        checkins(last: 5) { nodes { mood checkinDate } }
        moodTrend
        events(last: 3) { nodes { eventType eventDate } }
        feedback { fromRole rating submittedAt } } } } }`;

/** Hours from the end of the day on record to the moment of the request, in days. */
const DAYS_SINCE = 9 / 24;

/** Score of the points that are left of those of a score on record. */
function fadedScore(recorded: number): number {
  return 100 * (1 - (1 - recorded / 100) ** (2 ** (-DAYS_SINCE / 90)));
}

describe.each(TOPOLOGIES)('the graph %s shows the health of matches (Q13)', (topology) => {
  let graph: TestGraph;

  beforeAll(async () => {
    graph = await startTestGraph(topology);
  });
  afterAll(() => graph.close());

  it('with the impact score of each buddy beside the one on record', async () => {
    const answer = await graph.ask(QUESTION, {
      as: coordinator,
      variables: { instance: BERGEN_INSTANCE },
    });
    expect(answer.errors).toEqual([]);
    const { nodes } = Health.parse(answer.data).programInstance.matches;
    expect(nodes.length).toBeGreaterThan(5);
    for (const { buddy } of nodes) {
      const [recorded] = buddy.visHistory.nodes;
      expect(recorded?.calculationDate).toBe('2025-11-14');
      // Nothing was done since.
      expect(buddy.vis?.score).toBeCloseTo(fadedScore(recorded?.score ?? 0), 1);
      expect(buddy.vis?.asOf).toBe('2025-11-15T09:00:00.000Z');
    }
    // Of the four, one is for `visHistory`, which the question does not ask.
    expect(answer.work).toEqual({ subgraphRequests: 4, statements: 11 });
  });

  it.each([
    ['staff', staff],
    ['the volunteer', lars],
    ['the company', coordinator],
  ])('and explains it to %s', async (_who, as) => {
    const answer = await graph.ask(
      `query ($id: ID!) { user(id: $id) { vis {
        score points freshness { source } explain(figure: "score") { formula inputs } } } }`,
      { as, variables: { id: ACCOUNTS.volunteer.userId } },
    );
    expect(answer.errors).toEqual([]);
    const { user } = Explained.parse(answer.data);
    expect(user.vis.explain.inputs).toEqual({ points: user.vis.points });
    expect(user.vis.score).toBeCloseTo(100 * (1 - 2 ** (-user.vis.points / 60)), 1);
  });

  it('but to no other company or person, and never the key by which it is found', async () => {
    const score = 'query ($id: ID!) { user(id: $id) { vis { score } } }';
    const variables = { id: ACCOUNTS.volunteer.userId };
    expect(await graph.ask(score, { as: solvind, variables })).toMatchObject({
      data: { user: null },
      errors: [{ path: ['user'], extensions: { code: 'NOT_FOUND' } }],
    });
    // Whom the participant sees. Errors name fields that clients can ask for.
    expect(await graph.ask(score, { as: participant, variables })).toMatchObject({
      data: { user: { vis: null } },
      errors: [
        {
          message: 'You may not read User.vis.',
          path: ['user', 'vis'],
          extensions: { code: 'FORBIDDEN' },
        },
      ],
    });
    const key = await graph.ask('{ me { analyticsKey } }', { as: staff });
    expect(key.errors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
  });
});
