/** Lists below a company: orders, pages and filters. */
import type { TestSubgraph } from '@teei/test/subgraph.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { machine, manager, OTHER, OWN, startReporting } from '../test/fixtures.ts';
import { member, textMember } from '@teei/platform/json/member.ts';

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
): Promise<unknown[]> {
  const found: unknown[] = [];
  let cursor: string | null = null;
  do {
    const { data, errors } = await subgraph.execute(
      `query ($size: Int!, $cursor: String, $order: ImpactDeliveryOrder) {
         impactDeliveries(${from}: $size, ${from === 'first' ? 'after' : 'before'}: $cursor,
           orderBy: $order) {
           nodes { id } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } }`,
      { viewer: machine, variables: { size, cursor, order } },
    );
    expect(errors).toBeUndefined();
    const page = member(data, 'impactDeliveries');
    const nodes = member(page, 'nodes');
    if (!Array.isArray(nodes)) throw new TypeError('A page without rows.');
    const ids = nodes.map((node: unknown) => member(node, 'id'));
    if (from === 'first') found.push(...ids);
    else found.unshift(...ids);
    const pageInfo = member(page, 'pageInfo');
    const more = member(pageInfo, from === 'first' ? 'hasNextPage' : 'hasPreviousPage');
    cursor =
      more === true ? textMember(pageInfo, from === 'first' ? 'endCursor' : 'startCursor') : null;
  } while (cursor !== null);
  return found;
}
