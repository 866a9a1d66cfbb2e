/** Data breaches: the mis-sent e-mail of the story, and smaller ones. */
import { DAY, HOUR, timestamp } from '../kernel/clock.ts';
import type { Output } from '../kernel/output.ts';
import type { Plan } from '../kernel/plan.ts';
import { ACCOUNTS, MISSENT_EMAIL_BREACH } from '../story/story.ts';
import { BREACH_RECIPIENTS, breachMoments } from '../story/breach.ts';

export function writeBreaches(plan: Plan, output: Output): void {
  const { clock } = plan;
  const { discovered, reported, notified } = breachMoments(clock);
  output.row('data_breach_incidents', {
    id: MISSENT_EMAIL_BREACH,
    incident_type: 'misdirected_email',
    severity: 'high',
    status: 'reported',
    discovered_at: timestamp(discovered),
    discovered_by: ACCOUNTS.officer.userId,
    reported_to_authority_at: timestamp(reported),
    affected_user_count: BREACH_RECIPIENTS,
    affected_data_categories: ['name', 'email', 'programme participation'],
    risk_to_rights: 'The list shows who takes part in a programme for displaced people.',
    containment_measures: 'Recipients confirmed deletion; the sending list was locked.',
    notification_plan: 'E-mail to each of the fourteen, with a telephone number.',
    users_notified_at: timestamp(notified),
    root_cause: null,
    remedial_actions: null,
    resolved_at: null,
    notes: 'One notice bounced; the person was called.',
    created_at: timestamp(discovered),
    updated_at: timestamp(notified),
  });
  for (let index = 1; index < plan.profile.rows('data_breach_incidents'); index += 1) {
    const at = clock.daysAgo(70 * index, 9);
    output.row('data_breach_incidents', {
      id: output.ids.next('data_breach_incidents'),
      incident_type: index % 2 === 1 ? 'lost_device' : 'wrong_permissions',
      severity: index % 2 === 1 ? 'low' : 'medium',
      status: 'resolved',
      discovered_at: timestamp(at),
      discovered_by: ACCOUNTS.admin.userId,
      reported_to_authority_at: index % 2 === 1 ? null : timestamp(at + 40 * HOUR),
      affected_user_count: index % 2 === 1 ? 0 : 6,
      affected_data_categories: index % 2 === 1 ? [] : ['name'],
      risk_to_rights: 'Unlikely: the data were encrypted or seen inside the team alone.',
      containment_measures: 'Access was revoked the same day.',
      notification_plan: null,
      users_notified_at: null,
      root_cause: index % 2 === 1 ? 'A telephone was left on a train.' : 'A group was too wide.',
      remedial_actions: index % 2 === 1 ? 'Remote wipe.' : 'Groups are reviewed each month.',
      resolved_at: timestamp(at + 9 * DAY),
      notes: null,
      created_at: timestamp(at),
      updated_at: timestamp(at + 9 * DAY),
    });
  }
}
