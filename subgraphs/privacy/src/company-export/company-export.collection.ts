import { Collection } from '@teei/platform/collections/collection.ts';
import { desc } from '@teei/platform/collections/orders.ts';
import type { Selectable } from 'kysely';
import type { FilesCompanyExports } from '../generated/database.ts';

/** Collection without filters and pages: a company orders a copy some times a year. */
export const companyExports = new Collection<
  Selectable<FilesCompanyExports>,
  object,
  'REQUESTED_DESC'
>({
  type: 'CompanyExport',
  table: 'files.company_exports',
  filters: () => ({}),
  orders: { REQUESTED_DESC: [desc('requested_at')] },
  defaultOrder: 'REQUESTED_DESC',
});
