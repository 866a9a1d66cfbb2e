import {
  addClient,
  addKey,
  listClients,
  revokeClient,
  revokeKey,
} from '@teei/gateway/src/partners/client.sql.ts';
import { hashKey, makeKey } from '@teei/gateway/src/partners/keys.ts';
import { publishOperations, retireOperations } from '@teei/gateway/src/partners/operation.sql.ts';
import { FJORDBANK, PARTNER, SOLVIND } from '@teei/local/demo/story/story.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { read } from '../ask.ts';
import { startTestGraph, TOPOLOGIES, type TestGraph } from '../graph.ts';
import { operationId, persistedQuery } from '../persisted-query.ts';
import {
  FEED,
  IMPACT,
  machineAt,
  MANIFEST,
  NOT_IN_LIST,
  PUBLIC,
  refusal,
  TOKEN,
} from './machine.ts';

const UNAUTHENTICATED = [401, 'UNAUTHENTICATED'];

/** Within how many milliseconds a gateway must have noticed. */
const NOTICE_TIMEOUT_MS = 5_000;

describe.each(TOPOLOGIES)('a partner of the graph %s', (topology) => {
  let graph: TestGraph;
  let owner: pg.Client;
  const machine = machineAt(() => graph);

  beforeAll(async () => {
    graph = await startTestGraph(topology);
    owner = new pg.Client(graph.ownerUrl);
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await graph.close();
  });

  async function addPartner(name: string, companyId: string): Promise<{ id: string; key: string }> {
    const id = await addClient(owner, { name, companyId, platform: null, scopes: [] });
    const key = makeKey();
    await addKey(owner, id, hashKey(key));
    await publishOperations(owner, id, MANIFEST);
    await vi.waitFor(
      async () => expect((await machine.run(FEED, key)).status).toBe(200),
      NOTICE_TIMEOUT_MS,
    );
    return { id, key };
  }

  describe('is held to its own list', () => {
    it('and not to another client’s', async () => {
      const { id, key } = await addPartner('goodera-solvind', SOLVIND);
      await retireOperations(owner, id, { ids: [operationId(FEED)] });
      await vi.waitFor(
        async () => expect(await refusal(await machine.run(FEED, key))).toEqual(NOT_IN_LIST),
        NOTICE_TIMEOUT_MS,
      );
      expect((await machine.run(FEED)).status).toBe(200);
    });

    it.each([
      ['names no client', { sub: 'nobody' }],
      ['speaks for another company than its client', { tenantId: SOLVIND }],
    ])('and is nobody when its token %s', async (_how, change) => {
      const token = await graph.token({ ...TOKEN, ...change });
      expect(await refusal(await machine.run(FEED, token))).toEqual(UNAUTHENTICATED);
    });

    it('which leaves everybody else free to ask', async () => {
      const { status, errors } = await graph.ask(PUBLIC);
      expect([status, errors]).toEqual([200, []]);
      const url = `${graph.url}/graphql`;
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify({ extensions: persistedQuery(IMPACT) });
      const byId = await fetch(url, { method: 'POST', headers, body });
      expect(read(await byId.json(), 'errors', 0, 'extensions', 'code')).toBe(
        'PERSISTED_QUERY_NOT_SUPPORTED',
      );
    });
  });

  describe('loses within five seconds', () => {
    let partner: { id: string; key: string };
    let began: number;

    beforeAll(async () => {
      partner = await addPartner('workday-fjordbank', FJORDBANK);
    });

    async function eventually(
      answer: readonly unknown[],
      text: string,
      key: string,
    ): Promise<void> {
      await vi.waitFor(
        async () => expect(await refusal(await machine.run(text, key))).toEqual(answer),
        {
          timeout: NOTICE_TIMEOUT_MS,
          interval: 50,
        },
      );
      expect(performance.now() - began).toBeLessThan(NOTICE_TIMEOUT_MS);
    }

    it('an operation that is retired, until it is published again', async () => {
      began = performance.now();
      await retireOperations(owner, partner.id, { ids: [], name: 'CompanyImpact' });
      await eventually(NOT_IN_LIST, IMPACT, partner.key);
      expect((await machine.run(FEED, partner.key)).status).toBe(200);
      expect(await publishOperations(owner, partner.id, MANIFEST)).toBe(1);
      await vi.waitFor(
        async () => expect((await machine.run(IMPACT, partner.key)).status).toBe(200),
        NOTICE_TIMEOUT_MS,
      );
    });

    it('a key that is revoked, and keeps its others', async () => {
      const other = makeKey();
      await addKey(owner, partner.id, hashKey(other));
      await vi.waitFor(
        async () => expect((await machine.run(FEED, other)).status).toBe(200),
        NOTICE_TIMEOUT_MS,
      );
      began = performance.now();
      const fingerprint = hashKey(partner.key).slice(0, 8);
      expect(await revokeKey(owner, partner.id, fingerprint)).toBe(1);
      await eventually(UNAUTHENTICATED, FEED, partner.key);
      expect((await machine.run(FEED, other)).status).toBe(200);
      partner = { ...partner, key: other };
    });

    it('everything when it is revoked itself', async () => {
      began = performance.now();
      await revokeClient(owner, partner.id);
      await eventually(UNAUTHENTICATED, FEED, partner.key);
      const token = await graph.token({ ...TOKEN, sub: 'workday-fjordbank' });
      expect(await refusal(await machine.run(FEED, token))).toEqual(UNAUTHENTICATED);
    });

    it('and answers an unknown key as a broken token', async () => {
      const answers = await Promise.all(
        [
          partner.key,
          makeKey(),
          `${PARTNER.key}x`,
          'teei_',
          PARTNER.key.toUpperCase(),
          'nonsense',
        ].map(async (credential) => (await machine.run(FEED, credential)).text()),
      );
      expect(new Set(answers).size).toBe(1);
      expect(answers[0]).toContain('UNAUTHENTICATED');
    });
  });

  it('goes on while its list cannot be read, which readiness reports', async () => {
    const ready = async (): Promise<number> => (await fetch(`${graph.url}/readyz`)).status;
    expect(await ready()).toBe(200);
    const before = graph.unexpected.length;
    await graph.sql('REVOKE SELECT ON gateway.revision FROM gateway_service');
    expect(await ready()).toBe(503);
    expect(await ready()).toBe(503);
    expect((await machine.run(FEED)).status).toBe(200);
    await graph.sql('GRANT SELECT ON gateway.revision TO gateway_service');
    expect(await ready()).toBe(200);
    // Told once, however often it was looked for.
    expect(graph.unexpected.slice(before)).toMatchObject([{ code: '42501' }]);
    expect(before).toBe(0);
  });

  it('is known by hashes alone', async () => {
    const [client] = await listClients(owner, PARTNER.client);
    expect(client?.keys).toMatchObject([{ fingerprint: hashKey(PARTNER.key).slice(0, 8) }]);
    const stored = await graph.sql(
      'SELECT row_to_json(k)::text AS row FROM gateway.client_keys AS k',
    );
    expect(JSON.stringify(stored)).not.toContain('teei_');
  });
});
