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
let types: readonly Record<string, unknown>[];

beforeAll(async () => {
  sessions = await openSessions();
  await sessions.asOwner(TWO_TENANTS);
  types = await sessions.asOwner('SELECT event_type, domain FROM events.types');
});

afterAll(() => sessions.close());

describe('the log of events', () => {
  test.each(DOMAINS)('hears from %s of what is its own, and of nothing else', async (domain) => {
    for (const { event_type, domain: teller } of types) {
      for (const name of CLASSES) {
        const told = sessions.asViewer(`${domain}_${name}`, {}, TELL, [event_type, randomUUID()]);
        if (teller === domain) await expect(told).resolves.toEqual([]);
        else await expect(told).rejects.toThrow('violates row-level security policy');
      }
    }
  });

  test('hears of no type that nobody tells of', async () => {
    await expect(
      sessions.asViewer('campaigns_admin', {}, TELL, ['campaign.forged', randomUUID()]),
    ).rejects.toThrow('violates row-level security policy');
  });

  test.each([
    ['event_id', id('an event')],
    ['actor_id', id('a manager')],
    ['actor_class', 'officer'],
    ['recorded_at', '2020-01-01T00:00:00Z'],
  ])('lets nobody say its %s', async (column, value) => {
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

  test('shows a consumer what is queued for it, and no more', async () => {
    for (const type of ['consent.given', 'consent.withdrawn', 'kintell.session.completed']) {
      await sessions.asOwner(TELL, [type, randomUUID()]);
    }
    const sql = 'SELECT event_type FROM events.outbox';
    for (const [domain, seen] of [
      ['evidence', [{ event_type: 'consent.withdrawn' }]],
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

  test('and all beside it is under row-level security, also against its owner', async () => {
    const unprotected = await sessions.asOwner(
      `SELECT oid::regclass::text FROM pg_class
       WHERE relkind IN ('r', 'p') AND NOT (relrowsecurity AND relforcerowsecurity)
         AND relnamespace::regnamespace::text IN ('events', 'identity', 'gateway')`,
    );
    expect(unprotected).toEqual([]);
  });
});
