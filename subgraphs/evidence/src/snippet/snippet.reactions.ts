/** Reactions of evidence to the withdrawal of consent. */
import { all } from '@teei/platform/collections/conditions.ts';
import type { Reactions } from '@teei/platform/events/reactions.ts';
import { z } from 'zod';
import type { DB } from '../generated/database.ts';
import { dependsOnWithdrawn, isFromPerson, withdrawSnippets } from './snippet.sql.ts';
import { dependsOnConsent } from './snippet-state.sql.ts';

const consentSchema = z.object({ purpose: z.string() });

export const snippetReactions: Reactions<DB> = {
  // Snippets created after the withdrawal depend on newer consent: a late event must not withdraw them.
  'consent.withdrawn': async ({ subjectId, occurredAt, recordedAt, payload }, { db, emit }) => {
    const { purpose } = consentSchema.parse(payload);
    const dependent = dependsOnConsent(purpose);
    if (subjectId === null || !dependent) return;
    const condition = all([
      isFromPerson(subjectId),
      dependent,
      dependsOnWithdrawn(subjectId, purpose, recordedAt),
    ]);
    for (const { id, company_id } of await withdrawSnippets(db, condition, 'consent', occurredAt)) {
      emit({
        type: 'evidence.withdrawn',
        aggregate: { type: 'evidence_snippet', id },
        companyId: company_id,
        subjectId,
        payload: { cause: 'consent' },
      });
    }
  },
};
