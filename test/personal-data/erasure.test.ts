/** Erasure of a person in every table, by the functions of the schema `personal_data`. */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { id } from '@teei/migrations/postgres/two-tenants.ts';
import { createTestDatabase, type TestDatabase } from '../database.ts';
import { PERSON, plantCanary, type Marker } from './canary.ts';
import { EXPORTED_COLUMNS, exportedRows, visibleRows, type TableRows } from './company-rows.ts';

/** Volunteer of the person's tenant. */
const VOLUNTEER = id('a volunteer');

/** Address of the volunteer, which a company of another tenant has written into its own rows. */
const ADDRESS = 'a-volunteer@teei.example';
const ANOTHER_COMPANY = `
  update campaigns.campaigns set name = 'Ask ${ADDRESS}' where company_id = '${id('b company')}';
  update users.companies set name = 'Friends of ${ADDRESS}' where id = '${id('b company')}';
  update users.users set email = 'x.${ADDRESS}' where id = '${id('b volunteer')}'`;

let database: TestDatabase;
let client: pg.Client;
let markers: readonly Marker[];
let before: ReadonlyMap<string, readonly string[]>;
let reached: Readonly<Record<string, number>>;

beforeAll(async () => {
  database = await createTestDatabase();
  client = new pg.Client(database.superuserUrl);
  await client.connect();
  markers = await plantCanary(client);
  await client.query(ANOTHER_COMPANY);
  before = await dump();
  const rows = await as('privacy_officer', `select * from personal_data.preview('${PERSON}')`);
  reached = Object.fromEntries(
    z
      .array(
        z.object({ table_name: z.string(), deleted: z.coerce.number(), masked: z.coerce.number() }),
      )
      .parse(rows)
      .map(({ table_name: name, deleted, masked }) => [name, deleted + masked]),
  );
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

/** Runs a statement in a transaction of a class, which is kept or, as when a process ends, is not. */
async function as(role: string, sql: string, end: 'commit' | 'rollback' = 'commit') {
  await client.query(`begin; set local role ${role}`);
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.query(end);
  }
}

/** Every row of every table, as text. */
async function dump(): Promise<Map<string, string[]>> {
  const { rows: tables } = await client.query<{ name: string }>(
    `select oid::regclass::text as name from pg_class where relkind = 'r'
       and relnamespace::regnamespace::text not like 'pg\\_%'
       and relnamespace::regnamespace::text <> 'information_schema' order by 1`,
  );
  const dumped = new Map<string, string[]>();
  for (const { name } of tables) {
    const { rows } = await client.query<{ text: string }>(
      `select to_jsonb(t)::text as text from ${name} as t`,
    );
    dumped.set(
      name,
      rows.map(({ text }) => text),
    );
  }
  return dumped;
}

function placesOf(text: string, tables: ReadonlyMap<string, readonly string[]>): string[] {
  return [...tables].flatMap(([name, rows]) =>
    rows.some((row) => row.includes(text)) ? [name] : [],
  );
}

/** Orders an erasure that is due, as the owner does. */
async function order(person: string): Promise<string> {
  const request = randomUUID();
  await client.query(
    `insert into privacy.privacy_requests (id, user_id, request_type, requested_at)
     values ($1, $2, 'delete', now() - interval '31 days')`,
    [request, person],
  );
  return request;
}

/** Takes every step, each first in a transaction that is lost, as by a process that ends. */
async function erase(request: string): Promise<string[]> {
  const states: string[] = [];
  const step = `select personal_data.advance_erasure('${request}') as state`;
  for (let n = 0; n < 60; n += 1) {
    const [lost] = await as('privacy_worker', step, 'rollback');
    const [kept] = await as('privacy_worker', step);
    expect(kept).toEqual(lost);
    const state = String(kept?.['state']);
    states.push(state);
    if (state === 'over') return states;
    if (state === 'waiting') {
      await as('gateway_service', `select personal_data.complete_analytics('${request}', 3)`);
    }
    if (state === 'held' || state === 'failed') return states;
  }
  throw new Error('The erasure did not end.');
}

const textOf = (tables: TableRows): string => Object.values(tables).flat().join('\n');

describe('a company’s export', () => {
  it('has all that its users may read, without names of participants, and nothing of another company', async () => {
    const own = await exportedRows(client, id('a company'));
    const visible = await visibleRows(client, id('a company'));
    const { 'users.users': people = [], ...others } = own;
    const { 'users.users': visiblePeople = [], ...visibleOthers } = visible;
    expect(others).toEqual(visibleOthers);
    expect(Object.values(others).filter((rows) => rows.length > 0).length).toBeGreaterThan(25);
    expect(people).toHaveLength(visiblePeople.length);
    const named = people.map((row) => /"role": "(\w+)"/.exec(row)?.[1] ?? row);
    expect(named.toSorted()).toEqual(['company_user', 'participant', 'volunteer']);
    const text = textOf(own);
    expect(text).toContain('a-volunteer@teei.example');
    const withheld = markers.filter(
      ({ place }) => !EXPORTED_COLUMNS.has(place) || place.startsWith('users.users.'),
    );
    expect(withheld.length).toBeGreaterThan(25);
    expect(withheld.filter((marker) => text.includes(marker.text))).toEqual([]);
    const foreign = textOf(await exportedRows(client, id('b company')));
    for (const noun of ['company', 'manager', 'campaign', 'report', 'page', 'webhook']) {
      expect([noun, text.includes(id(`b ${noun}`)), foreign.includes(id(`b ${noun}`))]).toEqual([
        noun,
        false,
        true,
      ]);
    }
  });
});

describe('an erasure', () => {
  it('is tried on a person whose every value is marked, and the marks are there', () => {
    expect(markers.length).toBeGreaterThan(45);
    expect(markers.filter(({ text }) => placesOf(text, before).length === 0)).toEqual([]);
  });

  it('takes every step, whichever of them is lost on the way, and says what it did', async () => {
    const request = await order(PERSON);
    const states = await erase(request);
    expect(states.filter((state) => state !== 'more')).toEqual(['waiting', 'over']);
    const { rows } = await client.query(
      `select status, progress::float8 as progress, error_message as error from privacy.privacy_requests
       where id = $1`,
      [request],
    );
    expect(rows).toEqual([{ status: 'completed', progress: 1, error: null }]);
  });

  it('leaves no mark in any table', async () => {
    const after = await dump();
    expect(
      markers.flatMap(({ place, text }) =>
        placesOf(text, after).map((table) => `${place} in ${table}`),
      ),
    ).toEqual([]);
  });

  it('changes no row that is not the person’s, byte for byte', async () => {
    const after = await dump();
    const own =
      /^(?:privacy\.privacy_(?:requests|audit_log)|personal_data\.\w+|proof\.\w+|jobs\.queue)$/;
    for (const [name, rows] of before) {
      if (own.test(name)) continue;
      const left = new Set(after.get(name));
      const lost = rows.filter((row) => !left.has(row));
      expect([name, lost.length]).toEqual([name, Math.min(lost.length, reached[name] ?? 0)]);
    }
  });

  it('proves each step by an audit that is a chain', async () => {
    const { rows } = await client.query<{ action: string; is_linked: boolean }>(
      `select action, details ->> 'prev' = coalesce(lag(encode(sha256(convert_to(to_jsonb(a)::text, 'UTF8')), 'hex'))
         over (order by performed_at, a.id), '') as is_linked
       from privacy.privacy_audit_log as a join privacy.privacy_requests as r on r.id = request_id
       where r.user_id = $1 and r.request_type = 'delete' order by performed_at, a.id`,
      [PERSON],
    );
    const steps = rows.filter(({ action }) => action === 'step_completed');
    expect(steps).toHaveLength(SYSTEMS);
    expect(rows.at(-1)?.action).toBe('user_deleted');
    expect(rows.every(({ is_linked: isLinked }) => isLinked)).toBe(true);
  });
});

/** Domains, `identity`, `events`, `jobs`, `files`, `record` and ClickHouse. */
const SYSTEMS = 12;

describe('what comes late about who was erased', () => {
  it('is refused by every table whose rows are about a person and prove nothing', async () => {
    const { rows } = await client.query<{ name: string }>(
      `select distinct w.table_name as name from personal_data.ways as w
       join personal_data.tables as t on t.name = w.table_name
       where w.kind = 'person' and w.condition = format('t.%I = $1', w.column_name) and t.keep is distinct from 'proof'
         and not exists (select from pg_trigger as g
           where g.tgrelid = w.table_name::regclass and g.tgname = 'refuse_erased')`,
    );
    expect(rows).toEqual([]);
    await expect(
      client.query(`insert into identity.revocations (user_id) values ('${PERSON}')`),
    ).rejects.toThrow('expected a person who has not been erased');
  });

  it('is refused where it is about them alone', async () => {
    for (const late of [
      `insert into users.user_external_ids (profile_id, provider, external_id) values ('${PERSON}', 'discord', 'x')`,
      `insert into programs.kintell_sessions (external_session_id, session_type, participant_id, volunteer_id,
         feedback_text) values ('late', 'language', '${PERSON}', '${VOLUNTEER}', 'Late words.')`,
      `update programs.kintell_sessions set feedback_text = 'Late.' where participant_id = '${PERSON}'`,
      `update users.users set first_name = 'Again' where id = '${PERSON}'`,
    ]) {
      await expect(client.query(late)).rejects.toThrow('expected a person who has not been erased');
    }
  });

  it('is kept without words where it is an event', async () => {
    const { rows } = await client.query(
      `insert into events.outbox (event_type, aggregate_type, aggregate_id, subject_id, actor_class, occurred_at,
         payload) values ('enrollment.transitioned', 'enrollment', $1, $1, 'person', now(),
         '{"to": "dropped", "reason": "I move away.", "note": "Call me."}') returning payload`,
      [PERSON],
    );
    expect(rows).toEqual([{ payload: { to: 'dropped' } }]);
  });

  it('is recognised by an id of another system, which only its pseudonym is kept of', async () => {
    const external = markers.find(({ place }) => place === 'users.user_external_ids.external_id');
    const { rows } = await client.query<{ user_id: string }>(
      `insert into programs.buddy_system_events (event_id, event_type, user_id, timestamp, payload)
       values (gen_random_uuid(), 'buddy.checkin.completed', $1, now(), '{"note": "Late."}')
       returning user_id, payload`,
      [external?.text],
    );
    expect(rows).toMatchObject([{ payload: {} }]);
    expect(rows[0]?.user_id).toMatch(/^erased:[0-9a-f]{64}$/);
  });

  it('names nobody in ClickHouse', async () => {
    const rows = await as(
      'gateway_service',
      `select users.analytics_key('${PERSON}') as key, k.person, k.key as together
       from users.analytics_keys('{${PERSON}}', 10) as k`,
    );
    expect(rows).toEqual([{ key: null, person: PERSON, together: null }]);
  });
});

/** Places a hold by another connection, which waits for a tenth of a second. */
async function holdImpatiently(): Promise<void> {
  const other = new pg.Client(database.superuserUrl);
  await other.connect();
  try {
    await other.query(`set lock_timeout = '100ms'`);
    await other.query(
      `insert into personal_data.legal_holds (user_id, reason) values ($1, 'Case 6')`,
      [VOLUNTEER],
    );
  } finally {
    await other.end();
  }
}

describe('an erasure that cannot go on', () => {
  it('begins nothing within the days of grace, whoever lets its job run', async () => {
    const request = randomUUID();
    await client.query(
      `insert into privacy.privacy_requests (id, user_id, request_type) values ($1, $2, 'delete')`,
      [request, VOLUNTEER],
    );
    expect(await erase(request)).toEqual(['over']);
    const { rows } = await client.query(
      `select r.status, q.run_at = r.requested_at + interval '30 days' as is_later,
         exists (select from personal_data.tombstones as t where t.request_id = r.id) as is_begun
       from privacy.privacy_requests as r join jobs.queue as q on q.payload ->> 'requestId' = r.id::text
       where r.id = $1`,
      [request],
    );
    expect(rows).toEqual([{ status: 'pending', is_later: true, is_begun: false }]);
    await client.query(`update privacy.privacy_requests set status = 'cancelled' where id = $1`, [
      request,
    ]);
  });

  it('is not held during a step: a hold waits for its end', async () => {
    await client.query('begin');
    await client.query(`select personal_data.advance_erasure($1)`, [await order(VOLUNTEER)]);
    await expect(holdImpatiently()).rejects.toThrow('lock timeout');
    await client.query('rollback');
  });

  it('leaves ClickHouse to a hold as well', async () => {
    await client.query('begin');
    const request = await order(VOLUNTEER);
    const waiting = async () => {
      const { rows } = await client.query<{ request_id: string }>(
        'select request_id from personal_data.claim_analytics_step()',
      );
      return rows;
    };
    await client.query('select personal_data.advance_erasure($1)', [request]);
    expect(await waiting()).toEqual([{ request_id: request }]);
    await client.query(
      `insert into personal_data.legal_holds (user_id, reason) values ($1, 'Case 6')`,
      [VOLUNTEER],
    );
    expect(await waiting()).toEqual([]);
    await client.query('rollback');
  });

  it('waits for a legal hold to be lifted', async () => {
    const request = await order(VOLUNTEER);
    await client.query(
      `insert into personal_data.legal_holds (user_id, reason) values ($1, 'Case 7')`,
      [VOLUNTEER],
    );
    expect(await erase(request)).toEqual(['held']);
    expect(
      await as('privacy_officer', `select personal_data.blocks('${VOLUNTEER}') as blocks`),
    ).toEqual([{ blocks: ['LEGAL_HOLD'] }]);
    await client.query('update personal_data.legal_holds set lifted_at = now()');
    await expect(
      client.query('update personal_data.legal_holds set lifted_at = null'),
    ).rejects.toThrow('append-only');
  });

  it('says of a step that leaves something that it failed, and goes on with it later', async () => {
    const { rows: found } = await client.query<{ id: string }>(
      `select id from privacy.privacy_requests
       where user_id = $1 and request_type = 'delete' and status = 'pending'`,
      [VOLUNTEER],
    );
    const request = String(found[0]?.id);
    // Somebody has had the database keep what should be emptied.
    await client.query(
      `create function public.keep() returns trigger language plpgsql as
         'begin new.first_name := old.first_name; return new; end';
       update users.users set first_name = 'Kari' where id = '${VOLUNTEER}';
       create trigger z_keep before update on users.users for each row execute function public.keep()`,
    );
    expect((await erase(request)).at(-1)).toBe('failed');
    const state = `select status, progress::float8 as progress, error_message as error
      from privacy.privacy_requests where id = $1`;
    expect((await client.query(state, [request])).rows).toEqual([
      {
        status: 'failed',
        progress: Number(((SYSTEMS - 1) / SYSTEMS).toFixed(4)),
        error: 'users: erasure: 1 rows of users.users are left',
      },
    ]);
    await client.query('drop trigger z_keep on users.users; drop function public.keep()');
    expect((await erase(request)).at(-1)).toBe('over');
    expect((await client.query(state, [request])).rows).toEqual([
      { status: 'completed', progress: 1, error: null },
    ]);
  });

  it('leaves the same address in the rows of another company, byte for byte', async () => {
    const { rows } = await client.query('select first_name, email from users.users where id = $1', [
      VOLUNTEER,
    ]);
    expect(rows).toEqual([{ first_name: null, email: `erased+${VOLUNTEER}@invalid` }]);
    const after = await dump();
    const found = [...before].flatMap(([name, all]) =>
      all
        .filter(
          (row) =>
            row.includes(`Ask ${ADDRESS}`) ||
            row.includes(`of ${ADDRESS}`) ||
            row.includes(`x.${ADDRESS}`),
        )
        .map((row) => [name, after.get(name)?.includes(row)]),
    );
    expect(found).toEqual(
      expect.arrayContaining([
        ['campaigns.campaigns', true],
        ['users.companies', true],
        ['users.users', true],
      ]),
    );
    expect(found.filter(([, isLeft]) => isLeft !== true)).toEqual([]);
  });
});
