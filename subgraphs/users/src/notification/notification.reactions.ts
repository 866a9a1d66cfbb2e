/** Reactions of notifications to events of other domains. */
import type { Reactions } from '@teei/platform/events/reactions.ts';
import { z } from 'zod';
import type { DB } from '../generated/database.ts';
import { messageCoordinators } from './coordinator.sql.ts';

const checkinSchema = z.object({ matchId: z.string(), needsAttention: z.boolean() });

export const notificationReactions: Reactions<DB> = {
  // The message names nobody: who may see the match sees whose it is.
  'buddy.checkin.submitted': async ({ companyId, occurredAt, payload }, { db, emit }) => {
    const { matchId, needsAttention } = checkinSchema.parse(payload);
    if (!needsAttention) return;
    const message = {
      subject: 'A buddy pair reports difficulties',
      text: `Two check-ins in a row of the match ${matchId} report difficulties.`,
      purpose: 'service',
    };
    for (const { id, user_id } of await messageCoordinators(db, companyId, message, occurredAt)) {
      await emit({
        type: 'notification.queued',
        aggregate: { type: 'notification', id },
        companyId,
        subjectId: user_id,
        payload: { channel: 'in_app', templateId: null, purpose: 'service' },
      });
    }
  },
};
