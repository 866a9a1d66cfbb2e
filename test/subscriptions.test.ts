import { COUNTED_TYPES } from '@teei/analytics/src/relay/event-mapping.ts';
import { SUBGRAPHS } from '@teei/local/subgraphs.ts';
import pg from 'pg';
import { expect, it } from 'vitest';
import { createTestDatabase } from './database.ts';

it('the database queues events for those who deal with them, and for nobody else', async () => {
  const database = await createTestDatabase();
  const client = new pg.Client(database.superuserUrl);
  await client.connect();
  const { rows } = await client.query<{ line: string }>(
    `select consumer || ' hears of ' || event_type as line from events.subscriptions`,
  );
  await client.end();
  await database.drop();
  const consumers = [
    ...SUBGRAPHS.map(({ name, reactsTo }) => ({ name, types: reactsTo })),
    { name: 'analytics', types: COUNTED_TYPES },
  ];
  const declared = consumers.flatMap(({ name, types }) =>
    types.map((type) => `${name} hears of ${type}`),
  );
  expect(declared.length).toBeGreaterThan(1);
  expect(rows.map(({ line }) => line).toSorted()).toEqual(declared.toSorted());
});
