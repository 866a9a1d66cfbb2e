/** Variables of a published operation that are wrong in thousands of places. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startTestGraph, type TestGraph } from '../graph.ts';
import { persistedQuery } from '../persisted-query.ts';
import { publish } from '../publish.ts';
import { machineAt, TOKEN } from './machine.ts';

/** Number of members or items a little below what variables may have. */
const MANY = 4_900;

const MAX_ERRORS = 5;

/** Bytes of an answer to variables of 50 kB and more. */
const MAX_ANSWER_LENGTH = 4_000;

/** Value of a sibling of the errors, which no error may repeat. */
const SECRET = 'correct-horse-battery-staple';

const SIGN_IN = `mutation Enter($input: SignInInput!) {
  signIn(input: $input) { userErrors { code } }
}`;
const CAMPAIGNS = `query Listed($filter: CampaignFilter, $filters: [CampaignStatus!]) {
  one: campaigns(first: 1, filter: $filter) { nodes { id } }
  other: campaigns(first: 1, filter: { status: $filters }) { nodes { id } }
}`;

const refused = z.strictObject({
  errors: z.array(
    z.object({
      message: z.string(),
      extensions: z.object({ code: z.literal('BAD_USER_INPUT') }),
    }),
  ),
});

function repeat<Item>(itemOf: (n: number) => Item): Item[] {
  return Array.from({ length: MANY }, (_, n) => itemOf(n));
}

const unknownMembers = Object.fromEntries(repeat((n) => [`unknown${n}`, n]));
const wrongValues = repeat((n) => `WRONG_${n}`);

describe('a partner’s published operation', () => {
  let graph: TestGraph;
  const machine = machineAt(() => graph);

  beforeAll(async () => {
    graph = await startTestGraph('in one process');
    await publish(graph, TOKEN, [CAMPAIGNS, SIGN_IN]);
  });
  afterAll(() => graph.close());

  it.each([
    ['unknown members', CAMPAIGNS, { filter: { search: SECRET, ...unknownMembers } }],
    ['wrong values of an enum', CAMPAIGNS, { filter: { search: SECRET, status: wrongValues } }],
    ['wrong values of an enum in a list of their own', CAMPAIGNS, { filters: wrongValues }],
    [
      'objects in place of values of an enum',
      CAMPAIGNS,
      { filters: repeat(() => ({ search: SECRET })) },
    ],
    ['values of a wrong type', CAMPAIGNS, { filter: { search: SECRET, status: repeat((n) => n) } }],
    [
      'unknown members deep inside',
      CAMPAIGNS,
      { filter: { search: SECRET, activeOn: { quarter: SECRET, ...unknownMembers } } },
    ],
    [
      'unknown members beside a password',
      SIGN_IN,
      { input: { email: 'nobody@mail.example', password: SECRET, ...unknownMembers } },
    ],
  ])('is refused in few words for thousands of %s', async (_faults, text, variables) => {
    const response = await machine.post({ extensions: persistedQuery(text), variables });
    const answer = await response.text();
    const { errors } = refused.parse(JSON.parse(answer));
    expect(response.status).toBe(400);
    expect(errors.length).toBeGreaterThan(0);
    expect(errors.length).toBeLessThanOrEqual(MAX_ERRORS);
    expect(answer.length).toBeLessThan(MAX_ANSWER_LENGTH);
    expect(answer).not.toContain(SECRET);
    expect(Number(response.headers.get('x-subgraph-requests') ?? 0)).toBe(0);
  });
});
