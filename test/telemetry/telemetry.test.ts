import { randomBytes } from 'node:crypto';
import { ACCOUNTS, BERGEN_SESSION, MENTORS_BERGEN } from '@teei/local/demo/story/story.ts';
import { tokenSubject } from '@teei/local/demo/story/token-subject.ts';
import { readEnvironment } from '@teei/platform/configuration/read-environment.ts';
import { createLogger } from '@teei/platform/logging/logger.ts';
import { startTracing, TRACING_VARIABLES } from '@teei/platform/serving/start-tracing.ts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { startTestGraph, TOPOLOGIES, type TestGraph } from '../graph.ts';
import { runJob } from '../jobs.ts';
import { addSeries, readExpression, type Series } from './exposition.ts';
import { readAlerts, readDashboards } from './monitoring.ts';
import { startCollector, type Collector } from './collector.ts';

const WAIT_OPTIONS = { timeout: 20_000, interval: 100 };

/** Span of a caller, as it sends it. */
const CALLER = 'b7ad6b7169203331';

/** Labels that Prometheus adds to what it scrapes. */
const LABELS_OF_SCRAPES = ['job', 'instance'];

/** Series that a healthy graph does not have, and that of Prometheus itself. */
const SERIES_OF_FAULTS = {
  up: LABELS_OF_SCRAPES,
  graphql_invalid_answers_total: ['field'],
  graphql_subgraph_failures_total: ['subgraph'],
  graphql_rate_limited_total: ['policy'],
};

let collector: Collector;
let tracing: Awaited<ReturnType<typeof startTracing>>;

function environment(): Record<string, string> {
  return { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, OTEL_TRACES_SAMPLER_ARG: '0' };
}

beforeAll(async () => {
  collector = await startCollector();
  const settings = readEnvironment(z.object(TRACING_VARIABLES), environment());
  tracing = await startTracing('teei-gateway', settings, createLogger('test', 'silent'));
});
afterAll(async () => {
  await tracing.stop();
  await collector.close();
});

describe.each(TOPOLOGIES)('the graph %s', (topology) => {
  const isApart = topology !== 'in one process';
  /** Spans between a fetch and what the subgraph does. */
  const served = isApart ? 'POST /graphql > ' : '';
  let graph: TestGraph;

  beforeAll(async () => {
    graph = await startTestGraph(topology, { environment: environment() });
  });
  afterAll(() => graph.close());

  /** Sends an operation as a part of a trace, which the caller records unless nothing is said. */
  async function send(
    query: string,
    as: Parameters<typeof tokenSubject>[0],
    { input, sampled = true }: { readonly input?: object; readonly sampled?: boolean } = {},
  ) {
    const traceId = randomBytes(16).toString('hex');
    const response = await fetch(`${graph.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await graph.token(tokenSubject(as))}`,
        traceparent: `00-${traceId}-${CALLER}-0${sampled ? 1 : 0}`,
        'x-request-id': `request-${traceId}`,
      },
      body: JSON.stringify({ query, variables: { input } }),
    });
    expect(response.headers.get('x-request-id')).toBe(`request-${traceId}`);
    const answer = z.object({ errors: z.unknown().optional() }).parse(await response.json());
    expect(answer.errors).toBeUndefined();
    return traceId;
  }

  it('records a read from the request to its statements, below the span of the caller', async () => {
    const traceId = await send(
      `query Trace { campaign(id: "${MENTORS_BERGEN}") { name metrics(period: { relative: THIS_QUARTER }) { sessions } } }`,
      ACCOUNTS.companyUser,
    );
    const request = 'POST /graphql > query Trace';
    await vi.waitFor(() => {
      expect(collector.pathsOf(traceId)).toEqual(
        expect.arrayContaining([
          'POST /graphql',
          request,
          `${request} > plan`,
          `${request} > fetch campaigns > ${served}subgraph campaigns > reads > SELECT`,
          `${request} > fetch analytics > subgraph analytics > SELECT`,
        ]),
      );
    }, WAIT_OPTIONS);
    const spans = collector.spans.filter((span) => span.traceId === traceId);
    const [root] = spans.filter(({ parentSpanId }) => parentSpanId === CALLER);
    expect(root).toMatchObject({
      name: 'POST /graphql',
      service: 'teei-gateway',
      attributes: { 'http.route': '/graphql', 'http.response.status_code': 200 },
    });
    const ids = new Set([CALLER, ...spans.map(({ spanId }) => spanId)]);
    expect(spans.every(({ parentSpanId = '' }) => ids.has(parentSpanId))).toBe(true);
    expect(spans.find(({ name }) => name === 'subgraph campaigns')?.service).toBe(
      isApart ? 'teei-campaigns' : 'teei-gateway',
    );
    expect(spans.filter(({ isFailed }) => isFailed)).toEqual([]);
  });

  it('records a change on to what reacts to its event', async () => {
    const traceId = await send(
      `mutation Open($input: TransitionCampaignInput!) {
         transitionCampaign(input: $input) { userErrors { code } } }`,
      ACCOUNTS.companyUser,
      { input: { id: MENTORS_BERGEN, to: 'RECRUITING' } },
    );
    const transaction = `POST /graphql > mutation Open > fetch campaigns > ${served}subgraph campaigns > transaction`;
    await vi.waitFor(() => {
      expect(collector.pathsOf(traceId)).toEqual(
        expect.arrayContaining([
          `${transaction} > UPDATE`,
          `${transaction} > process campaign.transitioned`,
        ]),
      );
    }, WAIT_OPTIONS);
  });

  it('records a session on to the relay', async () => {
    const traceId = await send(
      `mutation Complete($input: CompleteSessionInput!) {
         completeSession(input: $input) { userErrors { code message } } }`,
      ACCOUNTS.volunteer,
      { input: { id: BERGEN_SESSION, durationMinutes: 90 } },
    );
    await vi.waitFor(() => {
      expect(collector.pathsOf(traceId)).toContain(
        `POST /graphql > mutation Complete > fetch programs > ${served}subgraph programs > transaction > process kintell.session.completed`,
      );
    }, WAIT_OPTIONS);
  });

  it('records nothing that its caller does not record, and no value', async () => {
    const traceId = await send('query Unsampled { me { id } }', ACCOUNTS.volunteer, {
      sampled: false,
    });
    const next = await send('query Sampled { me { id email } }', ACCOUNTS.volunteer);
    await vi.waitFor(() => expect(collector.pathsOf(next).length).toBeGreaterThan(4), WAIT_OPTIONS);
    expect(collector.pathsOf(traceId)).toEqual([]);
    const texts = JSON.stringify(collector.spans);
    expect(texts).not.toContain(ACCOUNTS.volunteer.email);
    expect(texts).not.toContain(ACCOUNTS.volunteer.userId);
  });

  it('has every metric and label that a dashboard or an alert asks for', async () => {
    await runJob(graph, 'campaigns', 'campaign.follow_dates');
    const series: Series = new Map(
      Object.entries(SERIES_OF_FAULTS).map(([name, labels]) => [name, new Set(labels)]),
    );
    for (const url of [graph.url, ...graph.subgraphUrls]) {
      const response = await fetch(`${url}/metrics`);
      addSeries(series, await response.text());
    }
    const expressions = [...(await readDashboards()), ...(await readAlerts())];
    const missing = expressions.flatMap(({ title, expr, texts }) => {
      const { metrics, labels } = readExpression(expr);
      const known = new Set([
        ...LABELS_OF_SCRAPES,
        ...metrics.flatMap((name) => [...(series.get(name) ?? [])]),
      ]);
      const shown = texts.flatMap((text) =>
        [...text.matchAll(/\{\{\s*(?:\$labels\.)?(\w+)\s*\}\}/g)].map(([, label = '']) => label),
      );
      return [
        ...metrics.filter((name) => !series.has(name)),
        ...[...labels, ...shown].filter((label) => !known.has(label)),
      ].map((name) => `${title}: ${name}`);
    });
    expect(missing).toEqual([]);
    expect(expressions.length).toBeGreaterThan(50);
  });
});
