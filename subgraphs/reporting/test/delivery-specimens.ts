/** Specimens of the mutations of deliveries and of mappings. */
import type { Ask } from '@teei/test/ask.ts';
import type { MutationSpecimen } from '@teei/test/mutation-conformance.ts';
import { force } from '@teei/test/transitions.ts';
import { admin } from '@teei/test/viewers.ts';
import { deliveryStates } from '../src/delivery/delivery.states.ts';
import { colleague, id, manager, OWN } from './fixtures.ts';

/** A delivery of Own that failed, and one of Other. */
export const FAILED = id(130);
const FOREIGN_DELIVERY = id(131);
export const MAPPING = id(132);
const PERIOD = id(100);

const byStaff = { viewer: admin, other: { ...admin, userId: id(93) } };
const VIEWERS = { viewer: manager, other: colleague };

/** Puts rows in place for a delivery of Own's closed third quarter of 2025 to Benevity. */
export async function putDeliverable(ask: Ask): Promise<void> {
  await ask.sql('set session_replication_role = replica');
  await ask.sql('delete from reporting.impact_deliveries where id = any ($1)', [
    [FAILED, FOREIGN_DELIVERY],
  ]);
  await ask.sql(`delete from reporting.impact_deliveries where payload ->> 'currency' = 'EUR'`);
  await ask.sql(
    `update users.companies set features = '{"impactIn": {"benevity": true, "goodera": true}}' where id = $1`,
    [OWN],
  );
  await ask.sql(
    `update reporting.platform_mappings set id = case platform when 'benevity' then $1::uuid else id end,
       mapping_config = '{"version": 1, "fields": {"period": "reportingPeriod", "totalVolunteerHours": "totalHours"}}'`,
    [MAPPING],
  );
  await ask.sql(
    `insert into reporting.impact_deliveries (id, company_id, platform, delivery_status, payload, payload_hash, retry_count)
     values ($1, $3, 'benevity', 'failed', '{"period": "2025-09"}', repeat('a', 64), 4),
       ($2, $4, 'benevity', 'failed', '{"period": "2025-09"}', repeat('a', 64), 4)`,
    [FAILED, FOREIGN_DELIVERY, OWN, id(2)],
  );
  await ask.sql('set session_replication_role = default');
  await force(
    ask,
    'reporting.metrics_company_period',
    PERIOD,
    `closed_at = '2025-10-10T00:00:00Z'`,
  );
}

export const DELIVERY_SPECIMENS: Readonly<Record<string, MutationSpecimen>> = {
  deliverImpact: {
    ...VIEWERS,
    put: putDeliverable,
    input: { platform: 'BENEVITY', period: '2025-Q3' },
    variation: { platform: 'GOODERA' },
    shows: {
      platform: 'BENEVITY',
      status: 'PENDING',
      period: '2025-Q3',
      retryCount: 0,
      payload: {
        period: '2025-Q3',
        totalVolunteerHours: 200,
        sroiRatio: 3.1,
        visScore: 41.5,
        currency: 'EUR',
      },
    },
    event: { type: 'delivery.queued', payload: { platform: 'benevity', period: '2025-Q3' } },
    statements: 6,
  },
  retryDelivery: {
    ...VIEWERS,
    put: putDeliverable,
    input: { id: FAILED },
    foreign: { id: FOREIGN_DELIVERY },
    variation: { expectedUpdatedAt: '2099-01-01T00:00:00Z' },
    shows: { status: 'RETRYING', retryCount: 0 },
    event: { type: 'delivery.retried', payload: { platform: 'benevity' } },
    statements: 4,
    needs: { machine: deliveryStates, states: ['failed'] },
  },
  discardDelivery: {
    ...VIEWERS,
    put: putDeliverable,
    input: { id: FAILED, reason: 'Sent by hand.' },
    foreign: { id: FOREIGN_DELIVERY },
    variation: { reason: 'Another reason.' },
    shows: { status: 'DEAD_LETTER', retryCount: 4 },
    event: {
      type: 'delivery.discarded',
      payload: { platform: 'benevity', reason: 'Sent by hand.' },
    },
    statements: 4,
    needs: { machine: deliveryStates, states: ['failed'] },
  },
  updatePlatformMapping: {
    ...byStaff,
    put: putDeliverable,
    input: {
      id: MAPPING,
      fields: [
        { figure: 'PERIOD', field: 'reportingPeriod' },
        { figure: 'TOTAL_VOLUNTEER_HOURS', field: 'totalHours' },
        { figure: 'SROI_RATIO', field: 'socialReturn' },
      ],
    },
    variation: { id: id(133) },
    shows: {
      platform: 'BENEVITY',
      mappingConfig: {
        version: 2,
        fields: {
          period: 'reportingPeriod',
          totalVolunteerHours: 'totalHours',
          sroiRatio: 'socialReturn',
        },
      },
    },
    event: { type: 'platform_mapping.updated', payload: { platform: 'benevity', version: 2 } },
    statements: 4,
  },
};
