import { columnsOf, givenFields } from '@teei/platform/mutations/columns.ts';
import { sql } from 'kysely';
import { changes, creates } from '../mutations.ts';
import { groups } from './group.collection.ts';
import { checkDeactivation, checkUpdate } from './group.rules.ts';
import { countParticipants } from './group.sql.ts';

export const createBeneficiaryGroup = creates(groups, 'createBeneficiaryGroup', {
  values: ({ input }) => columnsOf(input),
  returning: ['group_type'],
  event: ({ stored }) => ({
    type: 'beneficiary_group.created',
    payload: { groupType: stored.group_type },
  }),
});

export const updateBeneficiaryGroup = changes(groups, 'updateBeneficiaryGroup', {
  lock: ['is_public'],
  strength: 'no key update',
  facts: ({ input }) => ({
    participants: input.isPublic === true ? countParticipants() : sql<null>`null`,
  }),
  check: ({ row, input }) => checkUpdate(input, row.is_public ? null : row.participants),
  set: ({ input }) => columnsOf(input),
  event: ({ input }) => ({
    type: 'beneficiary_group.updated',
    payload: { fields: givenFields(input) },
  }),
});

export const deactivateBeneficiaryGroup = changes(groups, 'deactivateBeneficiaryGroup', {
  lock: ['is_active', 'group_type'],
  // A campaign that is being given the group holds its key.
  lockFirst: true,
  facts: () => ({ is_needed: sql<boolean>`campaigns.needs_group(t.id)` }),
  check: ({ row }) => checkDeactivation(row),
  set: () => ({ is_active: false }),
  event: ({ row }) => ({
    type: 'beneficiary_group.deactivated',
    payload: { groupType: row.group_type },
  }),
});
