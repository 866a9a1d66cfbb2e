import { badInput, notFound, reject } from '@teei/platform/errors/user-error.ts';
import { mutation, type Write } from '@teei/platform/mutations/mutation.ts';
import type { DB } from '../generated/database.ts';
import type { CaptureSnapshotInput } from '../generated/graphql.ts';
import { dayIn } from '../time-zone.ts';
import { captureOne } from './snapshot.sql.ts';

export const captureSnapshot = mutation(
  'captureSnapshot',
  async ({ campaignId }: CaptureSnapshotInput, { db, now, emit }: Write<DB>) => {
    const date = dayIn(now);
    const campaign = await captureOne(db, campaignId, date);
    if (!campaign) return reject(notFound('Campaign', campaignId, 'campaignId'));
    const { id, company_id: companyId } = campaign;
    if (id === null)
      return reject(badInput('campaignId', 'a campaign that is not DRAFT or CLOSED'));
    emit({
      type: 'campaign_metrics_snapshot.captured',
      aggregate: { type: 'campaign_metrics_snapshot', id },
      companyId,
      payload: { campaignId, date },
    });
    return id;
  },
);
