import { ACCOUNTS } from '@teei/local/demo/story/story.ts';
import { tokenSubject } from '@teei/local/demo/story/token-subject.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startTestGraph, TOPOLOGIES, type TestGraph } from './graph.ts';

const IMPORT = `mutation ($input: ImportSessionsInput!) {
  importSessions(input: $input) { result { created unchanged rejected { line } } userErrors { message } } }`;

describe.each(TOPOLOGIES)('imports by the graph %s', (topology) => {
  let graph: TestGraph;
  let rows: string;

  beforeAll(async () => {
    graph = await startTestGraph(topology);
    // As many bytes as no other request may have.
    const [pair] = await graph.sql(
      `select participant_id, volunteer_id from programs.kintell_sessions limit 1`,
    );
    rows = Array.from({ length: 1_000 }, (_, n) =>
      JSON.stringify({
        externalSessionId: `import-${n}`,
        sessionType: 'MENTORSHIP',
        participantId: pair?.['participant_id'],
        volunteerId: pair?.['volunteer_id'],
        scheduledAt: '2025-12-01T10:00:00Z',
        feedbackText: 'x'.repeat(100),
      }),
    ).join('\n');
  });
  afterAll(() => graph.close());

  const send = async (account: keyof typeof ACCOUNTS, url: string): Promise<Response> => {
    const token = await graph.token(tokenSubject(ACCOUNTS[account]));
    const input = { batchId: '0c000000-0000-4000-8000-000000000001', format: 'JSON_LINES', rows };
    return fetch(`${graph.url}${url}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ query: IMPORT, variables: { input } }),
    });
  };

  it('take more than a request may have, in few statements, and change nothing again', async () => {
    for (const [created, unchanged, statements] of [
      [1_000, 0, '13'],
      [0, 1_000, '5'],
    ]) {
      const answer = await send('admin', '/graphql/import');
      expect(await answer.json()).toEqual({
        data: { importSessions: { result: { created, unchanged, rejected: [] }, userErrors: [] } },
      });
      expect(answer.headers.get('x-statements')).toBe(statements);
    }
  });

  it('are of the usual size at the usual address', async () => {
    expect((await send('admin', '/graphql')).status).toBe(413);
  });

  it.each([
    ['companyUser', 403, 'FORBIDDEN'],
    ['officer', 403, 'FORBIDDEN'],
  ] as const)('are refused to %s before anything is read', async (account, status, code) => {
    const answer = await send(account, '/graphql/import');
    expect(answer.status).toBe(status);
    expect(z.object({ errors: z.unknown() }).parse(await answer.json()).errors).toMatchObject([
      { extensions: { code } },
    ]);
  });

  it('are refused without a valid token, and beyond their own limit', async () => {
    const refused = await fetch(`${graph.url}/graphql/import`, {
      method: 'POST',
      headers: { authorization: 'Bearer none', 'content-type': 'application/json' },
      body: '{}',
    });
    expect(refused.status).toBe(401);
    rows = 'x'.repeat(8 * 1024 * 1024);
    expect((await send('admin', '/graphql/import')).status).toBe(413);
  });
});
