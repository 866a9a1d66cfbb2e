/** Uses of the mutations of breaches, for the conformance tests. */
import type { Ask } from '@teei/test/ask.ts';
import type { MutationSpecimen } from '@teei/test/mutation-conformance.ts';
import { officer } from '@teei/test/viewers.ts';
import { ROWS, STAFF } from './fixtures.ts';
import { breachStates as machine } from '../src/breach/breach.states.ts';

const byOfficer = { viewer: { ...officer, userId: STAFF }, other: officer };

/** Inserts a breach of 24 hours ago, with other values of columns where given; returns its id. */
export async function insertBreach(
  { sql }: { readonly sql: Ask['sql'] },
  columns: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const row = {
    incident_type: 'lost_device',
    severity: 'high',
    discovered_at: '2025-11-14T09:00:00Z',
    ...columns,
  };
  const [inserted] = await sql(
    `insert into privacy.data_breach_incidents (${Object.keys(row).join(', ')})
     values (${Object.keys(row)
       .map((_, index) => `$${index + 1}`)
       .join(', ')}) returning id`,
    Object.values(row),
  );
  return String(inserted?.['id']);
}

const NOW = '2025-11-15T09:00:00Z';
const ANOTHER = { id: ROWS.BreachIncident.own };

export const BREACH_SPECIMENS: Readonly<Record<string, MutationSpecimen>> = {
  reportBreach: {
    ...byOfficer,
    input: {
      incidentType: 'misdirected_email',
      severity: 'HIGH',
      discoveredAt: '2025-11-15T08:00:00Z',
      affectedUserCount: 14,
      affectedDataCategories: ['name', 'email'],
      riskToRights: 'The list shows who takes part.',
    },
    variation: { severity: 'LOW' },
    shows: {
      status: 'INVESTIGATING',
      severity: 'HIGH',
      authorityDeadline: '2025-11-18T08:00:00Z',
      affectedDataCategories: ['name', 'email'],
      discoveredBy: { id: STAFF },
    },
    event: { type: 'breach.reported', payload: { severity: 'high' } },
    statements: 5,
  },
  containBreach: {
    ...byOfficer,
    input: async (ask) => ({
      id: await insertBreach(ask),
      containmentMeasures: 'The device was wiped.',
      severity: 'LOW',
      riskToRights: 'Unlikely: it was encrypted.',
    }),
    variation: ANOTHER,
    shows: { status: 'CONTAINED', severity: 'LOW', containmentMeasures: 'The device was wiped.' },
    event: { type: 'breach.contained', payload: {} },
    statements: 5,
    moves: { machine, to: 'contained', except: ['reported'] },
  },
  notifyAuthorityOfBreach: {
    ...byOfficer,
    input: async (ask) => ({ id: await insertBreach(ask), report: 'A list went astray.' }),
    variation: { report: 'Two lists went astray.' },
    shows: {
      status: 'REPORTED',
      hoursLeft: null,
      reportedToAuthorityAt: NOW,
    },
    event: { type: 'breach.authority_notified', payload: { phase: 1, isLate: false } },
    statements: 4,
    moves: { machine, to: 'reported', except: ['reported'] },
  },
  notifyUsersOfBreach: {
    ...byOfficer,
    input: async (ask) => ({ id: await insertBreach(ask), notificationPlan: 'E-mail to each.' }),
    variation: { notificationPlan: 'A letter to each.' },
    shows: { usersNotifiedAt: NOW, notificationPlan: 'E-mail to each.' },
    event: { type: 'breach.users_notified', payload: {} },
    statements: 5,
  },
  resolveBreach: {
    ...byOfficer,
    input: async (ask) => ({
      id: await insertBreach(ask, {
        status: 'reported',
        reported_to_authority_at: NOW,
        users_notified_at: NOW,
      }),
      rootCause: 'A wrong list.',
      remedialActions: 'A second look.',
    }),
    variation: { rootCause: 'Haste.' },
    shows: { status: 'RESOLVED', resolvedAt: NOW, rootCause: 'A wrong list.' },
    event: { type: 'breach.resolved', payload: { severity: 'high' } },
    statements: 5,
    moves: { machine, to: 'resolved' },
  },
};
