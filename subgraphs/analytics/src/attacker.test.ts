import { createTestClickHouse } from '@teei/test/clickhouse.ts';
import { companyUser } from '@teei/test/viewers.ts';
import { readTypeDefinitions } from '@teei/platform/subgraph/type-definitions.ts';
import { Kind, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attack } from '../test/attack/attack.ts';
import {
  attackedCompanies,
  eventsOf,
  momentOf,
  MONTHS,
  type AttackedCompany,
} from '../test/attack/attacked-company.ts';
import { askAbout, ELIGIBLE } from '../test/attack/questions.ts';
import type { Statement } from '../test/attack/statements.ts';
import { askedFields, fieldTypes } from '../test/worlds/asked-fields.ts';
import type { SubjectRole } from './event-types.ts';
import { insertEvents, refreshViews, upsertCompanies } from './events.sql.ts';
import { runAnalytics } from './subgraph.ts';

/** Numbers of people on each side of the companies; the more there are, the more is told. */
const SIZES = [7, 9, 12, 16, 20, 26, 34];

const COMPANIES = attackedCompanies(SIZES, 7);

const ROLES = ['volunteer', 'participant'] as const;

/** Ten days after the last month. */
const NOW = new Date(momentOf({ month: MONTHS, day: 10 }));

const STATEMENT_TIMEOUT_MS = 100_000;

/**
 * Fields that tell no number of people: names, dates and freshness, figures of programmes, peers, the lists of what is withheld,
 * late events, which staff alone read, and impacts, which are `outcomeDelta`. Means and quantiles are of the people whose number
 * stands beside them; scores are attacked in `people.test.ts`.
 */
const NOT_ASKED = new RegExp(
  `^(?:${[
    String.raw`\w+\.(?:id|freshness|explain|minimumGroup|outcomeType|companyId)`,
    String.raw`(?:Freshness|LateEvents|ScoreSummary|Quartiles|B4si|Suppressed)\.\w+`,
    String.raw`Metrics\.(?:periodEnd|events|sessions|volunteerHours|socialValueCents|investmentCents|sroiRatio)`,
    String.raw`Metrics\.(?:costPerHourCents|visAverage|outcome|rating|co2eKg|suppressed|partlySuppressed)`,
    String.raw`Benchmark\.(?:percentileRank|p\d+)`,
    // A quarter of `benchmarkSeries`.
    String.raw`Company\.(?:lateEvents|benchmark)`,
  ].join('|')})$`,
);

interface Asked {
  readonly company: AttackedCompany;
  readonly role: SubjectRole;
  readonly statements: readonly Statement[];
}

let store: Awaited<ReturnType<typeof createTestClickHouse>>;
const asked: Asked[] = [];
const failures: unknown[] = [];
const queries: string[] = [];

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
  const analytics = runAnalytics({
    client: store.client,
    now: () => NOW,
    report: (error) => failures.push(error),
    deadline: STATEMENT_TIMEOUT_MS,
  });
  for (const role of ROLES) {
    for (const [index, company] of COMPANIES.entries()) {
      const ask: typeof analytics.execute = (request) => {
        queries.push('query' in request ? request.query : '');
        return analytics.execute(request);
      };
      const statements = await askAbout(ask, companyUser(company.id), {
        company,
        role,
        seed: 11 * index,
      });
      asked.push({ company, role, statements });
    }
  }
}, 400_000);
afterAll(() => store.close());

describe('an attacker who asks every field, and adds and subtracts multiples of the answers', () => {
  it('asks all that tell numbers of people', () => {
    const schema = readTypeDefinitions('analytics');
    const own = fieldTypes(schema, ({ directives = [] }) =>
      directives.every(({ name }) => name.value === 'key'),
    );
    const fields = new Set(
      queries.flatMap((query) =>
        parse(query).definitions.flatMap((operation) =>
          operation.kind === Kind.OPERATION_DEFINITION
            ? askedFields('Query', operation.selectionSet, fieldTypes(schema))
            : [],
        ),
      ),
    );
    const missing = [...own.keys()].filter((field) => !fields.has(field) && !NOT_ASKED.test(field));
    expect(missing).toEqual([]);
    expect(failures).toEqual([]);
  });

  it.each(ROLES)(
    'computes no withheld number of one to four people on the side of a %s',
    (side) => {
      let attacked = 0;
      for (const { company, role, statements } of asked.filter((one) => one.role === side)) {
        const { found, attacked: secrets } = attack(company, role, statements);
        expect(found).toEqual([]);
        attacked += secrets;
      }
      // There was something to find.
      expect(attacked).toBeGreaterThan(100);
    },
    300_000,
  );
});
