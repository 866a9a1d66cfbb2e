import { connectionBy } from '@teei/platform/collections/connection.ts';
import { belongsTo, resolveReference } from '@teei/platform/collections/entity.ts';
import { sql } from 'kysely';
import type {
  ProgramEnrollmentResolvers,
  ProgramInstanceResolvers,
  UserResolvers,
} from '../generated/graphql.ts';
import { instances } from '../instance/instance.collection.ts';
import { enrollments } from './enrollment.collection.ts';
import { mayKnowWho } from './enrollee.rules.ts';

export const enrollmentFields: ProgramEnrollmentResolvers = {
  __resolveReference: resolveReference(enrollments),
  // The role comes with the reference, so that it can be read without the person's own row.
  user: enrollments.from(['user_id', 'role'], (row, _args, { viewer }) =>
    mayKnowWho(viewer, row.role) ? { __typename: 'User', id: row.user_id, role: row.role } : null,
  ),
  programInstance: belongsTo(enrollments, 'program_instance_id', instances),
};

export const enrollmentsOfInstance: ProgramInstanceResolvers = {
  enrollments: connectionBy(enrollments, 'program_instance_id'),
};

export const enrollmentsOfUser: UserResolvers = {
  // Who may not know who is enrolled may not find out from the person either.
  enrollments: connectionBy(enrollments, 'user_id', (_args, { viewer }) =>
    mayKnowWho(viewer, 'participant') ? sql`true` : sql`t.role = 'volunteer'`,
  ),
};
