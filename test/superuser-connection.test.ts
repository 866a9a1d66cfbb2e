import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from './database.ts';
import { openSuperuserConnection, type SuperuserConnection } from './superuser-connection.ts';

let database: TestDatabase;
let superuser: SuperuserConnection;

beforeAll(async () => {
  database = await createTestDatabase();
  superuser = openSuperuserConnection(database.superuserUrl);
});
afterAll(async () => {
  await superuser.end();
  await database.drop();
});

it('keeps prepared statements and settings of its session when a statement fails', async () => {
  await superuser.sql('prepare one as select 1 as one');
  await superuser.sql(`set application_name = 'kept'`);
  await expect(superuser.sql('select 1 / 0')).rejects.toMatchObject({ code: '22012' });
  expect(await superuser.sql('execute one')).toEqual([{ one: 1 }]);
  expect(await superuser.sql('show application_name')).toEqual([{ application_name: 'kept' }]);
});

it('opens another session when its own is lost', async () => {
  await expect(
    superuser.sql('select pg_terminate_backend(pg_backend_pid())'),
  ).rejects.toMatchObject({
    code: '57P01',
  });
  expect(await superuser.sql('select 1 as one')).toEqual([{ one: 1 }]);
});
