import { Collection } from '@teei/platform/collections/collection.ts';
import { desc } from '@teei/platform/collections/orders.ts';
import type { Selectable } from 'kysely';
import type { IdentityInvitations } from '../generated/database.ts';

export const invitations = new Collection<
  Selectable<IdentityInvitations>,
  Readonly<Record<string, never>>,
  'CREATED_DESC'
>({
  type: 'Invitation',
  table: 'identity.invitations',
  filters: () => ({}),
  orders: { CREATED_DESC: [desc('created_at')] },
  defaultOrder: 'CREATED_DESC',
});
