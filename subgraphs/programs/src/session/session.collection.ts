import { Collection } from '@teei/platform/collections/collection.ts';
import { asc, desc } from '@teei/platform/collections/orders.ts';
import { sql, type Selectable } from 'kysely';
import type { KintellSessions } from '../generated/database.ts';
import type { KintellSessionFilter, KintellSessionOrder } from '../generated/graphql.ts';

/** `sessionStatus` of session.rules.ts for the session `t`, in SQL. */
const STATUS = sql`
  case when t.completed_at is not null then 'COMPLETED'
    when t.metadata ->> 'cancelled_at' is not null then 'CANCELLED'
    when t.metadata @> '{"no_show": true}' then 'NO_SHOW'
    else 'SCHEDULED' end`;

export const sessions = new Collection<
  Selectable<KintellSessions>,
  KintellSessionFilter,
  KintellSessionOrder
>({
  type: 'KintellSession',
  table: 'programs.kintell_sessions',
  views: ['tenant', 'staff'],
  counted: 'by company',
  filters: (by) => ({
    externalSessionId: by.equals('external_session_id'),
    type: by.oneOf('session_type'),
    instanceId: by.id('program_instance_id'),
    companyId: by.id('company_id'),
    volunteerId: by.id('volunteer_id'),
    participantId: by.id('participant_id'),
    status: (statuses) => sql`${STATUS} = any(${statuses})`,
    completed: by.isSet('completed_at'),
    cefr: by.oneOf('language_level'),
    batchId: by.id('batch_id'),
    topic: by.contains('topics'),
    scheduledAfter: (moment) => sql`t.scheduled_at >= ${moment}`,
    scheduledBefore: (moment) => sql`t.scheduled_at < ${moment}`,
    completedAt: by.within('completed_at'),
  }),
  orders: {
    SCHEDULED_ASC: [asc('scheduled_at')],
    SCHEDULED_DESC: [desc('scheduled_at')],
  },
  defaultOrder: 'SCHEDULED_ASC',
});
