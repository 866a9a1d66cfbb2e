import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { FJORDBANK } from '@teei/local/demo/story/story.ts';
import { read } from './ask.ts';
import { startTestGraph, TOPOLOGIES, type TestGraph } from './graph.ts';
import { publish } from './publish.ts';
import { NAMED_VIEWERS, OFFICER, type NamedViewer } from './tenancy/viewers.ts';
import { edgeOperations, type Operation } from './tenancy/operations.ts';

const VIEWERS: readonly NamedViewer[] = [...NAMED_VIEWERS, OFFICER];

const introspection = z.custom<IntrospectionQuery>((value) => Object(value) === value);

/** One of each class who does not belong to the company, or sees nothing of it by themself. */
const OUTSIDERS = NAMED_VIEWERS.filter(({ name }) =>
  /^(?:nobody|Solvind|a participant|a machine)/.test(name),
);

/** Hides every company from whoever does not belong to it. */
const HIDE = `update users.companies set features = features - 'publicProfile'`;

const PAGE = `query ($slug: String!) { publication(slug: $slug) { title company { id name } } }`;

describe.each(TOPOLOGIES)('the page of a company that is not public, %s', (topology) => {
  let graph: TestGraph;

  beforeAll(async () => {
    graph = await startTestGraph(topology);
    await graph.sql(HIDE);
  });
  afterAll(() => graph.close());

  it('is shown to everybody, the company to those who belong to it', async () => {
    for (const { name, viewer, token } of VIEWERS) {
      if (token?.role === 'partner') await publish(graph, token, [PAGE]);
      const belongs = viewer.kind === 'user' && viewer.companyId === FJORDBANK;
      const company = belongs || token?.role === 'partner' || name === OFFICER.name;
      const answer = await graph.ask(PAGE, {
        as: token,
        variables: { slug: 'fjordbank-impact-2025' },
      });
      expect([name, answer.errors]).toEqual([name, []]);
      expect([name, read(answer.data, 'publication', 'title')]).not.toEqual([name, null]);
      expect([name, read(answer.data, 'publication', 'company', 'name')]).toEqual([
        name,
        company ? 'Fjordbank' : undefined,
      ]);
    }
    expect(await invalidAnswers(graph)).toEqual([]);
  });
});

describe('nothing that is public of a company that is not', () => {
  let graph: TestGraph;
  let operations: readonly Operation[];

  beforeAll(async () => {
    graph = await startTestGraph('in one process');
    await graph.sql(HIDE);
    const { data } = await graph.ask(getIntrospectionQuery());
    const schema = buildClientSchema(introspection.parse(data));
    const pages = await graph.sql(`select slug from reporting.publications where status = 'LIVE'`);
    const domains = await graph.sql('select domain from users.branding_domains where is_verified');
    const starts = [
      ...pages.map(({ slug }) => ({ field: 'publication', key: String(slug) })),
      ...domains.map(({ domain }) => ({ field: 'tenantByDomain', key: String(domain) })),
    ];
    operations = starts.flatMap((start) => edgeOperations(schema, start, 1));
  });
  afterAll(() => graph.close());

  it.each(OUTSIDERS)('breaks the schema: not for $name', async ({ token }: NamedViewer) => {
    const texts = operations.map(({ query }) => query);
    if (token?.role === 'partner') await publish(graph, token, texts);
    for (const { name, query, variables } of operations) {
      const { errors } = await graph.ask(query, { as: token, variables });
      const broken = errors.filter(({ extensions }) => extensions?.['code'] === 'INVALID_ANSWER');
      expect([name, broken]).toEqual([name, []]);
    }
    expect(await invalidAnswers(graph)).toEqual([]);
  });
});

/** The values that the gateway has counted as forbidden by the schema. */
async function invalidAnswers({ url }: TestGraph): Promise<readonly string[]> {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  return metrics.split('\n').filter((line) => line.startsWith('graphql_invalid_answers_total{'));
}
