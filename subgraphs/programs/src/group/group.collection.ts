import { Collection } from '@teei/platform/collections/collection.ts';
import { asc, desc } from '@teei/platform/collections/orders.ts';
import type { Selectable } from 'kysely';
import type { BeneficiaryGroups } from '../generated/database.ts';
import type { BeneficiaryGroupFilter, BeneficiaryGroupOrder } from '../generated/graphql.ts';

export const groups = new Collection<
  Selectable<BeneficiaryGroups>,
  BeneficiaryGroupFilter,
  BeneficiaryGroupOrder
>({
  type: 'BeneficiaryGroup',
  table: 'programs.beneficiary_groups',
  filters: (by) => ({
    groupType: by.oneOf('group_type'),
    countryCode: by.equals('country_code'),
    eligibleProgramType: by.contains('eligible_program_types'),
    tag: by.contains('tags'),
    isActive: by.equals('is_active'),
    isPublic: by.equals('is_public'),
    search: by.search(),
  }),
  orders: {
    NAME_ASC: [asc('name')],
    CREATED_DESC: [desc('created_at')],
    CREATED_ASC: [asc('created_at')],
  },
  defaultOrder: 'NAME_ASC',
});
