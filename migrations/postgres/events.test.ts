import { randomUUID } from 'node:crypto';
import { GATEWAY_ROLE, roleDatabaseUrl } from '@teei/platform/database/role-url.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DOMAINS } from '../runner/apply-migrations.ts';
import { openSessions, type Sessions } from './sessions.ts';
import { id, TWO_TENANTS } from './two-tenants.ts';

const CLASSES = ['admin', 'officer', 'company', 'partner', 'person', 'anonymous', 'worker'];

const TELL = `INSERT INTO events.outbox (event_type, aggregate_type, aggregate_id, occurred_at)
  VALUES ($1, 'test', $2, now())`;

let sessions: Sessions;

beforeAll(async () => {
  sessions = await openSessions();
  await sessions.asOwner(TWO_TENANTS);
});

afterAll(() => sessions.close());

/** Consumers that an event is queued for. */
async function queuedFor(
  type: string,
  company: string | null,
  payload: object = {},
): Promise<readonly unknown[]> {
  const aggregate = randomUUID();
  await sessions.asOwner('BEGIN');
  await sessions.asOwner(
    `INSERT INTO events.outbox
       (event_type, aggregate_type, aggregate_id, company_id, occurred_at, payload)
     VALUES ($1, 'test', $2, $3, now(), $4)`,
    [type, aggregate, company, payload],
  );
  const queued = await sessions.asOwner(
    `SELECT d.consumer FROM events.deliveries AS d JOIN events.outbox AS o ON o.id = d.outbox_id
     WHERE o.aggregate_id = $1 ORDER BY d.consumer`,
    [aggregate],
  );
  await sessions.asOwner('ROLLBACK');
  return queued.map(({ consumer }) => consumer);
}

describe('an event', () => {
  test('is queued for those who take the word of the domain that tells, whatever its class', async () => {
    const hearing = await sessions.asOwner(
      `SELECT event_type, teller, string_agg('error: queued for ' || consumer, ',') AS queued
       FROM events.subscriptions WHERE conditions IS NULL AND NOT is_for_webhooks
       GROUP BY event_type, teller`,
    );
    expect(hearing.length).toBeGreaterThan(1);
    // The event of a class is rolled back with its delivery: a trigger that refuses names the consumer.
    await sessions.asOwner(
      `CREATE FUNCTION events.shout() RETURNS trigger LANGUAGE plpgsql AS
         $$ BEGIN RAISE 'queued for %', NEW.consumer; END $$;
       CREATE TRIGGER shout BEFORE INSERT ON events.deliveries
         FOR EACH ROW EXECUTE FUNCTION events.shout()`,
    );
    // Payloads are checked elsewhere: here they are empty.
    await sessions.asOwner('ALTER TABLE events.outbox DISABLE TRIGGER check_payload');
    for (const [index, { event_type, teller, queued }] of hearing.entries()) {
      const consumers = String(queued).split(',');
      for (const domain of DOMAINS) {
        // The class decides nothing: all of them are tried with the first event.
        for (const name of index === 0 ? CLASSES : ['worker']) {
          const refusal = await sessions
            .asViewer(`${domain}_${name}`, {}, TELL, [event_type, randomUUID()])
            .then(() => null, String);
          // The first of several consumers is named.
          const told = refusal !== null && consumers.includes(refusal) ? 'queued' : refusal;
          expect([domain, name, told]).toEqual([domain, name, domain === teller ? 'queued' : null]);
        }
      }
    }
    await sessions.asOwner('ALTER TABLE events.outbox ENABLE TRIGGER check_payload');
    await sessions.asOwner('DROP TRIGGER shout ON events.deliveries');
  });

  test.each([
    ['program_instance.transitioned', { to: 'active' }, ['programs']],
    ['program_instance.transitioned', { to: 'paused' }, []],
    ['campaign.updated', { fields: ['name', 'volunteerCapacity'] }, ['programs']],
    ['campaign.updated', { fields: ['beneficiaryCapacity'] }, ['programs']],
    ['campaign.updated', { fields: ['name'] }, []],
  ])('%s with %o is queued for %s alone', async (type, payload, consumers) => {
    expect(await queuedFor(type, null, payload)).toEqual(consumers);
  });

  test('is queued for webhooks where its company has one for it, or for its group', async () => {
    const [company, other] = [randomUUID(), randomUUID()];
    await sessions.asOwner(
      `INSERT INTO users.companies (id, name) VALUES ($1, 'With webhooks'), ($2, 'Without')`,
      [company, other],
    );
    await sessions.asOwner(
      `INSERT INTO reporting.webhooks (company_id, url, events, secret)
       VALUES ($1, 'https://hooks.example/1', '["campaign.*"]', 'none'),
         ($1, 'https://hooks.example/2', '["publication.published"]', 'none')`,
      [company],
    );
    expect(await queuedFor('campaign.created', company)).toEqual(['reporting']);
    expect(await queuedFor('publication.published', company)).toEqual(['reporting']);
    expect(await queuedFor('publication.archived', company)).toEqual([]);
    expect(await queuedFor('campaign.created', other)).toEqual([]);
    expect(await queuedFor('campaign.created', null)).toEqual([]);
  });

  test.each([
    "UPDATE events.outbox SET payload = '{}'",
    'DELETE FROM events.outbox',
    'TRUNCATE events.outbox CASCADE',
  ])('is append-only, even for its owner: %s', async (statement) => {
    await sessions.asOwner('BEGIN');
    await sessions.asOwner('ALTER TABLE events.outbox DISABLE TRIGGER check_payload');
    await sessions.asOwner(TELL, ['test.told', randomUUID()]);
    await expect(sessions.asOwner(statement)).rejects.toThrow('append-only');
    await sessions.asOwner('ROLLBACK');
  });

  test.each(DOMAINS)('is not told by the login role of %s', async (domain) => {
    await expect(
      sessions.asSubgraph(domain, TELL, ['consent.withdrawn', randomUUID()]),
    ).rejects.toThrow('permission denied');
  });

  test.each([
    ['event_id', id('an event')],
    ['actor_id', id('a manager')],
    ['actor_class', 'officer'],
    ['recorded_at', '2020-01-01T00:00:00Z'],
  ])('has no %s that its teller says', async (column, value) => {
    await expect(
      sessions.asViewer(
        'campaigns_company',
        { user_id: id('a manager') },
        `INSERT INTO events.outbox (event_type, aggregate_type, aggregate_id, occurred_at, ${column})
         VALUES ('campaign.updated', 'campaign', $1, now(), $2)`,
        [id('a campaign'), value],
      ),
    ).rejects.toThrow('permission denied');
  });

  test('is shown to those whom it is queued for, and to no other worker', async () => {
    for (const type of ['consent.given', 'consent.withdrawn', 'kintell.session.completed']) {
      await sessions.asOwner(TELL, [type, randomUUID()]);
    }
    const sql = 'SELECT event_type FROM events.outbox';
    for (const [domain, seen] of [
      [
        'evidence',
        [{ event_type: 'consent.withdrawn' }, { event_type: 'kintell.session.completed' }],
      ],
      ['programs', []],
      ['users', []],
    ] as const) {
      expect(await sessions.asViewer(`${domain}_worker`, {}, sql)).toEqual(seen);
    }
    const gateway = new pg.Client(roleDatabaseUrl(sessions.ownerUrl, GATEWAY_ROLE));
    await gateway.connect();
    const { rows } = await gateway.query(sql);
    await gateway.end();
    expect(rows).toEqual([{ event_type: 'kintell.session.completed' }]);
  });
});

test('tables beside the domains are under row-level security too, also against their owner', async () => {
  const unprotected = await sessions.asOwner(
    `SELECT oid::regclass::text FROM pg_class
     WHERE relkind IN ('r', 'p') AND NOT (relrowsecurity AND relforcerowsecurity)
       AND relnamespace::regnamespace::text IN ('events', 'identity', 'gateway', 'jobs')`,
  );
  expect(unprotected).toEqual([]);
});
