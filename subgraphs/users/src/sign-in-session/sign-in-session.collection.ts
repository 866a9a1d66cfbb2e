import { Collection } from '@teei/platform/collections/collection.ts';
import { desc } from '@teei/platform/collections/orders.ts';
import type { Selectable } from 'kysely';
import type { IdentitySessions } from '../generated/database.ts';

export const signInSessions = new Collection<
  Selectable<IdentitySessions>,
  Readonly<Record<string, never>>,
  'CREATED_DESC'
>({
  type: 'SignInSession',
  table: 'identity.sessions',
  filters: () => ({}),
  orders: { CREATED_DESC: [desc('created_at')] },
  defaultOrder: 'CREATED_DESC',
});
