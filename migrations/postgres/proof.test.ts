/** Hash chains of the audit logs: what is written follows, and what was tampered with is named. */
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openSessions, type Sessions } from './sessions.ts';
import { id, TWO_TENANTS } from './two-tenants.ts';

const COMPANY = id('a company');

let sessions: Sessions;

beforeAll(async () => {
  sessions = await openSessions();
  await sessions.asOwner(TWO_TENANTS);
  await sessions.asOwner(
    `INSERT INTO users.branding_audit_log (id, tenant_id, resource_type, resource_id, action, ip_address)
     SELECT gen_random_uuid(), $1, 'theme', $1, 'updated', '192.0.2.1' FROM generate_series(2, 6)`,
    [COMPANY],
  );
});

afterAll(() => sessions.close());

async function verify(company = COMPANY, after = 0, most = 100) {
  const [row] = await sessions.asOwner(`SELECT * FROM proof.verify('branding', $1, $2, $3)`, [
    company,
    after,
    most,
  ]);
  return row;
}

async function rowOf(number: number): Promise<unknown> {
  const [row] = await sessions.asOwner(
    `SELECT row_id FROM proof.entries WHERE log = 'branding' AND tenant = $1 AND number = $2`,
    [COMPANY, number],
  );
  return row?.['row_id'];
}

/** First problem after a change by somebody who owns the database; undone afterwards. */
async function tamperedWith(statement: string): Promise<unknown> {
  const guarded = ['proof.entries', 'proof.chains', 'users.branding_audit_log'];
  const each = (change: string) =>
    guarded.map((table) => `ALTER TABLE ${table} ${change} TRIGGER USER`).join(';');
  await sessions.asOwner('BEGIN');
  try {
    await sessions.asOwner(each('DISABLE'));
    await sessions.asOwner(statement);
    const { problem, number, row_id: row } = (await verify()) ?? {};
    return [problem, number === null ? null : Number(number), row];
  } finally {
    await sessions.asOwner('ROLLBACK');
  }
}

const entry = (number: number) =>
  `log = 'branding' AND tenant = '${COMPANY}' AND number = ${number}`;
const rowOfEntry = (number: number) => `(SELECT row_id FROM proof.entries WHERE ${entry(number)})`;

describe('the chain of an audit log', () => {
  test('hashes the text that a receipt has, also of an entry whose row was deleted', async () => {
    const [hashed] = await sessions.asOwner(
      `SELECT count(*)::integer AS entries, count(DISTINCT (c).content_hash IS NULL)::integer AS forms, bool_and(
         proof.entry_hash(p.previous, c) = encode(sha256(convert_to(proof.entry_text(p.previous, c), 'UTF8')), 'hex')) AS same
       FROM proof.entries AS e CROSS JOIN LATERAL (VALUES (''), (e.hash)) AS p (previous)
       CROSS JOIN LATERAL (SELECT e.* UNION ALL
         SELECT e.log, e.tenant, e.number, e.row_id, 'deleted', NULL, NULL, e.recorded_at, e.hash UNION ALL
         SELECT e.log, e.tenant, e.number, NULL, NULL, NULL, NULL, t.at, e.hash
           FROM (VALUES (NULL::timestamptz), ('infinity'), ('-infinity')) AS t (at)) AS d
       CROSS JOIN LATERAL (VALUES ((d.log, d.tenant, d.number, d.row_id, d.kind, d.salt, d.content_hash,
         d.recorded_at, d.hash)::proof.entries)) AS made (c)`,
    );
    expect(hashed).toMatchObject({ forms: 2, same: true });
    expect(hashed?.['entries']).toBeGreaterThan(10);
  });

  test('follows from its first entry, as a whole and in parts', async () => {
    expect(await verify()).toMatchObject({ checked: '6', last_number: '6', problem: null });
    const [part, rest] = [await verify(COMPANY, 0, 4), await verify(COMPANY, 4, 4)];
    expect(part).toMatchObject({ checked: '4', last_number: '4', problem: null });
    expect(rest).toMatchObject({ checked: '2', entries: '6', problem: null });
    expect(rest?.['head']).toBe((await verify())?.['head']);
    expect(await verify(COMPANY, 6, 4)).toMatchObject({ checked: '0', problem: null });
    expect(await verify(id('no company'))).toMatchObject({ checked: '0', problem: null });
  });

  test.each([
    [
      'a row was changed',
      `UPDATE users.branding_audit_log SET action = 'deleted' WHERE id = ${rowOfEntry(2)}`,
      ['CHANGED', 2, 2],
    ],
    [
      'a row was removed',
      `DELETE FROM users.branding_audit_log WHERE id = ${rowOfEntry(3)}`,
      ['REMOVED', 3, 3],
    ],
    ['an entry was removed', `DELETE FROM proof.entries WHERE ${entry(3)}`, ['REMOVED', 3, null]],
    [
      'entries were reordered',
      `UPDATE proof.entries SET number = -number WHERE ${entry(2)} OR ${entry(3)};
       UPDATE proof.entries SET number = 5 + number WHERE number < 0`,
      ['OUT_OF_PLACE', 2, 3],
    ],
    [
      'an entry was changed with its row',
      `UPDATE users.branding_audit_log SET action = 'deleted' WHERE id = ${rowOfEntry(4)};
       UPDATE proof.entries AS e SET content_hash = proof.content_hash(e.salt, to_jsonb(t))
         FROM users.branding_audit_log AS t WHERE t.id = e.row_id AND ${entry(4)}`,
      ['OUT_OF_PLACE', 4, 4],
    ],
    [
      'the salt of an entry is gone',
      `UPDATE proof.entries SET salt = NULL WHERE ${entry(2)}`,
      ['CHANGED', 2, 2],
    ],
    [
      'the kind of an entry is NULL',
      `ALTER TABLE proof.entries ALTER kind DROP NOT NULL;
       UPDATE proof.entries SET kind = NULL WHERE ${entry(2)}`,
      ['OUT_OF_PLACE', 2, 2],
    ],
    [
      'the last entry has no hash of its row, and the chain was computed anew',
      `UPDATE users.branding_audit_log SET action = 'deleted' WHERE id = ${rowOfEntry(6)};
       UPDATE proof.entries SET content_hash = NULL WHERE ${entry(6)};
       UPDATE proof.entries AS e SET hash = proof.entry_hash(b.hash, e) FROM (
         SELECT hash FROM proof.entries WHERE ${entry(5)}) AS b WHERE ${entry(6)};
       UPDATE proof.chains AS c SET head = e.hash FROM (SELECT hash FROM proof.entries WHERE ${entry(6)}) AS e
         WHERE log = 'branding' AND tenant = '${COMPANY}'`,
      ['CHANGED', 6, 6],
    ],
    [
      'the last entries were cut off',
      `DELETE FROM proof.entries WHERE ${entry(6)} OR ${entry(5)}`,
      ['CUT_OFF', 5, null],
    ],
  ])(
    'names the first entry that is not as it was written when %s',
    async (_what, statement, expected) => {
      const [problem, number, named] = expected;
      const row = named === null ? null : await rowOf(Number(named));
      expect(await tamperedWith(statement)).toEqual([problem, number, row]);
      expect(await verify()).toMatchObject({ problem: null });
    },
  );

  test('is appended to by nobody but the triggers, and loses nothing', async () => {
    for (const change of [
      'DELETE FROM proof.entries',
      `UPDATE proof.entries SET kind = 'masked'`,
    ]) {
      await expect(sessions.asOwner(change)).rejects.toThrow('append-only');
    }
    await expect(
      sessions.asViewer('privacy_officer', {}, 'SELECT FROM proof.entries'),
    ).rejects.toThrow('permission denied');
  });

  test('finds rows that were written past the triggers', async () => {
    await sessions.asOwner('BEGIN; ALTER TABLE users.branding_audit_log DISABLE TRIGGER USER');
    const [row] = await sessions.asOwner(
      `INSERT INTO users.branding_audit_log (tenant_id, resource_type, resource_id, action)
       VALUES ($1, 'theme', $1, 'updated') RETURNING id`,
      [COMPANY],
    );
    const found = await sessions.asOwner(`SELECT proof.unrecorded('branding') AS id`);
    await sessions.asOwner('ROLLBACK');
    expect(found).toEqual([row]);
  });

  test('records an erasure, after which its hashes tell nothing of what was erased', async () => {
    await sessions.asOwner(
      `BEGIN; SET LOCAL viewer.erasing = 'on';
       UPDATE users.branding_audit_log SET ip_address = NULL WHERE id = ${rowOfEntry(2)}; COMMIT`,
    );
    expect(await verify()).toMatchObject({ checked: '7', problem: null });
    const salts = await sessions.asOwner(
      `SELECT kind, salt IS NULL AS erased FROM proof.entries WHERE row_id = ${rowOfEntry(2)} ORDER BY number`,
    );
    expect(salts).toEqual([
      { kind: 'written', erased: true },
      { kind: 'masked', erased: false },
    ]);
  });
});

test('chains of tenants grow at the same time, however many transactions write to them', async () => {
  const write = `WITH a AS (INSERT INTO users.branding_audit_log (tenant_id, resource_type, resource_id, action)
    SELECT t, 'theme', t, 'updated' FROM unnest($1::uuid[]) AS t RETURNING id) SELECT count(*) FROM a`;
  const [a, b] = [COMPANY, id('b company')];
  const others = await Promise.all([1, 2, 3, 4].map(() => openOwner()));
  try {
    await Promise.all(
      others.map(async (client, n) => {
        for (let turn = 0; turn < 6; turn += 1)
          await client.query(write, [n < 2 ? [a, b] : [b, a]]);
      }),
    );
  } finally {
    await Promise.all(others.map((client) => client.end()));
  }
  expect(await verify(a)).toMatchObject({ entries: '31', problem: null });
  expect(await verify(b)).toMatchObject({ entries: '25', problem: null });
});

test('publication locks chains in the order of transactions that write to them', async () => {
  const tenants = [COMPANY, id('b company')].toSorted();
  const [locking, publishing, observing] = await Promise.all([1, 2, 3].map(() => openOwner()));
  if (!locking || !publishing || !observing) throw new TypeError('Three connections are needed.');
  const chains = await sessions.asOwner(
    `SELECT FROM proof.chains WHERE log = 'branding' AND tenant = ANY ($1)`,
    [tenants],
  );
  expect(chains).toHaveLength(2);
  await sessions.asOwner(`UPDATE proof.chains SET length = length WHERE tenant = $1`, [tenants[0]]);
  await locking.query(`BEGIN; ${lock(tenants[0])}`);
  await publishing.query(`BEGIN`);
  const entries = tenants.toReversed().map((tenant) => ({ log: 'branding', tenant, number: 1 }));
  const published = publishing.query(`SELECT proof.append_leaves($1, '[]')`, [
    JSON.stringify(entries),
  ]);
  await vi.waitFor(async () => {
    const { rows } = await observing.query(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    expect(rows).toHaveLength(1);
  }, 20_000);
  await observing.query(`BEGIN; ${lock(tenants[1])} NOWAIT; ROLLBACK`);
  await locking.query('ROLLBACK');
  await published;
  await publishing.query('ROLLBACK');
  await Promise.all([locking, publishing, observing].map((client) => client.end()));
});

const lock = (tenant: string | undefined) =>
  `SELECT FROM proof.chains WHERE log = 'branding' AND tenant = '${tenant}' FOR UPDATE`;

async function openOwner(): Promise<pg.Client> {
  const client = new pg.Client(sessions.ownerUrl);
  await client.connect();
  return client;
}
