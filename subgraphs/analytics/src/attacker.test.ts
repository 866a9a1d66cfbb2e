import { createTestClickHouse } from '@teei/test/clickhouse.ts';
import { pinnedRuns } from '@teei/test/runs.ts';
import { companyUser } from '@teei/test/viewers.ts';
import { readTypeDefinitions } from '@teei/platform/subgraph/type-definitions.ts';
import fc from 'fast-check';
import { Kind, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attack } from '../test/attack/attack.ts';
import {
  attackedCompanies,
  eventsOf,
  momentOf,
  type AttackedCompany,
} from '../test/attack/attacked-company.ts';
import { ofExport } from '../test/attack/metrics-statements.ts';
import { askAbout, ELIGIBLE } from '../test/attack/questions.ts';
import { tellByRules } from '../test/attack/rule-answers.ts';
import type { Statement } from '../test/attack/statements.ts';
import { day } from '../test/rollups.ts';
import { askedFields, fieldTypes } from '../test/worlds/asked-fields.ts';
import type { SubjectRole } from './event-types.ts';
import { insertEvents, refreshViews, upsertCompanies } from './events.sql.ts';
import { figuresOfCompany } from './exports/exports.sql.ts';
import { createAnalyticsStore } from './store.ts';
import { runAnalytics } from './subgraph.ts';

/** Seeds that an attacker fails at; `SEED=… RUNS=…` tries others. */
const RUNS = pinnedRuns<[number]>(2, 211);

const MONTHS = 12;

/** Companies of four quarters, with one campaign and with two; the more people on each side, the more is told. */
const shapesOf = (sizes: readonly number[]) =>
  sizes.map((size, index) => ({ size, months: MONTHS, campaigns: 1 + (index % 2) }));

const COMPANIES = attackedCompanies(shapesOf([7, 9, 12, 16, 20, 26, 34]), RUNS.seed);

/** Those that are asked about; the others are their peers. */
const ATTACKED = COMPANIES.slice(3, 5);

const ROLES = ['volunteer', 'participant'] as const;

/** Ten days after the last month. */
const NOW = new Date(momentOf({ month: MONTHS, day: 10 }));

const STATEMENT_TIMEOUT_MS = 100_000;

/**
 * Fields that tell no number of people: names, dates and freshness, figures of programmes, peers, the lists of what is withheld,
 * and late events, which staff alone read. Means and quantiles are of the people whose number
 * stands beside them; scores are attacked in `people.test.ts`.
 */
const NOT_ASKED = new RegExp(
  `^(?:${[
    String.raw`\w+\.(?:id|freshness|explain|minimumGroup|outcomeType|companyId)`,
    String.raw`(?:Freshness|LateEvents|ScoreSummary|Quartiles|Suppressed)\.\w+`,
    String.raw`Metrics\.(?:periodEnd|events|sessions|volunteerHours|socialValueCents|investmentCents|sroiRatio)`,
    String.raw`Metrics\.(?:costPerHourCents|visAverage|outcome|rating|co2eKg|suppressed|partlySuppressed)`,
    String.raw`Benchmark\.(?:percentileRank|p\d+)`,
    // Of one person, for those who may read it.
    String.raw`(?:User|ImpactScore|AnalyticsFootprint)\.\w+`,
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
  const reader = createAnalyticsStore(store.client, STATEMENT_TIMEOUT_MS)('exports');
  for (const role of ROLES) {
    for (const [index, company] of ATTACKED.entries()) {
      const ask: typeof analytics.execute = (request) => {
        queries.push('query' in request ? request.query : '');
        return analytics.execute(request);
      };
      const statements = await askAbout(ask, companyUser(company.id), {
        company,
        role,
        seed: 11 * index,
      });
      const rows: Readonly<Record<string, unknown>>[] = [];
      for await (const page of figuresOfCompany(reader, company.id, day(NOW.getTime()))) {
        rows.push(...page.rows);
      }
      asked.push({
        company,
        role,
        statements: [...statements, ...ofExport(rows, company, role)],
      });
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
        expect(found, `seed ${RUNS.seed}`).toEqual([]);
        attacked += secrets;
      }
      // There was something to find.
      expect(attacked).toBeGreaterThan(100);
    },
    300_000,
  );
});

describe('an attacker of the numbers of people that the rules tell of companies of four quarters', () => {
  it.each(ROLES)(
    'computes no withheld number of one to four people on the side of a %s',
    (role) => {
      let attacked = 0;
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
          for (const company of attackedCompanies(shapesOf([12, 16, 20, 26]), seed)) {
            const statements = tellByRules(company, { role, seed, today: day(NOW.getTime()) });
            const { found, attacked: secrets } = attack(company, role, statements);
            expect(found).toEqual([]);
            attacked += secrets;
          }
        }),
        RUNS,
      );
      expect(attacked).toBeGreaterThan(200);
    },
    300_000,
  );
});
