import { askSubgraph } from '@teei/test/ask.ts';
import { runJob } from '@teei/test/jobs.ts';
import { startTestSubgraph } from '@teei/test/subgraph.ts';
import { expect, it } from 'vitest';
import { usersSubgraph } from '../src/subgraph.ts';

const ask = askSubgraph(() => startTestSubgraph(usersSubgraph, { seeded: false, react: true }));

it('links go when they lapse, invitations and sessions thirty days after they ended', async () => {
  await ask.sql(
    `insert into users.users (id, email, role)
     values ('0a000000-0000-4000-8000-000000000001', 'ada@example.org', 'volunteer')`,
  );
  await ask.sql(
    `insert into identity.invitations (email, role, expires_at, accepted_at, accepted_by, revoked_at)
     select name || '@example.org', 'volunteer', now() + days * interval '1 day',
       case when name = 'accepted' then now() - interval '90 days' end,
       case when name = 'accepted' then uuid '0a000000-0000-4000-8000-000000000001' end,
       case when name = 'revoked' then now() - interval '31 days' end
     from (values ('pending', 1), ('lapsed', -29), ('old', -31), ('accepted', -80), ('revoked', 1))
       as i (name, days)`,
  );
  await ask.sql(
    `insert into identity.one_time_links (token_hash, user_id, expires_at)
     select repeat(letter, 64), '0a000000-0000-4000-8000-000000000001', now() + hours * interval '1 hour'
     from (values ('a', -1), ('b', 1)) as l (letter, hours)`,
  );
  await ask.sql(
    `insert into identity.sessions (user_id, device, expires_at, ended_at, end_reason)
     select '0a000000-0000-4000-8000-000000000001', name, now() + days * interval '1 day',
       case when name = 'ended' then now() - interval '31 days' end,
       case when name = 'ended' then 'signed_out' end
     from (values ('live', 1), ('past', -29), ('old', -31), ('ended', 1)) as s (name, days)`,
  );
  await runJob(ask, 'users', 'account.forget_lapsed');
  expect(
    await ask.sql(
      `select split_part(email, '@', 1) as left from identity.invitations
       union all select left(token_hash, 1) from identity.one_time_links
       union all select device from identity.sessions order by 1`,
    ),
  ).toEqual(['accepted', 'b', 'lapsed', 'live', 'past', 'pending'].map((left) => ({ left })));
});

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
