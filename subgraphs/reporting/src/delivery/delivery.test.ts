import type { Viewer } from '@teei/platform/viewer/viewer.ts';
import { askSubgraph, read } from '@teei/test/ask.ts';
import { admin } from '@teei/test/viewers.ts';
import { describe, expect, it } from 'vitest';
import { COMPANIES, machine, manager, OTHER, OWN, startReporting } from '../../test/fixtures.ts';

const ask = askSubgraph(startReporting);

const PREVIEW = `query ($companyId: ID, $fields: [PlatformFieldInput!]) {
  previewMapping(platform: BENEVITY, period: "2025-Q3", companyId: $companyId, fields: $fields) {
    body problems { field code }
  }
}`;

describe('what a delivery would send', () => {
  const fields = [
    { figure: 'PERIOD', field: 'reportingPeriod' },
    { figure: 'TOTAL_VOLUNTEER_HOURS', field: 'totalHours' },
  ];
  const previewOf = async (viewer: Viewer, companyId?: string) => {
    const { data } = await ask.execute(viewer, PREVIEW, { companyId, fields });
    return read(data, 'previewMapping');
  };

  it('is shown by a mapping that is not in force, to the company and to staff', async () => {
    const own = {
      body: { reportingPeriod: '2025-Q3', totalHours: 200 },
      problems: [{ field: ['platform'], code: 'CONFLICT' }],
    };
    expect(await previewOf(manager)).toEqual(own);
    expect(await previewOf(admin, OWN)).toEqual(own);
  });

  it('is asked for with a company by staff, who belong to none', async () => {
    const { errors } = await ask.execute(admin, PREVIEW, { fields });
    expect(errors?.map(({ message }) => message)).toEqual([
      'companyId: expected the id of a company, as the viewer belongs to none, received nothing.',
    ]);
  });

  it('is nothing of another company, and nothing of an open period', async () => {
    const none = [{ field: ['platform'], code: 'CONFLICT' }];
    expect(await previewOf(manager, OTHER)).toEqual({
      body: null,
      problems: [...none, { field: ['period'], code: 'BAD_USER_INPUT' }],
    });
    expect(await previewOf(admin, OTHER)).toEqual({
      body: null,
      problems: [...none, { field: ['period'], code: 'CONFLICT' }],
    });
  });
});

describe('deliveries', () => {
  it('are added up by platform', async () => {
    const fields = 'platform total pending delivered retrying failed deadLetter';
    const of = await ask.entities(
      machine,
      COMPANIES,
      `... on Company { deliveryStats { ${fields} lastDeliveredAt }
       october: deliveryStats(period: { from: "2025-10-01", to: "2025-10-01" }) { total }
       never: deliveryStats(period: { year: "2024" }) { total } }`,
    );
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
      const list = { field: 'impactDeliveries', args: `, orderBy: ${order}` };
      const whole = await ask.pages(machine, { ...list, size: 100 });
      expect(new Set(whole).size).toBe(30);
      expect(await ask.pages(machine, { ...list, size: 7 })).toEqual(whole);
      expect(await ask.pages(machine, { ...list, size: 7, backward: true })).toEqual(whole);
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
    const { data } = await ask.execute(
      machine,
      `{ impactDeliveries(filter: { ${filter} }) { totalCount } }`,
    );
    expect(data).toEqual({ impactDeliveries: { totalCount } });
  });

  it('have the figures on record of their own period beside them', async () => {
    const { data } = await ask.execute(
      machine,
      `{ third: impactDeliveries(filter: { period: "2025-Q3" }, first: 1) {
           nodes { period periodMetrics { period sroiRatio } } }
         first: impactDeliveries(filter: { period: "2025-Q1" }, first: 1) {
           nodes { period periodMetrics { period } } } }`,
    );
    expect(data).toEqual({
      third: {
        nodes: [{ period: '2025-Q3', periodMetrics: { period: '2025-Q3', sroiRatio: 3.1 } }],
      },
      first: { nodes: [{ period: '2025-Q1', periodMetrics: null }] },
    });
  });
});
