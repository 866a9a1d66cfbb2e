import { ACCOUNTS, FJORDBANK, MENTORS_FOR_UKRAINE } from '@teei/local/demo/story/story.ts';
import { tokenSubject } from '@teei/local/demo/story/token-subject.ts';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { read } from './ask.ts';
import { startTestGraph, TOPOLOGIES, type TestGraph } from './graph.ts';

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
    expect(await readiness()).toEqual([200, []]);
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
    expect(await readiness()).toEqual([200, ['evidence']]);
  });

  it('loses only the figures when ClickHouse is down', async () => {
    await graph.stopClickHouse();
    const answer = await board();
    expect(answer.status).toBe(200);
    expect(answer.errors.map(({ extensions }) => extensions?.['code'])).toContain(
      'ANALYTICS_UNAVAILABLE',
    );
    expect(fieldOfCampaigns(answer.data, 'metrics')).toEqual([null, null, null]);
    expect(await readiness()).toEqual([200, ['analytics', 'evidence']]);
    const page = await (await fetch(`${graph.url}/status`)).text();
    expect(page).toContain('without some of its fields');
    const metrics = await (await fetch(`${graph.url}/metrics`)).text();
    expect(metrics).toContain('graph_dependency_up{dependency="analytics"} 0');
    expect(metrics).toContain('graph_dependency_up{dependency="users"} 1');
    expect(read(answer.data, 'company', 'campaigns', 'nodes', 0, 'name')).toBeTruthy();
  });

  /** Status of `/readyz`, and the dependencies that it lists as impaired. */
  async function readiness(): Promise<unknown> {
    const response = await fetch(`${graph.url}/readyz`);
    const { impaired = [] } = readinessBody.parse(await response.json());
    return [response.status, impaired.map(({ name }) => name)];
  }
});

const readinessBody = z.object({
  impaired: z.array(z.object({ name: z.string() })).optional(),
});

const rename = (name: string): string => `updateCampaign(input: {
  id: "${MENTORS_FOR_UKRAINE}", expectedUpdatedAt: $version, name: "${name}"
}) { userErrors { code } }`;

describe.each(TOPOLOGIES)('a change that takes longer than the graph %s waits', (topology) => {
  let graph: TestGraph;

  beforeAll(async () => {
    graph = await startTestGraph(topology, { subgraphTimeout: 500 });
  });
  afterAll(() => graph.close());

  const campaign = () =>
    graph.sql('select name, updated_at::text from campaigns.campaigns where id = $1', [
      MENTORS_FOR_UKRAINE,
    ]);
  it('is not made behind the back of whoever was told so, nor is what would follow it', async () => {
    const [row] = await campaign();
    const version = new Date(String(row?.['updated_at'])).toISOString();
    await graph.sql('begin');
    await graph.sql('select from campaigns.campaigns where id = $1 for update', [
      MENTORS_FOR_UKRAINE,
    ]);
    const answer = await graph.ask(
      `mutation ($version: DateTime!) { a: ${rename('Late')} b: ${rename('Later')} }`,
      { as: tokenSubject(ACCOUNTS.companyUser), variables: { version } },
    );
    expect(answer.errors.map(({ extensions }) => extensions?.['code'])).toEqual([
      'SUBGRAPH_UNAVAILABLE',
      'SUBGRAPH_UNAVAILABLE',
    ]);
    // Until the other process has seen that the gateway hung up.
    await pause(200);
    await graph.sql('rollback');
    await vi.waitFor(async () => {
      const busy = await graph.sql(
        `select from pg_stat_activity
         where usename = 'campaigns_subgraph' and datname = current_database() and state <> 'idle'`,
      );
      expect(busy).toEqual([]);
    }, 10_000);
    expect(await campaign()).toEqual([row]);
    expect(await graph.sql('select from events.outbox')).toEqual([]);
  });
});

function fieldOfCampaigns(data: unknown, field: string): unknown[] {
  return [0, 1, 2].map((index) => read(data, 'company', 'campaigns', 'nodes', index, field));
}
