import type { Viewer } from '@teei/platform/viewer/viewer.ts';
import { askSubgraph, type Reference } from '@teei/test/ask.ts';
import { entityTypes, everyField } from '@teei/test/every-field.ts';
import { admin, anonymous, officer } from '@teei/test/viewers.ts';
import { isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import * as rows from '../test/fixtures.ts';
import { reportingSubgraph } from './subgraph.ts';

const ask = askSubgraph(rows.startReporting);

function askForScores(viewer: Viewer, user: string) {
  return ask.about(
    viewer,
    [{ __typename: 'User', id: user }],
    '... on User { visHistory(first: 1) { totalCount nodes { score calculationDate } } }',
  );
}

async function askForViews(viewer: Viewer, of: Reference): Promise<string> {
  const { data } = await ask.about(
    viewer,
    [of],
    `... on Company { savedViews(orderBy: NAME_ASC) { nodes { name } } }
     ... on User { savedViews(orderBy: NAME_ASC) { nodes { name } } }`,
  );
  return JSON.stringify(data);
}

/** Asks for lists in lists, each with `first` rows. */
function askForMuch(companies: readonly string[], first: number) {
  return ask.about(
    admin,
    companies.map((id) => ({ __typename: 'Company', id })),
    `... on Company {
       sroi(period: { quarter: "2025-Q3" }) { ratio }
       periodMetrics(period: "2025-Q3") { closed }
       co2e(period: { year: "2025" }) { co2eKg }
       co2ePerVolunteerHour(period: { quarter: "2025-Q3" })
       deliveryStats { total }
       impactDeliveries(first: ${first}) { totalCount nodes { mapping { platform } } }
       savedViews(first: ${first}, filter: { search: "shared" }) { nodes {
         shareLinks(first: ${first}) { nodes { view { name } } } } }
       reports(first: ${first}) { nodes { uncitedParagraphs
         citations(first: ${first}) { totalCount nodes { report { locale } } } } }
       publications(first: ${first}, orderBy: TITLE_ASC) { nodes { blocks { order }
         tokens { totalCount } views(period: { quarter: "2025-Q4" }) { count } } } }`,
  );
}

const OWN_TYPES = Object.keys(rows.TABLES).filter(
  (type) => rows.TABLES[type]?.startsWith('reporting.') === true,
);

async function idsOf(type: string): Promise<string[]> {
  const found = await ask.sql(`select id from ${rows.TABLES[type] ?? ''} order by id`);
  return found.map((row) => String(row['id']));
}

/** A quarter as it is answered. */
function quarterOf(companyId: string, proxySet: readonly string[] | null) {
  return { __typename: 'BenchmarkQuarter', companyId, proxySet };
}

describe('every type', () => {
  it('with a key is among the types tried here', () => {
    // A quarter of a company is no row: it is tried below.
    const tried = [...Object.keys(rows.TABLES), 'BenchmarkQuarter'];
    expect(entityTypes(reportingSubgraph.schema)).toEqual(tried.toSorted());
  });

  it.each(Object.keys(rows.TABLES))('%s gives all its fields to staff', async (name) => {
    const references = (await idsOf(name)).map((id) => ({ __typename: name, id }));
    const fields = everyField(reportingSubgraph.schema, name, rows.ARGUMENTS);
    expect(await ask.entities(admin, references, `... on ${name} { ${fields} }`)).toMatchObject(
      references,
    );
  });
});

it('a benchmark’s quarter names the proxies of the viewer’s own company alone', async () => {
  const quarters = [rows.OWN, rows.OTHER].map((companyId) => ({
    __typename: 'BenchmarkQuarter',
    companyId,
    quarter: '2025-Q3',
  }));
  const proxySet = ['Buddies 1.0.0'];
  await ask.sql('set session_replication_role = replica');
  const calculated = await ask.sql(
    `update reporting.sroi_calculations set basis = $1
     where period_start = '2025-07-01' and period_end = '2025-09-30' returning id`,
    [JSON.stringify({ proxySet })],
  );
  expect(calculated.length).toBeGreaterThan(1);
  await ask.sql('set session_replication_role = default');
  const seenBy = (viewer: Viewer) =>
    ask.entities(viewer, quarters, '... on BenchmarkQuarter { companyId proxySet }');
  expect(await seenBy(admin)).toEqual([
    quarterOf(rows.OWN, proxySet),
    quarterOf(rows.OTHER, proxySet),
  ]);
  expect(await seenBy(rows.manager)).toEqual([
    quarterOf(rows.OWN, proxySet),
    quarterOf(rows.OTHER, null),
  ]);
});

describe('another company’s row', () => {
  it.each(OWN_TYPES.filter((type) => type !== 'PlatformMapping'))(
    'of type %s is no entity for a company, as if it did not exist',
    async (name) => {
      const ids = await idsOf(name);
      const table = rows.TABLES[name] ?? '';
      const seen = await ask.sql(
        `select id from ${table} ${table.includes('where') ? 'and' : 'where'}
           (${tenantOf(name)} = $1 or ${isPublic(name)})`,
        [rows.OTHER],
      );
      const { data, errors } = await ask.about(
        rows.stranger,
        ids.map((id) => ({ __typename: name, id })),
        `... on ${name} { id }`,
      );
      expect(errors).toBeUndefined();
      expect(seen.length).toBeLessThan(ids.length);
      expect(data).toEqual({
        _entities: ids.map((id) =>
          seen.some((row) => row['id'] === id) ? { __typename: name, id } : null,
        ),
      });
    },
  );

  it.each([
    ['report(id: $id) { locale }', rows.REPORT],
    ['reportByReportId(reportId: $id) { locale }', rows.REPORT_NUMBER],
  ])('is answered by %s like one that does not exist', async (field, known) => {
    const unknown = rows.id(999_999);
    const answerOf = (id: string) =>
      ask.execute(rows.stranger, `query ($id: ID!) { ${field} }`, { id });
    const [foreign, missing] = [await answerOf(known), await answerOf(unknown)];
    expect(foreign.errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
    expect(JSON.stringify(foreign).replaceAll(known, unknown)).toBe(JSON.stringify(missing));
  });

  it('is in no list that a company asks for, its own filters included', async () => {
    const filter = `filter: { companyId: "${rows.OWN}" }`;
    const { data, errors } = await ask.execute(
      rows.stranger,
      `{ reports { nodes { id } } sroiCalculations { nodes { id } }
         companyPeriodMetrics { nodes { id } } impactDeliveries { nodes { platform } }
         none: reports(${filter}) { totalCount } noSroi: sroiCalculations(${filter}) { totalCount }
         noMetrics: companyPeriodMetrics(${filter}) { totalCount }
         noDeliveries: impactDeliveries(${filter}) { totalCount } }`,
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      reports: { nodes: [{ id: rows.FOREIGN_REPORT }] },
      sroiCalculations: { nodes: [{ id: rows.id(73) }] },
      companyPeriodMetrics: { nodes: [{ id: rows.id(105) }] },
      impactDeliveries: { nodes: [{ platform: 'GOODERA' }] },
      none: { totalCount: 0 },
      noSroi: { totalCount: 0 },
      noMetrics: { totalCount: 0 },
      noDeliveries: { totalCount: 0 },
    });
  });

  it('is in no list below another company, but for its public page', async () => {
    const { data } = await ask.about(
      rows.stranger,
      [{ __typename: 'Company', id: rows.OWN }],
      `... on Company { reports { totalCount } savedViews { totalCount }
         scheduledReports { totalCount } reportThemes { totalCount } webhooks { totalCount }
         impactDeliveries { totalCount }
         publications { nodes { slug } }
         co2eCalculations { totalCount } deliveryStats { platform }
         sroi(period: { quarter: "2025-Q3" }) { ratio } periodMetrics(period: "2025-Q3") { period }
         co2e(period: { year: "2025" }) { co2eKg }
         co2ePerVolunteerHour(period: { quarter: "2025-Q3" }) }`,
    );
    const none = { totalCount: 0 };
    expect(data).toMatchObject({
      _entities: [
        {
          reports: none,
          savedViews: none,
          scheduledReports: none,
          reportThemes: none,
          webhooks: none,
          impactDeliveries: none,
          publications: { nodes: [{ slug: 'own-impact' }] },
          co2eCalculations: none,
          deliveryStats: [],
          sroi: null,
          periodMetrics: null,
          co2e: [],
          co2ePerVolunteerHour: null,
        },
      ],
    });
  });
});

describe('access', () => {
  it.each([
    ['anonymous', anonymous, 'UNAUTHENTICATED'],
    ['a volunteer', rows.vera, 'FORBIDDEN'],
  ] as const)('refuses every root list to %s', async (_who, viewer, code) => {
    const { data, errors } = await ask.execute(
      viewer,
      `{ reports { totalCount } sroiCalculations { totalCount }
         companyPeriodMetrics { totalCount } impactDeliveries { totalCount }
         platformMappings { id } report(id: "${rows.REPORT}") { id } }`,
    );
    expect(Object.values(data ?? {})).toEqual([null, null, null, null, null, null]);
    expect(errors?.map((error) => error.extensions?.['code'])).toEqual(
      Array.from({ length: 6 }, () => code),
    );
  });

  it('gives partners ratios without amounts, and their deliveries with the mapping', async () => {
    const { data, errors } = await ask.execute(
      rows.machine,
      `{ sroiCalculations(first: 1) { nodes { ratio netRatio totalValue { amountCents } } }
         platformMappings { platform }
         impactDeliveries(first: 1, filter: { platform: [BENEVITY] }, orderBy: UPDATED_ASC) {
           nodes { platform status retryCount period payload mapping { mappingConfig } } }
         reports { totalCount } }`,
    );
    expect(data).toEqual({
      sroiCalculations: { nodes: [{ ratio: 3.1, netRatio: 2.1, totalValue: null }] },
      platformMappings: [{ platform: 'BENEVITY' }, { platform: 'WORKDAY' }],
      impactDeliveries: {
        nodes: [
          {
            platform: 'BENEVITY',
            status: 'DEAD_LETTER',
            retryCount: 2,
            period: '2025-Q3',
            payload: { period: '2025-Q3', number: 2 },
            mapping: { mappingConfig: { hours: 'volunteerHours' } },
          },
        ],
      },
      reports: null,
    });
    expect(errors?.map((error) => error.path?.at(-1))).toEqual(['reports', 'totalValue']);
  });

  it('shows impact scores to the volunteer, staff and the volunteer’s company alone', async () => {
    const latest = {
      data: {
        _entities: [
          {
            visHistory: { totalCount: 30, nodes: [{ score: 20, calculationDate: '2025-11-14' }] },
          },
        ],
      },
    };
    for (const viewer of [rows.vera, rows.manager, admin, officer]) {
      expect(await askForScores(viewer, rows.VERA)).toMatchObject(latest);
    }
    expect(await askForScores(rows.otto, rows.VERA)).toMatchObject({
      data: { _entities: [{ visHistory: null }] },
      errors: [{ extensions: { code: 'FORBIDDEN' } }],
    });
    expect(await askForScores(rows.stranger, rows.VERA)).toMatchObject({
      data: { _entities: [{ visHistory: { totalCount: 0 } }] },
    });
  });

  it('shows saved views to their owner, and to the company those that are shared', async () => {
    const own = { __typename: 'Company', id: rows.OWN };
    expect(await askForViews(rows.manager, own)).toMatch(/Private board.*Shared board/);
    expect(await askForViews(rows.colleague, own)).not.toMatch(/Private board|Vera/);
    expect(await askForViews(rows.colleague, own)).toMatch(/Shared board/);
    expect(await askForViews(rows.vera, { __typename: 'User', id: rows.VERA })).toMatch(
      /Vera's own/,
    );
    expect(await askForViews(rows.vera, { __typename: 'User', id: rows.MANAGER })).toMatch(
      /"savedViews":null/,
    );
  });

  it('has no field for secrets, token hashes and visitors’ hashes, but for the answer that makes one', () => {
    const fields = Object.values(reportingSubgraph.schema.getTypeMap()).flatMap((type) =>
      isObjectType(type) ? Object.keys(type.getFields()).map((name) => `${type.name}.${name}`) : [],
    );
    expect(fields.filter((field) => /\..*(?:secret|hash)/i.test(field)).toSorted()).toEqual([
      'Mutation.rotateWebhookSecret',
      'Webhook.previousSecretUntil',
      'WebhookSecretPayload.secret',
    ]);
  });
});

describe('the number of statements', () => {
  it('depends on the shape of the query and not on the rows, whole lists need no count', async () => {
    const [one, many] = [
      await askForMuch([rows.OWN], 1),
      await askForMuch([rows.OWN, rows.OTHER], 50),
    ];
    expect(many.errors).toBeUndefined();
    expect(one.extensions.statements).toBe(20);
    expect(many.extensions.statements).toBe(18);
  });
});

/** SQL condition that everybody may see a row of the type's table. */
function isPublic(type: string): string {
  const isPage = `status = 'LIVE' and visibility = 'PUBLIC'`;
  if (type === 'Publication') return isPage;
  return type.endsWith('Block')
    ? `publication_id in (select id from reporting.publications where ${isPage})`
    : 'false';
}

/** SQL expression for the company of a row of the type's table. */
function tenantOf(type: string): string {
  if (type === 'Publication') return 'tenant_id';
  if (type !== 'VisCalculation') return 'company_id';
  return `(select company_id from users.company_users as member
    where member.user_id = vis_calculations.user_id)`;
}
