/** What evidence does when it hears of consent. */
import { all } from '@teei/platform/collections/conditions.ts';
import type { Reactions } from '@teei/platform/events/reactions.ts';
import { sql } from 'kysely';
import { z } from 'zod';
import type { DB } from '../generated/database.ts';
import { withdrawSnippets, isFromPerson } from './snippet.sql.ts';
import { dependsOnConsent } from './snippet-state.sql.ts';

const consentSchema = z.object({ purpose: z.string() });

export const snippetReactions: Reactions<DB> = {
  // What was said later leans on consent that was given anew: an event that comes late leaves it.
  'consent.withdrawn': async ({ subjectId, occurredAt, recordedAt, payload }, { db, emit }) => {
    const dependent = dependsOnConsent(consentSchema.parse(payload).purpose);
    if (subjectId === null || !dependent) return;
    const which = all([isFromPerson(subjectId), dependent, sql`t.created_at <= ${recordedAt}`]);
    for (const { id, company_id } of await withdrawSnippets(db, which, 'consent', occurredAt)) {
      await emit({
        type: 'evidence.withdrawn',
        aggregate: { type: 'evidence_snippet', id },
        companyId: company_id,
        subjectId,
        payload: { cause: 'consent' },
      });
    }
  },
};
