import { columnsOf, givenFields } from '@teei/platform/mutations/columns.ts';
import { sql } from 'kysely';
import { changes, creates } from '../mutations.ts';
import { users } from './user.collection.ts';
import { checkRoleChange, checkStands, checkTimeZone, withFlag } from './user.rules.ts';
import { hasLivePart, isLastCompanyUser } from './user.sql.ts';

export const createUser = creates(users, 'createUser', {
  values: ({ input }) => columnsOf(input),
  returning: ['id'],
  event: ({ input, stored }) => ({
    type: 'user.created',
    subjectId: stored.id,
    payload: { role: input.role },
  }),
});

export const updateUser = changes(users, 'updateUser', {
  lock: ['email'],
  facts: ({ input: { timeZone } }) => ({
    is_time_zone:
      typeof timeZone === 'string'
        ? sql<boolean>`users.is_time_zone(${timeZone})`
        : sql<boolean>`true`,
  }),
  check: ({ row, input }) => [
    ...checkStands(row.email),
    ...checkTimeZone(input.timeZone, row.is_time_zone),
  ],
  set: ({ input }) => columnsOf(input),
  event: ({ input }) => ({
    type: 'user.updated',
    subjectId: input.id,
    payload: { fields: givenFields(input) },
  }),
});

export const changeUserRole = changes(users, 'changeUserRole', {
  lock: ['email', 'role'],
  facts: ({ input }) => ({
    has_live_part: hasLivePart(input.id),
    is_last_company_user: isLastCompanyUser(input.id),
  }),
  check: ({ row, input }) => checkRoleChange(row, input.role),
  set: ({ input }) => ({ role: input.role }),
  event: ({ row, input }) => ({
    type: 'user.role_changed',
    subjectId: input.id,
    payload: { from: row.role, to: input.role },
  }),
});

export const setJourneyFlag = changes(users, 'setJourneyFlag', {
  lock: ['email', 'journey_flags'],
  check: ({ row }) => checkStands(row.email),
  set: ({ row, input: { flag, value } }) => ({
    journey_flags: JSON.stringify(withFlag(row.journey_flags, flag, value)),
  }),
  event: ({ input }) => ({
    type: 'user.journey_flag_set',
    subjectId: input.id,
    payload: { flag: input.flag },
  }),
});
