import { notFound, reject, rejectIfAny } from '@teei/platform/errors/user-error.ts';
import { mutationOfLocked, type MutationResolver } from '@teei/platform/mutations/mutation.ts';
import { checkVersion } from '@teei/platform/mutations/version.ts';
import type { DB } from '../generated/database.ts';
import type { PublishPublicationInput } from '../generated/graphql.ts';
import { checkVisibility } from './publication.rules.ts';
import { publicationStates } from './publication.states.ts';
import { freeze, periodsOf, quoteOf } from './publishing.rules.ts';
import { lockDraft, lockQuotable, readRecord, storePublished } from './publishing.sql.ts';

export const publishPublication: MutationResolver<DB, PublishPublicationInput> = mutationOfLocked(
  'publishPublication',
  {
    lock: ({ id }, { db, now }) => lockDraft(db, id, now),
    apply: async ({ id, expectedUpdatedAt }, { db, now, emit }, page) => {
      if (!page) return reject(notFound('Publication', id));
      const { company_id: companyId, visibility } = page;
      rejectIfAny([
        ...checkVersion(page.updated_at, expectedUpdatedAt),
        ...publicationStates.checkMove(page.status, 'LIVE'),
        ...checkVisibility(visibility, page.live_tokens, 'id'),
      ]);
      const quotes = page.blocks.map(quoteOf).filter((quote) => quote !== null);
      const { blocks, errors } = freeze(page.blocks, {
        record: await readRecord(db, companyId, [...new Set(page.blocks.flatMap(periodsOf))]),
        quotable: await lockQuotable(db, companyId, quotes),
        now,
      });
      rejectIfAny(errors);
      await storePublished(db, id, blocks, now);
      emit({
        type: 'publication.published',
        aggregate: { type: 'publication', id },
        companyId,
        payload: { visibility, blocks: blocks.length },
      });
      return id;
    },
  },
);
