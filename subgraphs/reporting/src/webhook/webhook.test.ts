import { askSubgraph, read } from '@teei/test/ask.ts';
import { done, refused } from '@teei/test/changes.ts';
import { startReceiver, verified, type Answer, type TestReceiver } from '@teei/test/receiver.ts';
import { runJob } from '@teei/test/jobs.ts';
import { force } from '@teei/test/transitions.ts';
import { eventually } from '@teei/test/eventually.ts';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { id, machine, manager, OTHER, OWN, startReporting, stranger } from '../../test/fixtures.ts';

let receiver: TestReceiver;
let reported: readonly unknown[] = [];
const ask = askSubgraph(async () => {
  receiver = await startReceiver();
  const subgraph = await startReporting({ react: true });
  reported = subgraph.unexpected;
  return { ...subgraph, unexpected: [] };
});
afterAll(() => receiver.close());

let webhook: string;
let secret: string;

beforeEach(async () => {
  await ask.sql(`delete from reporting.webhooks where url like 'http:%'`);
  receiver.answer((_request, response) => response.writeHead(204).end());
  const payload = await done(ask, manager, 'registerWebhook { webhook { id } secret }', {
    url: `${receiver.url}/hook`,
    events: ['campaign.*'],
  });
  webhook = String(read(payload, 'webhook', 'id'));
  secret = String(read(payload, 'secret'));
});

/** Has the secret replaced, and returns the new one. */
const rotate = async () =>
  String(
    read(await done(ask, manager, 'rotateWebhookSecret { secret }', { id: webhook }), 'secret'),
  );

const change = (mutation: string, input: object = {}) =>
  done(ask, manager, mutation, { id: webhook, ...input });

/** Lets something happen in a company. */
async function happen(type = 'campaign.transitioned', company = OWN): Promise<void> {
  await ask.sql(
    `insert into events.outbox (event_type, aggregate_type, aggregate_id, company_id, occurred_at, payload)
     values ($1, 'campaign', $2, $3, now(), '{"from": "draft", "to": "planned", "reason": "Words"}')`,
    [type, id(900), company],
  );
}

/** The webhook's deliveries, newest first, once no job is due or running and one has this status. */
async function becomes(status: string): Promise<readonly unknown[]> {
  return eventually(async () => {
    const fields = `status failures deliveries {
        id eventType status attempts responseStatus failure payload }`;
    const { found } = await ask.entity(manager, { __typename: 'Webhook', id: webhook }, fields);
    const deliveries = read(found, 'deliveries');
    expect(read(deliveries, 0, 'status')).toBe(status);
    const busy = await ask.sql(
      `select from jobs.queue where name = 'webhook.send' and (started_at is not null or run_at <= now())`,
    );
    expect(busy).toEqual([]);
    return z.array(z.unknown()).parse(deliveries);
  });
}

/** Makes the next attempt of every delivery now. */
async function hurry(): Promise<void> {
  await ask.sql(
    `with due as (update jobs.queue set run_at = now() where name = 'webhook.send' returning id)
     select pg_notify('jobs', 'reporting') from due`,
  );
}

const answering =
  (status: number, headers: Readonly<Record<string, string>> = {}): Answer =>
  (_request, response) =>
    response.writeHead(status, headers).end();

describe('an event', () => {
  it('is sent once, signed, with ids and states alone', async () => {
    await happen();
    const [delivery] = await becomes('DELIVERED');
    expect(delivery).toMatchObject({ attempts: 1, responseStatus: 204, failure: null });
    const sent = receiver.received.filter(
      ({ headers }) => headers['webhook-id'] === read(delivery, 'id'),
    );
    expect(sent).toHaveLength(1);
    expect(verified(sent[0], secret)).toMatchObject({
      type: 'campaign.transitioned',
      data: { id: id(900), companyId: OWN, from: 'draft', to: 'planned' },
    });
    expect(sent[0]?.body).not.toContain('Words');
  });

  it('of another company, or that was not asked for, is not sent', async () => {
    const before = receiver.received.length;
    await happen('campaign.transitioned', OTHER);
    await happen('publication.published');
    await change('testWebhook');
    await becomes('DELIVERED');
    const types = receiver.received.slice(before).map(({ body }) => body);
    expect(types).toEqual([expect.stringContaining('"webhook.test"')]);
  });

  it.each<[string, Answer, number | null]>([
    ['500', answering(500), 500],
    ['429 with Retry-After', answering(429, { 'retry-after': '600' }), 429],
    ['a redirect, which is not followed', answering(302, { location: 'https://x.example' }), 302],
    ['a cut', (request) => request.socket.destroy(), null],
  ])('that is answered with %s waits for its next attempt', async (_title, answer, status) => {
    receiver.answer(answer);
    await happen();
    const [first] = await eventually(async () => {
      const found = await becomes('PENDING');
      expect(read(found, 0, 'failure')).not.toBeNull();
      return found;
    });
    expect(first).toMatchObject({ attempts: 1, responseStatus: status });
    const [job] = await ask.sql(
      `select extract(epoch from run_at - now())::int as wait from jobs.queue where key = $1`,
      [read(first, 'id')],
    );
    expect(Number(job?.['wait'])).toBeGreaterThan(status === 429 ? 500 : 30);
    receiver.answer(answering(204));
    await hurry();
    expect(await becomes('DELIVERED')).toMatchObject([{ id: read(first, 'id'), attempts: 2 }]);
  });

  it('with a huge answer is sent all the same', async () => {
    receiver.answer((_request, response) => response.end('x'.repeat(1_000_000)));
    await happen();
    expect(await becomes('DELIVERED')).toMatchObject([{ attempts: 1 }]);
  });

  it('is given up after six attempts, and sent again with its id by a replay', async () => {
    await happen();
    await becomes('DELIVERED');
    await ask.sql('set session_replication_role = replica');
    await ask.sql(
      `update outbound.webhook_deliveries set status = 'pending', attempts = 5 where webhook_id = $1`,
      [webhook],
    );
    await ask.sql('set session_replication_role = default');
    receiver.answer(answering(503));
    await ask.sql(
      `insert into jobs.queue (domain, name, key, payload)
       select 'reporting', 'webhook.send', id::text, jsonb_build_object('deliveryId', id)
       from outbound.webhook_deliveries where webhook_id = $1`,
      [webhook],
    );
    await hurry();
    const [failed] = await becomes('FAILED');
    expect(failed).toMatchObject({ attempts: 6, responseStatus: 503 });
    receiver.answer(answering(204));
    await change('replayWebhook');
    expect(await becomes('DELIVERED')).toMatchObject([{ id: read(failed, 'id'), attempts: 1 }]);
  });

  it('is kept while the webhook is paused, and sent by a replay', async () => {
    await change('transitionWebhook', { to: 'PAUSED' });
    const before = receiver.received.length;
    await happen();
    const [kept] = await becomes('FAILED');
    expect(kept).toMatchObject({ attempts: 0, failure: 'The webhook is PAUSED.' });
    expect(receiver.received).toHaveLength(before);
    await change('transitionWebhook', { to: 'ACTIVE' });
    await change('replayWebhook');
    expect(await becomes('DELIVERED')).toMatchObject([{ id: read(kept, 'id'), attempts: 1 }]);
  });

  it('is queued again by a replay with two thousand others, in batches of a thousand', async () => {
    await ask.sql(
      `create table public.batches (deliveries bigint);
       create function public.note_batch() returns trigger language plpgsql security definer as
         $$begin insert into public.batches select count(*) from changed; return null; end$$;
       create trigger z_batch after update on outbound.webhook_deliveries
         referencing new table as changed for each statement execute function public.note_batch();
       create table public.jobs (key text);
       create function public.note_job() returns trigger language plpgsql security definer as
         $$begin insert into public.jobs values (new.key); return null; end$$;
       create trigger z_note before insert on jobs.queue for each row
         when (new.name = 'webhook.send') execute function public.note_job()`,
    );
    await ask.sql('set session_replication_role = replica');
    await ask.sql(
      `insert into outbound.webhook_deliveries (webhook_id, company_id, event_type, payload, status)
       select $1, $2, 'campaign.created', '{}', 'failed' from generate_series(1, 2001)`,
      [webhook, OWN],
    );
    await ask.sql('set session_replication_role = default');
    await change('replayWebhook');
    await eventually(async () =>
      expect(
        await ask.sql(
          `select (select json_agg(deliveries order by deliveries desc) from public.batches) as batches,
               (select count(distinct key)::int from public.jobs) as jobs, count(*)::int as pending
             from outbound.webhook_deliveries where webhook_id = $1 and status = 'pending'`,
          [webhook],
        ),
      ).toEqual([{ batches: [1_000, 1_000, 1], jobs: 2_001, pending: 2_001 }]),
    );
    await ask.sql(
      `drop trigger z_batch on outbound.webhook_deliveries; drop trigger z_note on jobs.queue;
       drop function public.note_batch(), public.note_job(); drop table public.batches, public.jobs`,
    );
  });

  it('that waits without a job is sent, and one whose job fails for good is FAILED', async () => {
    await ask.sql(
      `insert into outbound.webhook_deliveries (webhook_id, company_id, event_type, payload)
       values ($1, $2, 'campaign.created', '{}')`,
      [webhook, OWN],
    );
    await runJob(ask, 'reporting', 'webhook.forget');
    await becomes('DELIVERED');
    await ask.sql(
      `create function public.fail() returns trigger language plpgsql as
         $$begin raise exception 'no attempt'; end$$;
       create trigger z_fail before update on outbound.webhook_deliveries for each row
         when (new.attempts > old.attempts) execute function public.fail()`,
    );
    await ask.sql(
      `with d as (
         insert into outbound.webhook_deliveries (webhook_id, company_id, event_type, payload)
         values ($1, $2, 'campaign.created', '{}') returning id)
       insert into jobs.queue (domain, name, key, payload, attempts)
       select 'reporting', 'webhook.send', id::text, jsonb_build_object('deliveryId', id), 14 from d`,
      [webhook, OWN],
    );
    await ask.sql(`select pg_notify('jobs', 'reporting')`);
    expect(await becomes('FAILED')).toMatchObject([{ attempts: 0 }, { attempts: 1 }]);
    expect(reported.map(String)).toEqual(['error: no attempt']);
    await ask.sql(
      'drop trigger z_fail on outbound.webhook_deliveries; drop function public.fail()',
    );
  });
});

describe('a webhook', () => {
  const TOLD = { actor_class: 'worker', to: 'disabled' };

  it.each([
    [
      'is switched off after 20 failures in a row over 6 hours, and tells of it',
      6,
      19,
      500,
      'DISABLED',
      [TOLD],
    ],
    ['is switched off when its URL is gone, and tells of it', 6, 0, 410, 'DISABLED', [TOLD]],
    [
      'stays ACTIVE when a burst of events meets one outage, and tells of nothing',
      5.9,
      30,
      503,
      'ACTIVE',
      [],
    ],
  ])('%s', async (_title, hours, failures, answer, status, told) => {
    const since = `failing_since = now() - ${hours} * interval '1 hour'`;
    await force(ask, 'reporting.webhooks', webhook, `failures = ${failures}, ${since}`);
    receiver.answer(answering(answer));
    await change('testWebhook');
    await eventually(async () => {
      const entity = { __typename: 'Webhook', id: webhook };
      const { found } = await ask.entity(manager, entity, 'status failures');
      expect(found).toMatchObject({ status, failures: failures + 1 });
    });
    const events = await ask.sql(
      `select actor_class, payload ->> 'to' as "to" from events.outbox
       where event_type = 'webhook.transitioned' and aggregate_id = $1`,
      [webhook],
    );
    expect(events).toEqual(told);
  });

  it('signs with both secrets for a day after its rotation, and keeps none in clear', async () => {
    const secrets = [await rotate(), secret];
    await change('testWebhook');
    await becomes('DELIVERED');
    for (const key of secrets) verified(receiver.received.at(-1), key);
    const [row] = await ask.sql(
      'select to_jsonb(w)::text as row from reporting.webhooks as w where id = $1',
      [webhook],
    );
    for (const key of secrets) expect(row?.['row']).not.toContain(key.slice(6));
    await force(ask, 'reporting.webhooks', webhook, 'previous_secret_until = now()');
    await change('testWebhook');
    await eventually(async () => expect(await becomes('DELIVERED')).toHaveLength(2));
    verified(receiver.received.at(-1), secrets[0] ?? '');
    expect(() => verified(receiver.received.at(-1), secret)).toThrow('No matching signature');
  });

  it('signs with its secret alone while the one before cannot be opened', async () => {
    await ask.sql(`update reporting.webhooks set secret = 'none' where id = $1`, [webhook]);
    const rotated = await rotate();
    await change('testWebhook');
    expect(await becomes('DELIVERED')).toMatchObject([{ attempts: 1 }]);
    verified(receiver.received.at(-1), rotated);
    expect(String(receiver.received.at(-1)?.headers['webhook-signature'])).not.toContain(' ');
  });

  it('sends nothing while its own secret cannot be opened', async () => {
    await ask.sql(`update reporting.webhooks set secret = 'none' where id = $1`, [webhook]);
    await change('testWebhook');
    await eventually(async () =>
      expect(await becomes('PENDING')).toMatchObject([
        { attempts: 1, failure: 'The secret cannot be opened any more: rotate it.' },
      ]),
    );
  });

  it.each([
    [['campaign.*']],
    [['enrollment.created']],
    [['delivery.*', 'campaign.created']],
    [['delivery.failed', null]],
  ])('for %j is hidden from a partner, with what it is sent', async (events) => {
    expect(await foundByPartner(events)).toBeNull();
    expect(await refused(ask, machine, ROTATION, { id: webhook })).toEqual(['id NOT_FOUND']);
  });

  it('of deliveries and publications is a partner’s to see and to change', async () => {
    expect(await foundByPartner(['delivery.*', 'publication.published'])).toMatchObject({
      deliveries: [{ eventType: 'webhook.test' }],
    });
    await done(ask, machine, ROTATION, { id: webhook });
  });

  it('is refused beyond ten of a company, and shows its deliveries to nobody else', async () => {
    await ask.sql(
      `insert into reporting.webhooks (company_id, url, secret)
       select $1, 'http://localhost:1/' || n, 'none' from generate_series(1, 9) as n`,
      [OWN],
    );
    const registration = 'registerWebhook { webhook { id } }';
    expect(
      await refused(ask, manager, registration, { url: receiver.url, events: ['campaign.*'] }),
    ).toEqual(['url CONFLICT']);
    // Those that a partner does not see count too.
    expect(
      await refused(ask, machine, registration, { url: receiver.url, events: ['delivery.*'] }),
    ).toEqual(['url CONFLICT']);
    await change('testWebhook');
    await becomes('DELIVERED');
    const seen = await ask.entity(
      stranger,
      { __typename: 'Webhook', id: webhook },
      'deliveries { id }',
    );
    expect(seen.found).toBeNull();
  });
});

const ROTATION = 'rotateWebhookSecret { webhook { id } }';

/** The webhook as a partner finds it, after a message was sent to it and its events became these. */
async function foundByPartner(events: readonly (string | null)[]): Promise<unknown> {
  await change('testWebhook');
  await becomes('DELIVERED');
  await force(ask, 'reporting.webhooks', webhook, `events = '${JSON.stringify(events)}'`);
  const entity = { __typename: 'Webhook', id: webhook };
  return (await ask.entity(machine, entity, 'deliveries { eventType }')).found;
}
