import { connectionBy } from '@teei/platform/collections/connection.ts';
import { belongsTo, resolveReference } from '@teei/platform/collections/entity.ts';
import type {
  ProgramEnrollmentResolvers,
  ProgramInstanceResolvers,
  UserResolvers,
} from '../generated/graphql.ts';
import { instances } from '../instance/instance.collection.ts';
import { enrollments } from './enrollment.collection.ts';

export const enrollmentFields: ProgramEnrollmentResolvers = {
  __resolveReference: resolveReference(enrollments),
  // The role comes with the reference, so that it can be read without the person's own row.
  user: enrollments.from(['user_id', 'role'], (row) => ({
    __typename: 'User',
    id: row.user_id,
    role: row.role,
  })),
  programInstance: belongsTo(enrollments, 'program_instance_id', instances),
};

export const enrollmentsOfInstance: ProgramInstanceResolvers = {
  enrollments: connectionBy(enrollments, 'program_instance_id'),
};

export const enrollmentsOfUser: UserResolvers = {
  enrollments: connectionBy(enrollments, 'user_id'),
};
