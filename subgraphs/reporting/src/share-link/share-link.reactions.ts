/** Reactions of share links to people who leave a company. */
import type { Reactions } from '@teei/platform/events/reactions.ts';
import type { DB } from '../generated/database.ts';
import { endShareLinks } from './share-link.sql.ts';

export const shareLinkReactions: Reactions<DB> = {
  'company_member.removed': async ({ subjectId, companyId, occurredAt }, { db }) => {
    if (subjectId !== null && companyId !== null) {
      await endShareLinks(db, subjectId, companyId, occurredAt);
    }
  },
};
