/** Reactions of programme instances to transitions of their campaign. */
import type { Reactions } from '@teei/platform/events/reactions.ts';
import { z } from 'zod';
import { lockNext, promote } from '../enrollment/enrollment.reactions.ts';
import type { DB } from '../generated/database.ts';
import {
  findSettings,
  hasInstances,
  insertInstance,
  lockInstancesOf,
  moveInstances,
} from './instance.sql.ts';
import { followCampaign, statesThatFollow } from './instance.rules.ts';

/** Payload of `campaign.transitioned`, as far as programs use it. */
const campaignTransitionSchema = z.object({
  to: z.string(),
  name: z.string(),
  templateId: z.string().nullable(),
  beneficiaryGroupId: z.string().nullable(),
  startDate: z.string().nullable(),
  endDate: z.string().nullable(),
});

export const instanceReactions: Reactions<DB> = {
  'campaign.transitioned': async ({ aggregateId: campaignId, companyId, payload }, context) => {
    const { db, emit, endBatch } = context;
    const campaign = campaignTransitionSchema.parse(payload);
    const following = statesThatFollow(campaign.to);
    // People who wait in an open instance have waited for its campaign to open. Sent together, run one after the other.
    const isOpened = campaign.to === 'recruiting' || campaign.to === 'active';
    const [instances, hasAny, next] = await Promise.all([
      following.length > 0 ? lockInstancesOf(db, campaignId, following) : [],
      campaign.to === 'active' ? hasInstances(db, campaignId) : true,
      isOpened ? lockNext(db, campaignId) : [],
    ]);
    // Enrolments wait for the instances.
    if (instances.length > 0) endBatch();
    if (!hasAny) {
      const { name, templateId, startDate } = campaign;
      // A campaign cannot become ACTIVE without being PLANNED, for which both are required.
      if (templateId === null || startDate === null) {
        throw new TypeError(
          `Expected an active campaign with a template and a start date: ${campaignId}.`,
        );
      }
      const id = await insertInstance(db, {
        campaign_id: campaignId,
        company_id: companyId,
        template_id: templateId,
        beneficiary_group_id: campaign.beneficiaryGroupId,
        name: `${name} · Cohort 1`,
        start_date: startDate,
        end_date: campaign.endDate,
        config: JSON.stringify(await findSettings(db, campaignId)),
      });
      emit({
        type: 'program_instance.created',
        aggregate: { type: 'program_instance', id },
        companyId,
        payload: { campaignId },
      });
    }
    const transitions = Map.groupBy(instances, ({ status }) => followCampaign(status, campaign.to));
    for (const [to, instancesToMove] of transitions) {
      if (to === undefined) continue;
      await moveInstances(
        db,
        instancesToMove.map(({ id }) => id),
        to,
      );
      for (const { id, status } of instancesToMove) {
        emit({
          type: 'program_instance.transitioned',
          aggregate: { type: 'program_instance', id },
          companyId,
          payload: { campaignId, from: status, to, reason: null },
        });
      }
    }
    await promote(context, campaignId, next);
  },
};
