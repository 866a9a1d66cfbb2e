import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readMigrationFiles } from './runner/migration-files.ts';
import { scaffoldMigration } from './scaffold-migration.ts';

let directory: string;
let folder: URL;

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'migrations-'));
  folder = pathToFileURL(`${directory}/`);
  await mkdir(path.join(directory, 'users'));
  await mkdir(path.join(directory, 'campaigns'));
  await writeFile(path.join(directory, 'users', '0041_create_people.sql'), 'SELECT 1;');
});

afterEach(() => rm(directory, { recursive: true }));

test('a new migration gets the next number, counted across the folders', async () => {
  const file = await scaffoldMigration({ domain: 'campaigns', name: 'add_goals' }, folder);
  expect(path.relative(directory, file)).toBe(path.join('campaigns', '0042_add_goals.sql'));
  const names = (await readMigrationFiles(folder)).map(({ name }) => name);
  expect(names).toEqual(['users/0041_create_people.sql', 'campaigns/0042_add_goals.sql']);
});

test('a new migration creates the triggers that no migration has', async () => {
  const [known, changed] = ['TRIGGER a BEFORE INSERT ON b;', 'TRIGGER a BEFORE UPDATE ON b;'];
  await writeFile(path.join(directory, 'users', '0042_guard_people.sql'), `CREATE ${known}`);
  const file = await scaffoldMigration(
    { domain: 'users', name: 'guard_moves', triggers: [known, changed] },
    folder,
  );
  expect(await readFile(file, 'utf8')).toBe(`-- guard moves\n\nCREATE OR REPLACE ${changed}\n`);
});

test('a domain that has no folder is refused', async () => {
  await expect(scaffoldMigration({ domain: 'zoo', name: 'add_goals' }, folder)).rejects.toThrow(
    'Domain: expected one of campaigns, users; received zoo.',
  );
});

test.each(['goals', 'Add_goals', 'add-goals', '../add_goals', 'add_'])(
  'the name %s is refused',
  async (name) => {
    await expect(scaffoldMigration({ domain: 'users', name }, folder)).rejects.toThrow(
      'Name: expected a verb and a noun',
    );
  },
);
