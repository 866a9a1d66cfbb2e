import { Collection } from '@teei/platform/collections/collection.ts';
import { desc } from '@teei/platform/collections/orders.ts';
import type { Selectable } from 'kysely';
import type { PersonalDataLegalHolds } from '../generated/database.ts';

export const legalHolds = new Collection<Selectable<PersonalDataLegalHolds>, object, 'PLACED_DESC'>(
  {
    type: 'LegalHold',
    table: 'personal_data.legal_holds',
    filters: () => ({}),
    orders: { PLACED_DESC: [desc('placed_at')] },
    defaultOrder: 'PLACED_DESC',
  },
);
