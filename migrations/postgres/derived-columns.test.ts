import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSessions, type Sessions } from './sessions.ts';
import { id, TWO_TENANTS } from './two-tenants.ts';

let sessions: Sessions;

beforeAll(async () => {
  sessions = await openSessions();
  await sessions.asOwner(TWO_TENANTS);
});
afterAll(() => sessions.close());

const DERIVED = `capacity_utilization, capacity_utilization_float, budget_utilization_float, search::text`;

const change = (values: string): Promise<unknown> =>
  sessions.asOwner(
    `UPDATE campaigns.campaigns SET ${values} WHERE id = '${id('a campaign')}' RETURNING ${DERIVED}`,
  );

describe('derived columns of a campaign', () => {
  test('follow what they are derived from', async () => {
    await change(
      `name = 'Fjord', description = 'Æ ø', volunteers_enrolled = 7, volunteer_capacity = 6, budget_spent_cents = 1, budget_cents = 3`,
    );
    expect(await change(`status = status`)).toEqual([
      {
        capacity_utilization: '1.1667',
        capacity_utilization_float: 1.1667,
        budget_utilization_float: 0.3333,
        search: `'fjord':1 'æ':2 'ø':3`,
      },
    ]);
  });

  test('are 0 where there is nothing to divide by', async () => {
    expect(await change('volunteer_capacity = 0, budget_cents = 0')).toMatchObject([
      {
        capacity_utilization: '0.0000',
        capacity_utilization_float: 0,
        budget_utilization_float: 0,
      },
    ]);
  });

  test('are not what a statement writes into them', async () => {
    const before = await change('status = status');
    expect(
      await change(
        `capacity_utilization = 9, capacity_utilization_float = 9, budget_utilization_float = 9, search = 'nine'`,
      ),
    ).toEqual(before);
  });

  test('are in no export', async () => {
    const [row] = await sessions.asOwner(
      `SELECT personal_data.unexported_columns('campaigns.campaigns') @> ARRAY['search', 'capacity_utilization',
         'capacity_utilization_float', 'budget_utilization_float'] AS "isLeftOut"`,
    );
    expect(row).toEqual({ isLeftOut: true });
  });
});
