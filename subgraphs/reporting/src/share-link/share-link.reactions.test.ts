import { askSubgraph } from '@teei/test/ask.ts';
import { startTestSubgraph } from '@teei/test/subgraph.ts';
import { eventually } from '@teei/test/eventually.ts';
import { expect, it } from 'vitest';
import { reportingSubgraph } from '../subgraph.ts';

const ask = askSubgraph(() => startTestSubgraph(reportingSubgraph, { react: true }));

it('share links end for who leaves the company, and for nobody else', async () => {
  await ask.sql(`set session_replication_role = replica`);
  await ask.sql(`update reporting.share_links set expires_at = now() + interval '9 days'`);
  await ask.sql(`set session_replication_role = default`);
  const [view] = await ask.sql(
    `select user_id, company_id from reporting.saved_views
     where id in (select view_id from reporting.share_links) order by id limit 1`,
  );
  const person = [view?.['user_id'], view?.['company_id']];
  await ask.sql(
    `insert into events.outbox
       (event_type, aggregate_type, aggregate_id, subject_id, company_id, occurred_at, payload)
     values ('company_member.removed', 'company_member', gen_random_uuid(), $1, $2, now(),
       jsonb_build_object('userId', $1::uuid))`,
    person,
  );
  const inForce = `select count(*)::int as n from reporting.share_links as l
    join reporting.saved_views as v on v.id = l.view_id
    where l.expires_at > now() and ((v.user_id, v.company_id) = ($1, $2)) = $3`;
  await eventually(async () =>
    expect(await ask.sql(inForce, [...person, true])).toEqual([{ n: 0 }]),
  );
  const [others] = await ask.sql(inForce, [...person, false]);
  expect(others?.['n']).toBeGreaterThan(0);
});
