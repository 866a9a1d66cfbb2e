import { ACCOUNTS, FJORDBANK } from '@teei/local/demo/story.ts';
import { tokenSubject } from '@teei/local/demo/token-subject.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { read } from './ask.ts';
import { startTestGraph, type TestGraph } from './graph.ts';

const BOARD = `query ($company: ID!) {
  company(id: $company) {
    name
    campaigns(first: 3) {
      nodes {
        name
        metrics(period: { quarter: "2025-Q3" }) { volunteerHours }
        topEvidence(n: 1) { id }
        template { name }
      }
    }
  }
}`;

describe('the graph as seven processes', () => {
  let graph: TestGraph;
  const board = () =>
    graph.ask(BOARD, { as: tokenSubject(ACCOUNTS.companyUser), variables: { company: FJORDBANK } });

  beforeAll(async () => {
    graph = await startTestGraph('as seven processes over HTTP');
  });
  afterAll(() => graph.close());

  it('answers in full while all of them run', async () => {
    const answer = await board();
    expect(answer.errors).toEqual([]);
    expect(await readiness()).toBe(200);
  });

  it('loses only the fields of a subgraph that is down, with one error', async () => {
    await graph.stopSubgraph('evidence');
    const answer = await board();
    expect(answer.status).toBe(200);
    expect(answer.errors).toMatchObject([
      {
        path: ['company', 'campaigns', 'nodes', 0, 'topEvidence'],
        extensions: { code: 'SUBGRAPH_UNAVAILABLE' },
      },
    ]);
    expect(fieldOfCampaigns(answer.data, 'topEvidence')).toEqual([null, null, null]);
    expect(read(answer.data, 'company', 'campaigns', 'nodes', 0, 'template', 'name')).toBeTruthy();
    expect(await readiness()).toBe(503);
  });

  it('loses only the figures when ClickHouse is down', async () => {
    await graph.stopClickHouse();
    const answer = await board();
    expect(answer.status).toBe(200);
    expect(answer.errors.map(({ extensions }) => extensions?.['code'])).toContain(
      'ANALYTICS_UNAVAILABLE',
    );
    expect(fieldOfCampaigns(answer.data, 'metrics')).toEqual([null, null, null]);
    expect(read(answer.data, 'company', 'campaigns', 'nodes', 0, 'name')).toBeTruthy();
  });

  async function readiness(): Promise<number> {
    return (await fetch(`${graph.url}/readyz`)).status;
  }
});

function fieldOfCampaigns(data: unknown, field: string): unknown[] {
  return [0, 1, 2].map((index) => read(data, 'company', 'campaigns', 'nodes', index, field));
}
