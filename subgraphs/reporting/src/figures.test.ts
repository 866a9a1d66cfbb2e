/** Reports, figures of record and deliveries, read the way companies and partners read them. */
import type { TestSubgraph } from '@teei/test/subgraph.ts';
import { admin } from '@teei/test/viewers.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  id,
  machine,
  manager,
  OTHER,
  OWN,
  REPORT,
  REPORT_NUMBER,
  SNIPPET,
  SROI,
  startReporting,
  UNCITED_SNIPPET,
} from '../test/fixtures.ts';

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startReporting();
});
afterAll(() => subgraph.close());

/** Fields of Own and Other as entities. */
async function companies(selection: string, viewer = manager) {
  const { data, errors } = await subgraph.execute(
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Company { ${selection} } } }`,
    {
      viewer,
      variables: { of: [OWN, OTHER].map((company) => ({ __typename: 'Company', id: company })) },
    },
  );
  return { of: data?.['_entities'], errors };
}

describe('a report', () => {
  it('names its paragraphs without evidence, counted through all sections', async () => {
    const { data, errors } = await subgraph.execute(
      `{ report(id: "${REPORT}") { reportId period { from to } modelName tokensTotal
           estimatedCostUsd locale uncitedParagraphs company { id }
           citations(first: 100) { totalCount nodes { paragraphIndex evidence { id }
             report { id } } } }
         other: reportByReportId(reportId: "${id(31)}") { uncitedParagraphs }
         empty: reportByReportId(reportId: "${id(32)}") { uncitedParagraphs modelName } }`,
      { viewer: manager },
    );
    expect(errors).toBeUndefined();
    const citation = { evidence: { id: SNIPPET }, report: { id: REPORT } };
    expect(data).toEqual({
      report: {
        reportId: REPORT_NUMBER,
        period: { from: '2025-07-01', to: '2025-09-30' },
        modelName: 'model-a',
        tokensTotal: 1200,
        estimatedCostUsd: '0.012500',
        locale: 'en',
        uncitedParagraphs: [1],
        company: { id: OWN },
        citations: {
          totalCount: 2,
          nodes: [
            { paragraphIndex: 0, ...citation },
            { paragraphIndex: 2, ...citation },
          ],
        },
      },
      other: { uncitedParagraphs: [0, 2] },
      empty: { uncitedParagraphs: [], modelName: null },
    });
  });

  it('is found by its number as an entity, in either case of the letters', async () => {
    const { data } = await subgraph.execute(
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Report { id } } }`,
      {
        viewer: manager,
        variables: {
          of: [
            { __typename: 'Report', reportId: REPORT_NUMBER.toUpperCase() },
            { __typename: 'Report', id: REPORT },
            { __typename: 'Report', reportId: 'none' },
            { __typename: 'Report', reportId: REPORT },
          ],
        },
      },
    );
    expect(data).toEqual({ _entities: [{ id: REPORT }, { id: REPORT }, null, null] });
  });

  it.each([
    ['citations(filter: { paragraph: 2 }) { totalCount }', 1],
    [`citations(filter: { evidenceId: "${SNIPPET}" }) { totalCount }`, 2],
    [`citations(filter: { evidenceId: "${UNCITED_SNIPPET}" }) { totalCount }`, 0],
  ])('with %s has %i citations', async (field, totalCount) => {
    const { data } = await subgraph.execute(`{ report(id: "${REPORT}") { found: ${field} } }`, {
      viewer: manager,
    });
    expect(data).toEqual({ report: { found: { totalCount } } });
  });

  it.each([
    ['period: { quarter: "2025-Q3" }', 1],
    ['period: { from: "2025-06-30", to: "2025-07-01" }', 2],
    ['locale: ["no"]', 1],
    ['model: ["model-a", "model-b"]', 2],
    ['writtenByModel: false', 1],
    [`companyId: "${OTHER}"`, 0],
  ])('is found by %s, %i times', async (filter, totalCount) => {
    const { data } = await subgraph.execute(`{ reports(filter: { ${filter} }) { totalCount } }`, {
      viewer: manager,
    });
    expect(data).toEqual({ reports: { totalCount } });
  });

  it('is found from the evidence that it cites', async () => {
    const { data } = await subgraph.execute(
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on EvidenceSnippet {
         citedIn { paragraphIndex report { reportId } } first: citedIn(first: 1) { id } } } }`,
      {
        viewer: manager,
        variables: {
          of: [SNIPPET, UNCITED_SNIPPET].map((snippet) => ({
            __typename: 'EvidenceSnippet',
            id: snippet,
          })),
        },
      },
    );
    expect(data).toMatchObject({
      _entities: [{ citedIn: [{}, {}, {}], first: [{}] }, { citedIn: [], first: [] }],
    });
    expect(JSON.stringify(data)).toContain(REPORT_NUMBER);
  });
});

describe('the social return on investment', () => {
  it('of a period is that of the newest calculation of exactly that period', async () => {
    const { of, errors } = await companies(
      `quarter: sroi(period: { quarter: "2025-Q3" }) { id ratio netRatio
         totalValue { amountCents currency } totalInvestment { amountCents } period { from to } }
       days: sroi(period: { from: "2025-07-01", to: "2025-09-30" }) { id }
       relative: sroi(period: { relative: LAST_QUARTER }) { id }
       uninvested: sroi(period: { quarter: "2025-Q2" }) { ratio netRatio }
       month: sroi(period: { month: "2025-07" }) { id }`,
    );
    expect(errors).toBeUndefined();
    expect(of).toMatchObject([
      {
        quarter: {
          id: SROI,
          ratio: 3.1,
          netRatio: 2.1,
          totalValue: { amountCents: 310_000, currency: 'EUR' },
          totalInvestment: { amountCents: 100_000 },
          period: { from: '2025-07-01', to: '2025-09-30' },
        },
        days: { id: SROI },
        relative: { id: SROI },
        uninvested: { ratio: null, netRatio: null },
        month: null,
      },
      { quarter: null },
    ]);
  });

  it('leaves out superseded calculations when the current ones are asked for', async () => {
    const { data } = await subgraph.execute(
      `{ current: sroiCalculations(filter: { isCurrent: true }) { totalCount }
         superseded: sroiCalculations(filter: { isCurrent: false }) { nodes { ratio } }
         high: sroiCalculations(filter: { ratio: { gt: 3 } }) { totalCount }
         latest: sroiCalculations(first: 1, orderBy: PERIOD_DESC) { nodes { period { from } } } }`,
      { viewer: manager },
    );
    expect(data).toEqual({
      current: { totalCount: 2 },
      superseded: { nodes: [{ ratio: 2.9 }] },
      high: { totalCount: 1 },
      latest: { nodes: [{ period: { from: '2025-07-01' } }] },
    });
  });
});

describe('a company’s figures of a period', () => {
  it('are those of that name, closed once the period is over', async () => {
    const fields = 'period sroiRatio totalVolunteerHours totalInvestment { amountCents } closed';
    const { of, errors } = await companies(
      `quarter: periodMetrics(period: "2025-Q3") { ${fields} }
       running: periodMetrics(period: "2025-Q4") { closed }
       year: periodMetrics(period: "2024") { sroiRatio visScore closed }
       month: periodMetrics(period: "2025-08") { closed }
       latest: periodMetrics { period }`,
      admin,
    );
    expect(errors).toBeUndefined();
    expect(of).toMatchObject([
      {
        quarter: {
          period: '2025-Q3',
          sroiRatio: 3.1,
          totalVolunteerHours: 200,
          totalInvestment: { amountCents: 100_000 },
          closed: true,
        },
        running: { closed: false },
        year: { sroiRatio: null, visScore: null, closed: true },
        month: null,
        latest: { period: '2025-Q4' },
      },
      { quarter: { sroiRatio: 9.9 }, running: null, year: null, latest: { period: '2025-Q3' } },
    ]);
  });

  it('refuse a name that is no period', async () => {
    const { errors } = await companies('periodMetrics(period: "2025-Q5") { closed }');
    expect(errors?.[0]).toMatchObject({
      message: 'period: expected "YYYY-MM", "YYYY-Qn" or "YYYY", received "2025-Q5".',
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  it.each([
    ['length: MONTH', ['2025-09']],
    ['length: QUARTER', ['2025-Q4', '2025-Q3']],
    ['length: YEAR', ['2025', '2024']],
    ['period: ["2025-Q3", "2024"]', ['2025-Q3', '2024']],
    ['sroi: { gte: 3.1 }', ['2025-Q4', '2025-Q3']],
  ])('with %s are those of %j', async (filter, periods) => {
    const { data } = await subgraph.execute(
      `{ companyPeriodMetrics(filter: { ${filter} }) { nodes { period } } }`,
      { viewer: machine },
    );
    expect(data).toEqual({
      companyPeriodMetrics: { nodes: periods.map((period) => ({ period })) },
    });
  });
});

describe('emissions', () => {
  it('are added up by activity or by month, first and last day included', async () => {
    const { of, errors } = await companies(
      `byActivity: co2e(period: { quarter: "2025-Q3" }) { activityType month co2eKg }
       byMonth: co2e(period: { quarter: "2025-Q3" }, groupBy: MONTH) { activityType month co2eKg }
       commuting: co2e(period: { year: "2025" }, activityType: [COMMUTING]) { co2eKg }
       before: co2e(period: { quarter: "2025-Q2" }) { co2eKg }
       co2eCalculations(filter: { activityType: [COMMUTING], date: { month: "2025-09" } }) {
         nodes { co2eKg calculationDate } }`,
    );
    expect(errors).toBeUndefined();
    expect(of).toMatchObject([
      {
        byActivity: [
          { activityType: 'BUSINESS_TRAVEL_RAIL', month: null, co2eKg: 5 },
          { activityType: 'COMMUTING', month: null, co2eKg: 30.5 },
        ],
        byMonth: [
          { activityType: null, month: '2025-07', co2eKg: 10.5 },
          { activityType: null, month: '2025-09', co2eKg: 25 },
        ],
        commuting: [{ co2eKg: 30.5 }],
        before: [],
        co2eCalculations: { nodes: [{ co2eKg: 20, calculationDate: '2025-09-30' }] },
      },
      { byActivity: [], byMonth: [] },
    ]);
  });

  it('for each volunteer hour need hours on record of exactly the period', async () => {
    const { of, errors } = await companies(
      `quarter: co2ePerVolunteerHour(period: { quarter: "2025-Q3" })
       year: co2ePerVolunteerHour(period: { year: "2025" })
       withoutHours: co2ePerVolunteerHour(period: { month: "2025-09" })
       withoutEmissions: co2ePerVolunteerHour(period: { quarter: "2025-Q4" })
       withoutRecord: co2ePerVolunteerHour(period: { month: "2025-07" })`,
    );
    expect(errors).toBeUndefined();
    expect(of).toMatchObject([
      {
        quarter: 0.1775,
        year: 0.071,
        withoutHours: null,
        withoutEmissions: null,
        withoutRecord: null,
      },
      { quarter: null },
    ]);
  });

  it('for each volunteer hour refuse a span that is no month, quarter or year', async () => {
    const { errors } = await companies(
      'co2ePerVolunteerHour(period: { from: "2025-07-01", to: "2025-07-30" })',
    );
    expect(errors?.[0]).toMatchObject({
      path: ['_entities', 0, 'co2ePerVolunteerHour'],
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });
});

describe('deliveries', () => {
  it('are added up by platform', async () => {
    const fields = 'platform total pending delivered retrying failed deadLetter';
    const { of, errors } = await companies(
      `deliveryStats { ${fields} lastDeliveredAt }
       october: deliveryStats(period: { from: "2025-10-01", to: "2025-10-01" }) { total }
       never: deliveryStats(period: { year: "2024" }) { total }`,
      machine,
    );
    expect(errors).toBeUndefined();
    const each = { total: 15, pending: 0, delivered: 5, retrying: 5, failed: 0, deadLetter: 5 };
    expect(of).toMatchObject([
      {
        deliveryStats: [
          { platform: 'BENEVITY', ...each, lastDeliveredAt: '2025-11-01T15:00:00.123456Z' },
          { platform: 'WORKDAY', ...each, lastDeliveredAt: '2025-11-01T13:00:00.123456Z' },
        ],
        october: [{ total: 15 }, { total: 15 }],
        never: [],
      },
      { deliveryStats: [] },
    ]);
  });

  it.each(['CREATED_DESC', 'CREATED_ASC', 'UPDATED_DESC', 'UPDATED_ASC'])(
    'by %s can be followed from either end without a gap or a repeat',
    async (order) => {
      const whole = await allDeliveries(order, 100, 'first');
      expect(new Set(whole).size).toBe(30);
      expect(await allDeliveries(order, 7, 'first')).toEqual(whole);
      expect(await allDeliveries(order, 7, 'last')).toEqual(whole);
    },
  );

  it.each([
    ['platform: [BENEVITY]', 15],
    ['status: [DEAD_LETTER, FAILED]', 10],
    ['period: "2025-Q1"', 7],
    ['createdAt: { gte: "2025-10-01T10:00:00Z" }', 11],
    ['updatedAt: { lt: "2025-11-01T01:00:00Z" }', 1],
    ['platform: [GOODERA]', 0],
  ])('with %s are %i', async (filter, totalCount) => {
    const { data } = await subgraph.execute(
      `{ impactDeliveries(filter: { ${filter} }) { totalCount } }`,
      { viewer: machine },
    );
    expect(data).toEqual({ impactDeliveries: { totalCount } });
  });
});

describe('what a company has set up', () => {
  it('is found by its filters', async () => {
    const { of, errors } = await companies(
      `cancelled: scheduledReports(filter: { status: [CANCELLED] }) { nodes { template nextRunAt } }
       soon: scheduledReports(orderBy: NEXT_RUN_ASC) { nodes { template } }
       literal: reportThemes(filter: { search: "JORD 100%" }) { nodes { name } }
       wildcard: reportThemes(filter: { search: "_" }) { totalCount }
       told: webhooks(filter: { event: "report.ready", status: [ACTIVE] }) { nodes { url events } }
       untold: webhooks(filter: { event: "report" }) { totalCount }
       drafts: publications(filter: { status: [DRAFT] }) { nodes { slug } }
       closed: publications(filter: { visibility: [TOKEN] }) { nodes { slug } }
       found: publications(filter: { search: "impa" }) { nodes { slug } }
       links: savedViews(filter: { search: "shared" }) { nodes {
         active: shareLinks(filter: { isActive: true }) { nodes { isActive isPublic } }
         ended: shareLinks(filter: { isActive: false, isPublic: false }) { nodes { isActive } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(of).toMatchObject([
      {
        cancelled: { nodes: [{ template: 'CSRD_COMPLIANCE', nextRunAt: null }] },
        soon: { nodes: [{ template: 'EXECUTIVE_SUMMARY' }, { template: 'CSRD_COMPLIANCE' }] },
        literal: { nodes: [{ name: 'Fjord 100%' }] },
        wildcard: { totalCount: 0 },
        told: {
          nodes: [{ url: 'https://own.example/hook', events: ['campaign.*', 'report.ready'] }],
        },
        untold: { totalCount: 0 },
        drafts: { nodes: [{ slug: 'own-draft' }] },
        closed: { nodes: [{ slug: 'own-partners' }] },
        found: { nodes: [{ slug: 'own-impact' }] },
        links: {
          nodes: [
            {
              active: { nodes: [{ isActive: true, isPublic: true }] },
              ended: { nodes: [{ isActive: false }] },
            },
          ],
        },
      },
      { drafts: { nodes: [] } },
    ]);
  });
});

/** All of Own's deliveries by id, read in pages from the start (`first`) or the end (`last`). */
async function allDeliveries(
  order: string,
  size: number,
  from: 'first' | 'last',
): Promise<string[]> {
  const found: string[] = [];
  let cursor: string | null = null;
  for (;;) {
    const { data, errors } = await subgraph.execute(
      `query ($size: Int!, $cursor: String, $order: ImpactDeliveryOrder) {
         impactDeliveries(${from}: $size, ${from === 'first' ? 'after' : 'before'}: $cursor,
           orderBy: $order) {
           nodes { id } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } }`,
      { viewer: machine, variables: { size, cursor, order } },
    );
    expect(errors).toBeUndefined();
    const { nodes, pageInfo } = JSON.parse(JSON.stringify(data)).impactDeliveries;
    const ids: string[] = nodes.map((node: { id: string }) => node.id);
    if (from === 'first') found.push(...ids);
    else found.unshift(...ids);
    if (!(from === 'first' ? pageInfo.hasNextPage : pageInfo.hasPreviousPage)) return found;
    cursor = from === 'first' ? pageInfo.endCursor : pageInfo.startCursor;
  }
}
