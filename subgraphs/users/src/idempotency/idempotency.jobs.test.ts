import { askSubgraph } from '@teei/test/ask.ts';
import { runJob } from '@teei/test/jobs.ts';
import { startTestSubgraph } from '@teei/test/subgraph.ts';
import { expect, it } from 'vitest';
import { usersSubgraph } from '../subgraph.ts';

const ask = askSubgraph(() => startTestSubgraph(usersSubgraph, { seeded: false, react: true }));

it('records of idempotent requests go once their day is over, and no others', async () => {
  await ask.sql(
    `insert into users.idempotency_keys (key_hash, request_body, response_body, created_at, expires_at)
     values (repeat('a', 64), '{}', '{}', now() - interval '2 days', now() - interval '1 day'),
       (repeat('b', 64), '{}', '{}', now(), now() + interval '1 hour')`,
  );
  await runJob(ask, 'users', 'idempotency.forget');
  expect(await ask.sql('select key_hash from users.idempotency_keys')).toEqual([
    { key_hash: 'b'.repeat(64) },
  ]);
});
