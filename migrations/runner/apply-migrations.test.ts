import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { GATEWAY_ROLE, roleDatabaseUrl, subgraphRole } from '@teei/platform/database/role-url.ts';
import { createTestDatabase, type TestDatabase } from '@teei/test/database.ts';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { applyMigrations, DOMAINS, resetDatabase } from './apply-migrations.ts';
import { readMigrationFiles } from './migration-files.ts';

let database: TestDatabase;
/** An empty database for each test. */
let ownerUrl: string;
const emptyDatabases: string[] = [];

async function query(url: string, ...statements: readonly string[]): Promise<unknown[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    let rows: unknown[] = [];
    for (const sql of statements) rows = (await client.query<Record<string, unknown>>(sql)).rows;
    return rows;
  } finally {
    await client.end();
  }
}

beforeAll(async () => {
  database = await createTestDatabase();
});

beforeEach(async () => {
  const name = `empty_${randomUUID().replaceAll('-', '')}`;
  await query(database.superuserUrl, `CREATE DATABASE ${name} OWNER teei_owner TEMPLATE template0`);
  emptyDatabases.push(name);
  const url = new URL(database.ownerUrl);
  url.pathname = `/${name}`;
  ownerUrl = url.href;
});

afterAll(async () => {
  await query(
    database.superuserUrl,
    ...emptyDatabases.map((name) => `DROP DATABASE ${name} WITH (FORCE)`),
  );
  await database.drop();
});

describe('applyMigrations', () => {
  test('applies every migration to an empty database, and none twice', async () => {
    const files = await readMigrationFiles();
    const { applied } = await applyMigrations({ ownerUrl });
    expect(applied).toEqual(files.map(({ name }) => name));
    expect(await applyMigrations({ ownerUrl })).toEqual({ applied: [] });
  });

  test('shares the work between runs that begin at once, so that each migration is applied once', async () => {
    const files = await readMigrationFiles();
    const runs = await Promise.all([1, 2, 3].map(() => applyMigrations({ ownerUrl })));
    const applied = runs.flatMap((run) => run.applied);
    expect(applied.toSorted()).toEqual(files.map(({ name }) => name).toSorted());
  });

  test('lets every service sign in with the password that is derived for it', async () => {
    await applyMigrations({ ownerUrl });
    for (const role of [...DOMAINS.map(subgraphRole), GATEWAY_ROLE]) {
      const rows = await query(roleDatabaseUrl(ownerUrl, role), 'SELECT current_user::text');
      expect(rows).toEqual([{ current_user: role }]);
    }
  });

  test('wants a password to derive the others from', async () => {
    const url = new URL(ownerUrl);
    url.password = '';
    await expect(applyMigrations({ ownerUrl: url.href })).rejects.toThrow('needs a password');
  });
});

const passwordOf = async (role: string) =>
  query(database.superuserUrl, `SELECT rolpassword FROM pg_authid WHERE rolname = '${role}'`);

async function asNewRole<T>(
  attributes: string,
  work: (url: URL, role: string) => Promise<T>,
): Promise<T> {
  const role = `r_${randomUUID().replaceAll('-', '')}`;
  await query(
    database.superuserUrl,
    `CREATE ROLE ${role} LOGIN ${attributes} PASSWORD 'of another'`,
  );
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = 'of another';
  try {
    return await work(url, role);
  } finally {
    await query(database.superuserUrl, `DROP OWNED BY ${role}`, `DROP ROLE ${role}`);
  }
}

describe('whoever is not the owner of the database', () => {
  test.each(['SUPERUSER', 'CREATEROLE'])(
    'may not migrate a graph, nor lock its services out: %s',
    async (attributes) => {
      const { pathname } = new URL(database.ownerUrl);
      const before = await passwordOf('users_subgraph');
      await asNewRole(attributes, async (url, role) => {
        const attempt = applyMigrations({ ownerUrl: Object.assign(url, { pathname }).href });
        await expect(attempt).rejects.toThrow(
          new RegExp(
            `expected .*received .*${role}.*lock running services out.*Sign in as teei_owner`,
          ),
        );
      });
      expect(await passwordOf('users_subgraph')).toEqual(before);
    },
  );

  test('is told that a server shares its roles among its databases', async () => {
    await asNewRole('CREATEROLE', async (url, role) => {
      const name = url.pathname.slice(1);
      await query(database.superuserUrl, `ALTER DATABASE ${name} OWNER TO ${role}`);
      await expect(applyMigrations({ ownerUrl: url.href })).rejects.toThrow(
        /graph in another database.*own this database as .*teei_owner.*or use a server of its own/,
      );
      expect(await query(url.href, "SELECT FROM pg_namespace WHERE nspname = 'users'")).toEqual([]);
      await query(database.superuserUrl, `ALTER DATABASE ${name} OWNER TO teei_owner`);
    });
  });
});

describe('resetDatabase', () => {
  test('empties the database and migrates it again', async () => {
    const { applied } = await applyMigrations({ ownerUrl });
    await query(ownerUrl, "INSERT INTO users.companies (name) VALUES ('Fjordbank')");
    expect(await resetDatabase(ownerUrl)).toEqual({ applied });
    expect(await query(ownerUrl, 'SELECT FROM users.companies')).toEqual([]);
  });
});

describe('a folder of migrations', () => {
  let directory: string;
  let folder: URL;

  beforeEach(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'migrations-'));
    folder = pathToFileURL(`${directory}/`);
    await write('zoo/0001_create_zoo.sql', 'CREATE SCHEMA zoo; CREATE TABLE zoo.cages (id int);');
    return () => rm(directory, { recursive: true });
  });

  async function write(name: string, sql: string): Promise<void> {
    await mkdir(path.join(directory, path.dirname(name)), { recursive: true });
    await writeFile(path.join(directory, name), sql);
  }

  // The login roles exist on the test server already.
  const apply = () => applyMigrations({ ownerUrl, folder });

  test('is applied in the order of its numbers, across the folders', async () => {
    await write('zoo/0003_add_animals.sql', 'CREATE TABLE zoo.animals (id int PRIMARY KEY);');
    await write(
      'aviary/0004_create_birds.sql',
      'CREATE SCHEMA aviary; CREATE TABLE aviary.birds (id int REFERENCES zoo.animals);',
    );
    expect(await apply()).toEqual({
      applied: [
        'zoo/0001_create_zoo.sql',
        'zoo/0003_add_animals.sql',
        'aviary/0004_create_birds.sql',
      ],
    });
  });

  test('may grow by a migration', async () => {
    await apply();
    await write('zoo/0002_add_animals.sql', 'CREATE TABLE zoo.animals (id int);');
    expect(await apply()).toEqual({ applied: ['zoo/0002_add_animals.sql'] });
  });

  test('refuses a migration that was edited after it had been applied', async () => {
    await apply();
    await write('zoo/0001_create_zoo.sql', 'CREATE SCHEMA zoo;');
    await expect(apply()).rejects.toThrow(
      'Migration zoo/0001_create_zoo.sql was edited after it had been applied: write a new one instead.',
    );
  });

  test('takes other line endings for the same migration', async () => {
    await write('zoo/0002_add_animals.sql', 'CREATE TABLE zoo.animals (\n  id int\n);');
    await apply();
    await write('zoo/0002_add_animals.sql', 'CREATE TABLE zoo.animals (\r\n  id int\r\n);');
    expect(await apply()).toEqual({ applied: [] });
  });

  test('leaves nothing of a migration that fails, and says where it failed', async () => {
    await write(
      'zoo/0002_add_animals.sql',
      'CREATE TABLE zoo.animals (id int);\nCREATE TABLE zoo.birds (id no_such_type);',
    );
    await expect(apply()).rejects.toThrow(
      'Migration zoo/0002_add_animals.sql failed: type "no_such_type" does not exist (line 2)',
    );
    expect(await query(ownerUrl, "SELECT to_regclass('zoo.animals') AS animals")).toEqual([
      { animals: null },
    ]);
    expect(await query(ownerUrl, 'SELECT name FROM migrations.applied')).toEqual([
      { name: 'zoo/0001_create_zoo.sql' },
    ]);
  });

  test('waits for whoever uses a table without keeping others from it', async () => {
    await apply();
    await write('zoo/0002_add_names.sql', 'ALTER TABLE zoo.cages ADD COLUMN name text;');
    const user = new pg.Client(ownerUrl);
    await user.connect();
    try {
      await user.query('BEGIN; SELECT id FROM zoo.cages');
      let isApplied = false;
      const applying = apply().finally(() => {
        isApplied = true;
      });
      const isWaiting = `SELECT FROM pg_locks WHERE mode = 'AccessExclusiveLock' AND NOT granted
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
      await vi.waitFor(
        async () => expect(await query(ownerUrl, isWaiting)).toHaveLength(1),
        10_000,
      );
      const read = query(ownerUrl, "SET statement_timeout = '5s'", 'SELECT id FROM zoo.cages');
      await expect(read).resolves.toEqual([]);
      expect(isApplied).toBe(false);
      await user.query('COMMIT');
      expect(await applying).toEqual({ applied: ['zoo/0002_add_names.sql'] });
    } finally {
      await user.end();
    }
  });

  test('refuses two migrations of one number', async () => {
    await write('aviary/0001_create_birds.sql', 'SELECT 1');
    await expect(apply()).rejects.toThrow('Two migrations have the number 0001');
  });

  test.each(['zoo/create_birds.sql', 'zoo/1_create_birds.sql', 'zoo/0002_Create-Birds.sql'])(
    'refuses the name %s',
    async (name) => {
      await write(name, 'SELECT 1');
      await expect(apply()).rejects.toThrow(`Migration ${name}: expected a name like`);
    },
  );
});
