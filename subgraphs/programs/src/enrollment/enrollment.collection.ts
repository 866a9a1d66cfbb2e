import { Collection } from '@teei/platform/collections/collection.ts';
import { asc, desc } from '@teei/platform/collections/orders.ts';
import type { Selectable } from 'kysely';
import type { ProgramEnrollments } from '../generated/database.ts';
import type { ProgramEnrollmentFilter, ProgramEnrollmentOrder } from '../generated/graphql.ts';

export const enrollments = new Collection<
  Selectable<ProgramEnrollments>,
  ProgramEnrollmentFilter,
  ProgramEnrollmentOrder
>({
  type: 'ProgramEnrollment',
  table: 'programs.program_enrollments',
  filters: (by) => ({
    status: by.oneOf('status'),
    role: by.equals('role'),
    programType: by.oneOf('program_type'),
    instanceId: by.id('program_instance_id'),
    enrolledAt: by.within('enrolled_at'),
  }),
  orders: {
    ENROLLED_ASC: [asc('enrolled_at')],
    ENROLLED_DESC: [desc('enrolled_at')],
  },
  defaultOrder: 'ENROLLED_ASC',
});
