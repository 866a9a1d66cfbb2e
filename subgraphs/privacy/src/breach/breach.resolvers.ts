import { rootConnection } from '@teei/platform/collections/connection.ts';
import { resolveReference } from '@teei/platform/collections/entity.ts';
import type { Resolvers } from '../generated/graphql.ts';
import { breaches } from './breach.collection.ts';
import { authorityDeadline, hoursLeft, isAuthorityOverdue } from './breach.rules.ts';

export const breachResolvers: Resolvers = {
  Query: {
    breachIncidents: rootConnection(breaches),
  },
  BreachIncident: {
    __resolveReference: resolveReference(breaches),
    discoveredBy: breaches.reference('User', 'discovered_by'),
    authorityDeadline: breaches.from(['discovered_at'], (row) =>
      authorityDeadline(row.discovered_at),
    ),
    hoursLeft: breaches.from(
      ['discovered_at', 'reported_to_authority_at', 'status'],
      (row, _args, { now }) => hoursLeft(row, now),
    ),
    authorityOverdue: breaches.from(
      ['discovered_at', 'reported_to_authority_at', 'status'],
      (row, _args, { now }) => isAuthorityOverdue(row, now),
    ),
  },
};
