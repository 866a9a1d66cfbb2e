import { serverAudits, type AuditResult } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestGraph, type TestGraph } from './graph.ts';

/**
 * Audits of GraphQL over HTTP that the graph fails on purpose: they send a GET that any page on the
 * web could make a browser send, with its viewer's credentials. Such requests are refused unless a
 * header proves that the browser asked first.
 */
const REFUSED_AS_FORGED = [
  '5A70 MAY accept application/x-www-form-urlencoded formatted GET requests',
  'D6D5 MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/graphql-response+json',
  '6A70 MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/json',
];

describe('GraphQL over HTTP', () => {
  let graph: TestGraph;

  beforeAll(async () => {
    graph = await startTestGraph('in one process');
  });
  afterAll(() => graph.close());

  async function audit(headers: Readonly<Record<string, string>>): Promise<AuditResult[]> {
    const audits = serverAudits({
      url: `${graph.url}/graphql`,
      fetchFn: (url: string, init: RequestInit = {}) => {
        const all = new Headers(init.headers);
        for (const [name, value] of Object.entries(headers)) all.set(name, value);
        return fetch(url, { ...init, headers: all });
      },
    });
    expect(audits).toHaveLength(61);
    return Promise.all(audits.map((one) => one.fn()));
  }

  it('is kept in all 61 audits by requests that cannot be forged', async () => {
    expect(failed(await audit({ 'apollo-require-preflight': 'true' }))).toEqual([]);
  });

  it('is kept in 58 audits by a browser that did not ask first', async () => {
    expect(failed(await audit({}))).toEqual(REFUSED_AS_FORGED);
  });
});

/** The names of the audits that did not pass. */
function failed(results: readonly AuditResult[]): string[] {
  return results.flatMap((result) =>
    result.status === 'ok' ? [] : [`${result.id} ${result.name}`],
  );
}
