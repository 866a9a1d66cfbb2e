import { startGraph } from '@teei/gateway/src/graph.ts';
import { readSubgraphUrls } from '@teei/gateway/src/supergraph/subgraph-urls.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { makeViewer } from './answers.ts';
import { STANDARD, STANDARD_OF_VIEWER } from './operations.ts';
import { makeRows } from './rows.ts';
import { serveFederation, type Federation, type Work } from './serve.ts';
import { standardSubgraphs } from './subgraphs.ts';

let federation: Federation;

beforeAll(async () => {
  federation = await serveFederation(standardSubgraphs(makeRows(1)));
});
afterAll(() => federation.close());

const answerForm = z.object({
  data: z.record(z.string(), z.unknown()),
  errors: z.undefined().optional(),
});

/** Asks through a gateway of its own; gives the answer, and what it cost the subgraphs. */
async function ask(
  executor: 'own' | 'apollo',
  body: { readonly query: string; readonly variables?: object },
): Promise<{ readonly data: string; readonly work: Work }> {
  const graph = await startGraph({
    supergraphSdl: federation.supergraphSdl,
    scalars: {},
    port: 0,
    host: '127.0.0.1',
    local: [],
    remote: readSubgraphUrls(federation.supergraphSdl),
    executor,
    secret: undefined,
    database: undefined,
    tokens: undefined,
    report: (error) => {
      throw error;
    },
    explorer: false,
    showWork: false,
    allowedOrigins: [],
  });
  try {
    federation.takeWork();
    const response = await fetch(`${graph.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const { data } = answerForm.parse(await response.json());
    return { data: JSON.stringify(data), work: federation.takeWork() };
  } finally {
    await graph.close();
  }
}

describe('the standard operation', () => {
  it('costs its subgraphs 7 requests, 19 representations and 1,958 bytes', async () => {
    const { data, work } = await ask('own', { query: STANDARD });
    expect(data).toHaveLength(87_495);
    expect(work.requests).toBeLessThanOrEqual(7);
    expect(work.representations).toBeLessThanOrEqual(19);
    expect(work.bytes).toBeLessThanOrEqual(1_958);
  });

  it('is answered as Apollo’s executor answers it, with 16 requests and 465 representations', async () => {
    const own = await ask('own', { query: STANDARD });
    const apollo = await ask('apollo', { query: STANDARD });
    expect(apollo.data).toBe(own.data);
    expect(apollo.work).toMatchObject({ requests: 16, representations: 465 });
  });

  it('costs as many requests when every one is another viewer’s, for the same answer', async () => {
    const { data } = await ask('own', { query: STANDARD });
    const other = await ask('own', {
      query: STANDARD_OF_VIEWER,
      variables: { viewer: makeViewer(1) },
    });
    expect(other.data).toBe(data);
    expect(other.work).toMatchObject({ requests: 7, representations: 19 });
  });
});
