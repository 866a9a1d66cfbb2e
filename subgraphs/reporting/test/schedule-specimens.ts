/** Specimens of the mutations of schedules. */
import type { Ask } from '@teei/test/ask.ts';
import type { MutationSpecimen } from '@teei/test/mutation-conformance.ts';
import { force } from '@teei/test/transitions.ts';
import { scheduleMoves } from '../src/schedule/schedule.rules.ts';
import { colleague, id, manager, OWN } from './fixtures.ts';

/** A schedule of Own, and one of Other. */
export const SCHEDULE = id(80);
const FOREIGN_SCHEDULE = id(82);

const VIEWERS = { viewer: manager, other: colleague };

/** Puts the schedule into a state, about quarters, and returns its id as an input. */
export async function putSchedule(
  ask: Ask,
  status = 'active',
  changes = `failures = 0, next_run_at = '2025-12-01T06:00:00Z'`,
): Promise<{ readonly id: string }> {
  await force(
    ask,
    'reporting.scheduled_reports',
    SCHEDULE,
    `status = '${status}', covers = 'quarter', ${changes}`,
  );
  return { id: SCHEDULE };
}

export const SCHEDULE_SPECIMENS: Readonly<Record<string, MutationSpecimen>> = {
  scheduleReport: {
    ...VIEWERS,
    put: (ask) =>
      ask.sql('delete from reporting.scheduled_reports where id <> all ($1)', [
        [SCHEDULE, id(81), FOREIGN_SCHEDULE],
      ]),
    input: {
      template: 'STAKEHOLDER_BRIEFING',
      covers: 'QUARTER',
      locale: 'NO',
      scheduleCron: '30 7 5 1,4,7,10 *',
      timeZone: 'Europe/Oslo',
    },
    variation: { locale: 'UK' },
    shows: {
      company: { id: OWN },
      template: 'STAKEHOLDER_BRIEFING',
      covers: 'QUARTER',
      locale: 'NO',
      scheduleCron: '30 7 5 1,4,7,10 *',
      timeZone: 'Europe/Oslo',
      nextRunAt: '2026-01-05T06:30:00Z',
      lastRunAt: null,
      status: 'ACTIVE',
      failures: 0,
      lastFailure: null,
    },
    event: { type: 'scheduled_report.created', payload: { template: 'stakeholder-briefing' } },
    statements: 6,
  },
  transitionScheduledReport: {
    ...VIEWERS,
    input: async (ask) => ({
      ...(await putSchedule(
        ask,
        'failed',
        `failures = 3, last_failure = 'period_open', next_run_at = null`,
      )),
      to: 'ACTIVE',
      reason: 'The periods are closed.',
    }),
    foreign: { id: FOREIGN_SCHEDULE },
    variation: { reason: 'Closed.' },
    shows: { status: 'ACTIVE', failures: 0, lastFailure: null },
    event: {
      type: 'scheduled_report.transitioned',
      payload: { from: 'failed', to: 'active', reason: 'The periods are closed.' },
    },
    statements: 4,
    moves: { machine: scheduleMoves, id: SCHEDULE, viewer: manager, put: putSchedule },
  },
  runScheduledReport: {
    ...VIEWERS,
    input: (ask) => putSchedule(ask),
    foreign: { id: FOREIGN_SCHEDULE },
    variation: { id: FOREIGN_SCHEDULE },
    shows: { status: 'RUNNING', nextRunAt: '2025-12-01T06:00:00Z' },
    event: {
      type: 'scheduled_report.transitioned',
      payload: { from: 'active', to: 'running', reason: null },
    },
    statements: 4,
  },
};
