import { Collection } from '@teei/platform/collections/collection.ts';
import { asc, desc } from '@teei/platform/collections/orders.ts';
import { sql, type Selectable } from 'kysely';
import type { UserConsents } from '../generated/database.ts';
import type { UserConsentFilter, UserConsentOrder } from '../generated/graphql.ts';

export const consents = new Collection<
  Selectable<UserConsents>,
  UserConsentFilter,
  UserConsentOrder
>({
  type: 'UserConsent',
  table: 'privacy.user_consents',
  filters: (by) => ({
    userId: by.id('user_id'),
    purpose: by.oneOf('purpose'),
    given: by.equals('consent_given'),
    expiresBefore: (moment) => sql`t.expires_at < ${moment} and t.withdrawn_at is null`,
  }),
  orders: {
    DATE_DESC: [desc('consent_date')],
    DATE_ASC: [asc('consent_date')],
    EXPIRES_ASC: [asc('expires_at', { nullable: true })],
  },
  defaultOrder: 'DATE_DESC',
});
