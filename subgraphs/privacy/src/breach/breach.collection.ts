import { Collection } from '@teei/platform/collections/collection.ts';
import { asc, desc } from '@teei/platform/collections/orders.ts';
import { sql, type Selectable } from 'kysely';
import type { DataBreachIncidents } from '../generated/database.ts';
import type { BreachIncidentFilter, BreachIncidentOrder } from '../generated/graphql.ts';
import { hoursToNotify } from '../deadline/deadline.sql.ts';

export const breaches = new Collection<
  Selectable<DataBreachIncidents>,
  BreachIncidentFilter,
  BreachIncidentOrder
>({
  type: 'BreachIncident',
  table: 'privacy.data_breach_incidents',
  filters: (by) => ({
    status: by.oneOf('status'),
    severity: by.oneOf('severity'),
    // As `isAuthorityOverdue` of the rules.
    authorityOverdue: (wanted, { now }) => sql`(
      t.reported_to_authority_at is null and t.status <> 'resolved'
      and t.discovered_at + make_interval(hours => ${hoursToNotify(sql`t.discovered_at`)}) < ${now.toISOString()}
    ) = ${wanted}`,
    discoveredAt: by.within('discovered_at'),
  }),
  orders: {
    DISCOVERED_DESC: [desc('discovered_at')],
    DISCOVERED_ASC: [asc('discovered_at')],
  },
  defaultOrder: 'DISCOVERED_DESC',
});
