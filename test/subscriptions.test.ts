import { COMPANY_EVENTS, COUNTED_EVENTS } from '@teei/analytics/src/relay/counted-events.ts';
import { SUBGRAPHS } from '@teei/local/subgraphs.ts';
import pg from 'pg';
import { expect, it } from 'vitest';
import { createTestDatabase } from './database.ts';
import { EVENTS } from './events.ts';
import { UNCOUNTED_EVENTS } from './uncounted-events.ts';

/** Events that the relay hears of. */
const ANALYTICS_EVENTS = [...Object.keys(COUNTED_EVENTS), ...COMPANY_EVENTS];

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
    { name: 'analytics', types: ANALYTICS_EVENTS },
  ];
  const declared = consumers.flatMap(({ name, types }) =>
    types.map((type) => `${name} hears of ${type}`),
  );
  expect(declared.length).toBeGreaterThan(1);
  expect(rows.map(({ line }) => line).toSorted()).toEqual(declared.toSorted());
});

it('every event is counted by figures, or named among those that are not, with the reason', () => {
  const decided = [...ANALYTICS_EVENTS, ...UNCOUNTED_EVENTS].toSorted();
  expect(decided, 'counted-events.ts and test/uncounted-events.ts decide on each').toEqual(
    [...EVENTS.keys()].toSorted(),
  );
});
