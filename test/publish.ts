/** Lets a partner of a test ask what it likes. */
import { listClients } from '@teei/gateway/src/partners/client.sql.ts';
import { publishOperations } from '@teei/gateway/src/partners/operation.sql.ts';
import type { TokenSubject } from '@teei/platform/tokens/signer.ts';
import pg from 'pg';
import { expect, vi } from 'vitest';
import type { TestGraph } from './graph.ts';
import { operationId } from './persisted-query.ts';

/** Milliseconds for a gateway to notice what is published, on a busy machine; test/partners/lists.test.ts holds it to five seconds. */
const NOTICE_TIMEOUT_MS = 20_000;

/** Publishes queries, unchecked, for the client that a partner's token names; resolves when they run. */
export async function publish(
  graph: TestGraph,
  partner: TokenSubject,
  texts: readonly string[],
): Promise<void> {
  const db = new pg.Client(graph.ownerUrl);
  await db.connect();
  const [client] = await listClients(db, partner.sub);
  if (!client) throw new RangeError(`There is no client ${partner.sub}.`);
  const operations = [...new Set(texts)].map((text) => ({
    id: operationId(text),
    name: 'Test',
    type: 'query' as const,
    body: text,
  }));
  await publishOperations(db, client.id, operations);
  await db.end();
  const [first = ''] = texts;
  await vi.waitFor(
    async () => {
      const { errors } = await graph.ask(first, { as: partner });
      expect(errors.map(({ extensions }) => extensions?.['code'])).not.toContain(
        'PERSISTED_QUERY_NOT_IN_LIST',
      );
    },
    { timeout: NOTICE_TIMEOUT_MS, interval: 100 },
  );
}
