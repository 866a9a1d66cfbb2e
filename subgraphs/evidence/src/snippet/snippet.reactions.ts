/** Reactions of evidence to the withdrawal of consent. */
import { all } from '@teei/platform/collections/conditions.ts';
import type { Reactions } from '@teei/platform/events/reactions.ts';
import { sql } from 'kysely';
import { z } from 'zod';
import type { DB } from '../generated/database.ts';
import { withdrawSnippets, isFromPerson } from './snippet.sql.ts';
import { dependsOnConsent } from './snippet-state.sql.ts';

const consentSchema = z.object({ purpose: z.string() });

export const snippetReactions: Reactions<DB> = {
  // Snippets created after the withdrawal depend on newer consent: a late event must not withdraw them.
  'consent.withdrawn': async ({ subjectId, occurredAt, recordedAt, payload }, { db, emit }) => {
    const dependent = dependsOnConsent(consentSchema.parse(payload).purpose);
    if (subjectId === null || !dependent) return;
    const condition = all([isFromPerson(subjectId), dependent, sql`t.created_at <= ${recordedAt}`]);
    for (const { id, company_id } of await withdrawSnippets(db, condition, 'consent', occurredAt)) {
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
