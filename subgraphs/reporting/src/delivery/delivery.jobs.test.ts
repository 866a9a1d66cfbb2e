import { askSubgraph, read } from '@teei/test/ask.ts';
import { done } from '@teei/test/changes.ts';
import { startReceiver, type TestReceiver } from '@teei/test/receiver.ts';
import { eventually } from '@teei/test/eventually.ts';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { putDeliverable } from '../../test/delivery-specimens.ts';
import { manager, OWN, startReporting } from '../../test/fixtures.ts';

let receiver: TestReceiver;
const ask = askSubgraph(async () => {
  receiver = await startReceiver();
  const benevity = `${receiver.url.replace('//', '//:a%20token@')}/impact`;
  return startReporting({ react: true }, { benevity });
});
afterAll(() => receiver.close());

let delivery: string;

const DELIVER = 'deliverImpact { impactDelivery { id } }';
const INPUT = { platform: 'BENEVITY', period: '2025-Q3' };

beforeEach(() => putDeliverable(ask));

/** The last response to the delivery, once no job is due or running and it has this status. */
async function becomes(status: string, retryCount: number): Promise<unknown> {
  return eventually(async () => {
    const { found } = await ask.entity(
      manager,
      { __typename: 'ImpactDelivery', id: delivery },
      'status retryCount response',
    );
    expect(found).toMatchObject({ status, retryCount });
    const busy = await ask.sql(
      `select from jobs.queue where name = 'delivery.send' and (started_at is not null or run_at <= now())`,
    );
    expect(busy).toEqual([]);
    return read(found, 'response');
  });
}

async function deliver(): Promise<void> {
  const payload = await done(ask, manager, DELIVER, INPUT);
  delivery = String(read(payload, 'impactDelivery', 'id'));
}

/** Makes the next attempt now. */
async function hurry(): Promise<void> {
  await ask.sql(
    `with due as (update jobs.queue set run_at = now() where name = 'delivery.send' returning id)
     select pg_notify('jobs', 'reporting') from due`,
  );
}

it('figures are sent once, mapped, and the acknowledgement is kept', async () => {
  receiver.answer((_request, response) => response.writeHead(202).end('{"id":"B-1"}'));
  await deliver();
  expect(await becomes('DELIVERED', 0)).toMatchObject({ status: 202, reference: 'B-1' });
  await deliver();
  expect(receiver.received).toMatchObject([
    {
      path: '/impact',
      headers: { 'idempotency-key': delivery, authorization: 'Bearer a token' },
      body: '{"reportingPeriod":"2025-Q3","totalHours":200}',
    },
  ]);
});

function load(payload: object): Promise<readonly Record<string, unknown>[]> {
  return ask.sql(
    `insert into reporting.impact_deliveries (company_id, platform, delivery_status, payload)
     values ($1, 'benevity', 'delivered', $2) returning id`,
    [OWN, JSON.stringify(payload)],
  );
}

it('figures that a bulk load brought are the same delivery, and are not sent again', async () => {
  const before = receiver.received.length;
  const figures = { visScore: 41.5, sroiRatio: 3.1, totalVolunteerHours: 200, currency: 'EUR' };
  // Words with quotes and backslashes too.
  await load({ ...figures, period: '2025-08', office: '"Oslo" \\ Bergen' });
  const [loaded] = await load({ ...figures, period: '2025-Q3' });
  await deliver();
  expect(delivery).toBe(loaded?.['id']);
  await becomes('DELIVERED', 0);
  expect(receiver.received).toHaveLength(before);
});

it('a delivery is tried five times with one key, and again by hand', async () => {
  receiver.answer((_request, response) => response.writeHead(503).end());
  const before = receiver.received.length;
  await deliver();
  for (const count of [0, 1, 2, 3]) {
    expect(await becomes('RETRYING', count)).toMatchObject({ status: 503 });
    await hurry();
  }
  await becomes('FAILED', 4);
  const keys = receiver.received.slice(before).map(({ headers }) => headers['idempotency-key']);
  expect(keys).toEqual(Array.from({ length: 5 }, () => delivery));
  receiver.answer((_request, response) => response.writeHead(202).end('{"id":"B-2"}'));
  const replay = await ask.data(
    manager,
    'mutation { replayFailedDeliveries(input: { platform: BENEVITY }) { replayed userErrors { message } } }',
  );
  // The failed one of the fixtures too.
  expect(replay).toMatchObject({ replayFailedDeliveries: { replayed: 2, userErrors: [] } });
  expect(await becomes('DELIVERED', 1)).toMatchObject({ reference: 'B-2' });
});
