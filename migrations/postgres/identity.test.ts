import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DOMAINS } from '../runner/apply-migrations.ts';
import { openSessions, type Sessions } from './sessions.ts';
import { hash, id, TWO_TENANTS } from './two-tenants.ts';

const CLASSES = ['admin', 'officer', 'company', 'partner', 'person', 'anonymous'];
const ROLES = DOMAINS.flatMap((domain) => CLASSES.map((name) => `${domain}_${name}`));
/** Tables that functions alone reach. */
const HIDDEN = [
  'identity.one_time_links',
  'identity.recovery_codes',
  'identity.refresh_tokens',
  'identity.revocations',
  'identity.second_factors',
  'identity.sign_in_attempts',
];
/** Tables of which people see their own rows. */
const SHOWN = ['identity.grants', 'identity.invitations', 'identity.sessions'];
const BEGIN = 'SELECT * FROM identity.begin_sign_in($1, $2)';
const END = 'SELECT identity.end_sign_in($1)';

let sessions: Sessions;

beforeAll(async () => {
  sessions = await openSessions();
  await sessions.asOwner(TWO_TENANTS);
  await sessions.asOwner(`UPDATE users.users SET password_hash = 'a hash' WHERE email = $1`, [
    'staff@teei.example',
  ]);
});

afterAll(() => sessions.close());

beforeEach(async () => {
  await sessions.asOwner('DELETE FROM identity.sign_in_attempts');
});

/** Calls the function as its owner, whose rights it has: what viewers do is undone after each statement. */
function attempt(address: string, of = hash(address)): Promise<readonly object[]> {
  return sessions.asOwner(BEGIN, [address, of]);
}

async function attemptTimes(count: number, address: string): Promise<void> {
  for (let made = 0; made < count; made += 1) await attempt(address);
}

const WAIT = { user_id: null, role: null, scopes: null, password_hash: null };

describe('the identity schema', () => {
  test('has forced row-level security on all of its tables', async () => {
    const rows = await sessions.asOwner(
      `SELECT oid::regclass::text AS name, relrowsecurity AND relforcerowsecurity AS forced
       FROM pg_class WHERE relkind = 'r' AND relnamespace = 'identity'::regnamespace ORDER BY 1`,
    );
    expect(rows).toEqual([...HIDDEN, ...SHOWN].toSorted().map((name) => ({ name, forced: true })));
  });

  test('lets no role of a subgraph read or write what functions alone reach', async () => {
    for (const table of HIDDEN) {
      for (const domain of DOMAINS) {
        await expect(sessions.asSubgraph(domain, `SELECT FROM ${table}`)).rejects.toThrow(
          'permission denied',
        );
      }
      for (const role of ROLES) {
        for (const sql of [`SELECT FROM ${table}`, `DELETE FROM ${table}`]) {
          await expect(sessions.asViewer(role, {}, sql), `${role}: ${sql}`).rejects.toThrow(
            'permission denied',
          );
        }
      }
    }
  });

  test('lets every class of the users domain sign in, and nobody else', async () => {
    const allowed: string[] = [];
    for (const role of ROLES) {
      try {
        await sessions.asViewer(role, {}, BEGIN, ['nobody@teei.example', hash('nobody')]);
        await sessions.asViewer(role, {}, END, [hash('nobody')]);
        allowed.push(role);
      } catch (error) {
        if (!String(error).includes('permission denied')) throw error;
      }
    }
    expect(allowed).toEqual(CLASSES.map((name) => `users_${name}`));
  });
});

/** Makes the first attempts so many minutes old. */
async function age(minutes: number): Promise<void> {
  await sessions.asOwner(
    "UPDATE identity.sign_in_attempts SET first_at = now() - $1 * interval '1 minute'",
    [minutes],
  );
}

describe('an attempt to sign in', () => {
  test('gives what the password is compared with, and what a token says', async () => {
    await sessions.asOwner(
      `INSERT INTO identity.grants (user_id, scope) VALUES ($1, 'programs:write'), ($1, 'privacy:officer')`,
      [id('staff')],
    );
    expect(await attempt('staff@teei.example')).toEqual([
      {
        wait_seconds: null,
        user_id: id('staff'),
        role: 'admin',
        company_id: null,
        scopes: ['privacy:officer', 'programs:write'],
        password_hash: 'a hash',
        second_factor: null,
      },
    ]);
  });

  test('speaks for the company that the person joined first', async () => {
    await sessions.asOwner(`UPDATE users.users SET password_hash = 'a hash' WHERE id = $1`, [
      id('a volunteer'),
    ]);
    await sessions.asOwner(
      `INSERT INTO users.company_users (company_id, user_id, joined_at) VALUES ($1, $2, '2000-01-01')`,
      [id('b company'), id('a volunteer')],
    );
    const [{ email } = {}] = await sessions.asOwner('SELECT email FROM users.users WHERE id = $1', [
      id('a volunteer'),
    ]);
    expect(await attempt(String(email))).toMatchObject([
      { user_id: id('a volunteer'), company_id: id('b company'), scopes: [] },
    ]);
  });

  test('finds nobody at an unknown address, nor without a password', async () => {
    expect(await attempt('nobody@teei.example')).toEqual([]);
    const [{ email } = {}] = await sessions.asOwner('SELECT email FROM users.users WHERE id = $1', [
      id('b manager'),
    ]);
    expect(await attempt(String(email))).toEqual([]);
  });

  test.each(['staff@teei.example', 'nobody@teei.example'])(
    'with %s is allowed ten times, and then has to wait',
    async (address) => {
      await attemptTimes(10, address);
      expect(await attempt(address)).toMatchObject([WAIT]);
      expect(await attempt(`other.${address}`)).toEqual([]);
    },
  );

  test('is allowed again after a quarter of an hour, though more were made meanwhile', async () => {
    await attemptTimes(12, 'staff@teei.example');
    await age(14);
    const [waiting] = await attempt('staff@teei.example');
    expect(Reflect.get(Object(waiting), 'wait_seconds')).toBeGreaterThan(50);
    expect(Reflect.get(Object(waiting), 'wait_seconds')).toBeLessThanOrEqual(60);
    await age(15);
    expect(await attempt('staff@teei.example')).toMatchObject([{ user_id: id('staff') }]);
    await attemptTimes(9, 'staff@teei.example');
    expect(await attempt('staff@teei.example')).toMatchObject([WAIT]);
  });

  test('is forgotten when one has succeeded', async () => {
    await attemptTimes(10, 'staff@teei.example');
    await sessions.asOwner(END, [hash('staff@teei.example')]);
    expect(await attempt('staff@teei.example')).toMatchObject([{ user_id: id('staff') }]);
  });

  test('clears away what is past, of whatever address', async () => {
    await sessions.asOwner(
      `INSERT INTO identity.sign_in_attempts (address_hash, first_at)
       SELECT md5(n::text) || md5(n::text), now() - interval '16 minutes' FROM generate_series(1, 25) AS n`,
    );
    await attemptTimes(3, 'nobody@teei.example');
    expect(await sessions.asOwner('SELECT address_hash FROM identity.sign_in_attempts')).toEqual([
      { address_hash: hash('nobody@teei.example') },
    ]);
  });
});
