import { connectionOfParent } from '@teei/platform/collections/connection.ts';
import { belongsTo, getById, resolveReference } from '@teei/platform/collections/entity.ts';
import { valueOfParent } from '@teei/platform/collections/loaders.ts';
import { sql } from 'kysely';
import type { ProgramsContext } from '../context.ts';
import type { Resolvers } from '../generated/graphql.ts';
import { instances } from '../instance/instance.collection.ts';
import { enrollments } from './enrollment.collection.ts';
import { mayIdentifyEnrollee } from './enrollee.rules.ts';
import { findConsents } from './enrollment.sql.ts';

export const enrollmentResolvers: Resolvers = {
  Query: {
    programEnrollment: getById(enrollments),
  },
  ProgramEnrollment: {
    __resolveReference: resolveReference(enrollments),
    // The reference includes the role, so that it can be resolved without the row of the user.
    user: enrollments.from(['user_id', 'role'], (row, _args, { viewer }) =>
      mayIdentifyEnrollee(viewer, row.role)
        ? { __typename: 'User', id: row.user_id, role: row.role }
        : null,
    ),
    consentInForce: valueOfParent<boolean, { purpose: string }, ProgramsContext>(
      (ids, { purpose }, { db, now }) => findConsents(db, ids, purpose, now),
      () => false,
    ),
    programInstance: belongsTo(enrollments, 'program_instance_id', instances),
  },
  ProgramInstance: {
    enrollments: connectionOfParent(enrollments, 'program_instance_id'),
  },
  User: {
    // A viewer who may not identify participants must not see a participant's enrolments either.
    enrollments: connectionOfParent(enrollments, 'user_id', (_args, { viewer }) =>
      mayIdentifyEnrollee(viewer, 'participant') ? sql`true` : sql`t.role = 'volunteer'`,
    ),
  },
};
