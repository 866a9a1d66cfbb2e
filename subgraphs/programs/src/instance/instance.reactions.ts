/** What instances do when their campaign moves. */
import type { Reactions } from '@teei/platform/events/reactions.ts';
import { z } from 'zod';
import type { DB } from '../generated/database.ts';
import { insertInstance, lockInstancesOf, moveInstances } from './instance.sql.ts';
import { followCampaign } from './instance.rules.ts';

/** What programs need to know of a campaign that moved. */
const campaignMove = z.object({
  to: z.string(),
  name: z.string(),
  templateId: z.string().nullable(),
  beneficiaryGroupId: z.string().nullable(),
  startDate: z.string().nullable(),
  endDate: z.string().nullable(),
});

export const instanceReactions: Reactions<DB> = {
  'campaign.transitioned': async ({ aggregateId: campaignId, companyId, payload }, reacting) => {
    const { db, emit } = reacting;
    const campaign = campaignMove.parse(payload);
    const instances = await lockInstancesOf(db, campaignId);
    if (campaign.to === 'active' && instances.length === 0) {
      const { name, templateId, startDate } = campaign;
      // A campaign that is active has been planned, and a plan has both.
      if (templateId === null || startDate === null) {
        throw new TypeError(`The active campaign ${campaignId} has no template or no first day.`);
      }
      const id = await insertInstance(db, {
        campaign_id: campaignId,
        company_id: companyId,
        template_id: templateId,
        beneficiary_group_id: campaign.beneficiaryGroupId,
        name: `${name} · Cohort 1`,
        start_date: startDate,
        end_date: campaign.endDate,
      });
      await emit({
        type: 'program_instance.created',
        aggregate: { type: 'program_instance', id },
        companyId,
        payload: { campaignId },
      });
    }
    const moves = Map.groupBy(instances, ({ status }) => followCampaign(status, campaign.to));
    for (const [to, moving] of moves) {
      if (to === undefined) continue;
      await moveInstances(
        db,
        moving.map(({ id }) => id),
        to,
      );
      for (const { id, status } of moving) {
        await emit({
          type: 'program_instance.transitioned',
          aggregate: { type: 'program_instance', id },
          companyId,
          payload: { campaignId, from: status, to, reason: null },
        });
      }
    }
  },
};
