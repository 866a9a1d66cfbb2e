import { createTestClickHouse } from '@teei/test/clickhouse.ts';
import { companyUser } from '@teei/test/viewers.ts';
import type { RunningSubgraph } from '@teei/platform/subgraph/subgraph.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attack } from '../test/attack/attack.ts';
import { attackedCompanies, eventsOf, momentOf, MONTHS } from '../test/attack/attacked-company.ts';
import { askAbout, ELIGIBLE } from '../test/attack/questions.ts';
import { insertEvents, refreshViews, upsertCompanies } from './events.sql.ts';
import { runAnalytics } from './subgraph.ts';

/** Numbers of people on each side of the companies; the more there are, the more is told. */
const SIZES = [7, 9, 12, 16, 20, 26, 34];

const COMPANIES = attackedCompanies(SIZES, 7);

/** Ten days after the last month. */
const NOW = new Date(momentOf({ month: MONTHS, day: 10 }));

const STATEMENT_TIMEOUT_MS = 100_000;

let store: Awaited<ReturnType<typeof createTestClickHouse>>;
let analytics: RunningSubgraph;
const failures: unknown[] = [];

beforeAll(async () => {
  store = await createTestClickHouse();
  for (const company of COMPANIES) {
    await insertEvents(store.client, eventsOf(company), { deduplicationToken: company.id });
  }
  await upsertCompanies(
    store.client,
    COMPANIES.map(({ id }) => ({
      companyId: id,
      industry: 'finance',
      country: 'NO',
      sizeBand: 'small',
      benchmarkOptIn: true,
      memberMonths: { '2020-01-01': ELIGIBLE },
      updatedAt: NOW.getTime(),
    })),
  );
  await refreshViews(store.client);
  analytics = runAnalytics({
    client: store.client,
    now: () => NOW,
    report: (error) => failures.push(error),
    deadline: STATEMENT_TIMEOUT_MS,
  });
}, 120_000);
afterAll(() => store.close());

describe('an attacker who asks every field, and adds and subtracts multiples of the answers', () => {
  it.each(['volunteer', 'participant'] as const)(
    'computes no withheld number of one to four people on the side of a %s',
    async (role) => {
      let attacked = 0;
      for (const [index, company] of COMPANIES.entries()) {
        const viewer = companyUser(company.id);
        const statements = await askAbout(analytics, viewer, { company, role, seed: 11 * index });
        const { found, attacked: secrets } = attack(company, role, statements);
        expect(found, `company of ${String(SIZES[index])}`).toEqual([]);
        attacked += secrets;
      }
      expect(failures).toEqual([]);
      // There was something to find.
      expect(attacked).toBeGreaterThan(100);
    },
    300_000,
  );
});
