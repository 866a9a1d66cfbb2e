import { askSubgraph } from '@teei/test/ask.ts';
import { admin, officer } from '@teei/test/viewers.ts';
import { describe, expect, it } from 'vitest';
import * as rows from '../../test/fixtures.ts';

const ask = askSubgraph(rows.startPrivacy);

function policies(args: string): Promise<unknown> {
  return ask.data(admin, `{ retentionPolicies${args} { dataCategory retentionPeriodDays } }`);
}

describe('the register, the trail and the policies', () => {
  it('keep activities apart from what was done to one person', async () => {
    const query = `{ article30Register { totalCount nodes { id activity subject { id } metadata } }
      processingRecords { totalCount } }`;
    expect(await ask.data(officer, query)).toEqual({
      article30Register: {
        totalCount: 1,
        nodes: [
          {
            id: rows.REGISTER,
            activity: 'matching',
            subject: null,
            metadata: { controller: 'TEEI' },
          },
        ],
      },
      processingRecords: { totalCount: 3 },
    });
  });

  it.each([
    ['processingRecords', '{ activity: ["profile_read"] }', 2],
    ['processingRecords', '{ legalBasis: [CONSENT] }', 1],
    ['processingRecords', '{ component: ["users"] }', 2],
    ['processingRecords', `{ userId: "${rows.OTHER}" }`, 1],
    ['processingRecords', '{ processedAt: { month: "2025-10" } }', 2],
    ['privacyAudit', '{ action: [STEP_COMPLETED] }', 1],
    ['privacyAudit', `{ requestId: "${rows.ROWS.PrivacyRequest.own}" }`, 2],
    ['privacyAudit', `{ performedBy: "${rows.SUBJECT}" }`, 1],
    ['privacyAudit', '{ performedAt: { month: "2025-11" } }', 1],
    ['privacyRequests', '{ type: [DELETE] }', 1],
    ['privacyRequests', '{ status: [PENDING, FAILED] }', 3],
    ['privacyRequests', `{ userId: "${rows.OTHER}" }`, 1],
    ['privacyRequests', '{ requestedAt: { month: "2025-08" } }', 2],
  ])('find by %s with %s: %i of them', async (field, filter, count) => {
    const query = `{ found: ${field}(filter: ${filter}) { totalCount } }`;
    expect(await ask.data(officer, query)).toEqual({ found: { totalCount: count } });
  });

  it('list policies by category, those in use or all', async () => {
    const sessions = { dataCategory: 'sessions', retentionPeriodDays: 730 };
    const feedback = { dataCategory: 'feedback', retentionPeriodDays: null };
    expect(await policies('')).toEqual({ retentionPolicies: [feedback, sessions] });
    expect(await policies('(active: true)')).toEqual({ retentionPolicies: [sessions] });
    expect(await policies('(active: false)')).toEqual({ retentionPolicies: [feedback] });
  });
});
