import { columnsOf } from '@teei/platform/mutations/columns.ts';
import { checkPast } from '@teei/platform/mutations/past.ts';
import { viewerUserId } from '@teei/platform/viewer/viewer.ts';
import { changes, creates } from '../mutations.ts';
import { breaches } from './breach.collection.ts';
import {
  checkAuthorityNotice,
  checkContainment,
  checkResolution,
  checkUserNotice,
  isLate,
} from './breach.rules.ts';

export const reportBreach = creates(breaches, 'reportBreach', {
  check: ({ input, now }) => checkPast('discoveredAt', input.discoveredAt, now),
  values: ({ input: { discoveredAt, ...input }, viewer, now }) => ({
    ...columnsOf(input),
    discovered_at: discoveredAt ?? now.toISOString(),
    discovered_by: viewerUserId(viewer),
  }),
  returning: ['severity'],
  event: ({ stored: { severity } }) => ({ type: 'breach.reported', payload: { severity } }),
});

export const containBreach = changes(breaches, 'containBreach', {
  lock: ['status', 'containment_measures'],
  check: ({ row }) => checkContainment(row),
  set: ({ row, input }) => ({
    ...columnsOf(input),
    status: row.status === 'investigating' ? 'contained' : undefined,
  }),
  event: () => ({ type: 'breach.contained', payload: {} }),
});

export const notifyAuthorityOfBreach = changes(breaches, 'notifyAuthorityOfBreach', {
  lock: ['status', 'discovered_at', 'reported_to_authority_at', 'authority_reports'],
  check: ({ row, input, now }) => checkAuthorityNotice(row, input, now),
  set: ({ row, input: { report, notifiedAt, delayReason, ...assessed }, now }) => {
    const at = notifiedAt ?? now.toISOString();
    const isFirst = row.reported_to_authority_at === null;
    return {
      ...columnsOf(assessed),
      ...(isFirst && {
        status: 'reported',
        reported_to_authority_at: at,
        delay_reason: delayReason,
      }),
      authority_reports: JSON.stringify([...phasesOf(row), { notifiedAt: at, report }]),
    };
  },
  event: ({ row, input, now }) => ({
    type: 'breach.authority_notified',
    payload: {
      phase: phasesOf(row).length + 1,
      isLate: row.reported_to_authority_at === null && isLate(row, input.notifiedAt, now),
    },
  }),
});

export const notifyUsersOfBreach = changes(breaches, 'notifyUsersOfBreach', {
  lock: ['status', 'discovered_at', 'users_notified_at'],
  check: ({ row, input, now }) => checkUserNotice(row, input.notifiedAt, now),
  set: ({ input: { notifiedAt, notificationPlan }, now }) => ({
    notification_plan: notificationPlan,
    users_notified_at: notifiedAt ?? now.toISOString(),
  }),
  event: () => ({ type: 'breach.users_notified', payload: {} }),
});

export const resolveBreach = changes(breaches, 'resolveBreach', {
  lock: ['status', 'severity', 'risk_to_rights', 'users_notified_at'],
  check: ({ row }) => checkResolution(row),
  set: ({ input: { rootCause, remedialActions }, now }) => ({
    status: 'resolved',
    root_cause: rootCause,
    remedial_actions: remedialActions,
    resolved_at: now.toISOString(),
  }),
  event: ({ row: { severity } }) => ({ type: 'breach.resolved', payload: { severity } }),
});

/** Reports that the authority has had. */
function phasesOf({
  authority_reports: reports,
}: {
  readonly authority_reports: unknown;
}): readonly unknown[] {
  return Array.isArray(reports) ? reports.map((report: unknown) => report) : [];
}
