import { Collection } from '@teei/platform/collections/collection.ts';
import type { Condition } from '@teei/platform/collections/conditions.ts';
import { asc, desc } from '@teei/platform/collections/orders.ts';
import { sql, type Selectable } from 'kysely';
import type { ConsentTextVersions } from '../generated/database.ts';
import type { ConsentTextFilter, ConsentTextOrder } from '../generated/graphql.ts';

export const consentTexts = new Collection<
  Selectable<ConsentTextVersions>,
  ConsentTextFilter,
  ConsentTextOrder
>({
  type: 'ConsentText',
  table: 'privacy.consent_text_versions',
  filters: (by) => ({
    purpose: by.oneOf('purpose'),
    language: by.oneOf('language'),
    version: by.equals('version'),
    effectiveAt: inForceAt,
  }),
  orders: {
    EFFECTIVE_DESC: [desc('effective_from')],
    EFFECTIVE_ASC: [asc('effective_from')],
  },
  defaultOrder: 'EFFECTIVE_DESC',
});

/** Condition that the text `t` is in force at a time: from `effective_from` on, before `effective_until`. */
function inForceAt(moment: string): Condition {
  return sql`t.effective_from <= ${moment}
    and (t.effective_until is null or t.effective_until > ${moment})`;
}
