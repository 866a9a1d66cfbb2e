import { askSubgraph, read } from '@teei/test/ask.ts';
import { done, eventsAfter, newestEvent, refused } from '@teei/test/changes.ts';
import { runJob } from '@teei/test/jobs.ts';
import { admin, officer } from '@teei/test/viewers.ts';
import { describe, expect, it } from 'vitest';
import { insertBreach } from '../../test/breach-specimens.ts';
import * as rows from '../../test/fixtures.ts';

const ask = askSubgraph(() => rows.startPrivacy(true));

describe('a breach', () => {
  it('shows its deadline, and none once it is met', async () => {
    const query = `{ breachIncidents(orderBy: DISCOVERED_ASC) { nodes {
      incidentType authorityDeadline hoursLeft authorityOverdue } } }`;
    expect(await ask.data(admin, query)).toEqual({
      breachIncidents: {
        nodes: [
          {
            incidentType: 'lost_key',
            authorityDeadline: '2025-05-04T09:00:00Z',
            hoursLeft: null,
            authorityOverdue: false,
          },
          {
            incidentType: 'lost_laptop',
            authorityDeadline: '2025-11-13T09:00:00Z',
            hoursLeft: -48,
            authorityOverdue: true,
          },
          {
            incidentType: 'missent_email',
            authorityDeadline: '2025-11-15T10:00:00Z',
            hoursLeft: null,
            authorityOverdue: false,
          },
          {
            incidentType: 'open_bucket',
            authorityDeadline: '2025-11-17T09:00:00Z',
            hoursLeft: 48,
            authorityOverdue: false,
          },
        ],
      },
    });
  });

  it.each([
    ['{ authorityOverdue: true }', 1],
    ['{ authorityOverdue: false }', 3],
    ['{ status: [INVESTIGATING, CONTAINED] }', 2],
    ['{ severity: [HIGH, CRITICAL] }', 1],
    ['{ discoveredAt: { month: "2025-11" } }', 3],
  ])('is found by %s: %i of them', async (filter, count) => {
    const query = `{ breachIncidents(filter: ${filter}) { totalCount } }`;
    expect(await ask.data(officer, query)).toEqual({ breachIncidents: { totalCount: count } });
  });

  it('keeps its notes for officers', async () => {
    const query = '{ breachIncidents(filter: { status: [REPORTED] }) { nodes { notes } } }';
    expect(await ask.data(officer, query)).toEqual({
      breachIncidents: { nodes: [{ notes: 'None.' }] },
    });
    expect(await ask.codes(admin, query)).toEqual(['FORBIDDEN']);
  });
});

describe('the course of a breach', () => {
  const notify =
    'notifyAuthorityOfBreach { breachIncident { status delayReason authorityReports { notifiedAt report } } }';

  it('is told to the authority in phases, with the reason where it is late', async () => {
    const id = await insertBreach(ask, { discovered_at: '2025-11-12T08:00:00Z' });
    const input = { id, report: 'A list went astray.' };
    expect(await refused(ask, officer, notify, input)).toEqual(['delayReason BAD_USER_INPUT']);
    await done(ask, officer, notify, { ...input, delayReason: 'It was found abroad.' });
    expect(await done(ask, officer, notify, { id, report: 'Fourteen people.' })).toMatchObject({
      breachIncident: {
        status: 'REPORTED',
        delayReason: 'It was found abroad.',
        authorityReports: [{ report: 'A list went astray.' }, { report: 'Fourteen people.' }],
      },
    });
  });

  it('is not closed before people are told of a high risk, in the database either', async () => {
    const id = await insertBreach(ask, { status: 'reported' });
    const resolve = 'resolveBreach { breachIncident { status } }';
    const input = { id, rootCause: 'Haste.', remedialActions: 'A box.' };
    expect(await refused(ask, officer, resolve, input)).toEqual(['id CONFLICT']);
    await expect(
      ask.sql(
        `update privacy.data_breach_incidents set status = 'resolved', resolved_at = now(),
           root_cause = 'a', remedial_actions = 'b' where id = $1`,
        [id],
      ),
    ).rejects.toThrow('no move from reported to resolved');
    await done(ask, officer, 'notifyUsersOfBreach { breachIncident { usersNotifiedAt } }', {
      id,
      notificationPlan: 'E-mail to each.',
    });
    expect(await done(ask, officer, resolve, input)).toMatchObject({
      breachIncident: { status: 'RESOLVED' },
    });
  });

  it('alerts once for each mark that has passed, until the authority is told', async () => {
    // Those of other tests were looked at before.
    await runJob(ask, 'privacy', 'breach.alert');
    const [young, old] = [
      await insertBreach(ask, { discovered_at: '2025-11-14T08:59:00Z' }),
      await insertBreach(ask, { discovered_at: '2025-11-12T12:00:00Z' }),
    ];
    await insertBreach(ask, {
      discovered_at: '2025-11-12T12:00:00Z',
      status: 'reported',
      reported_to_authority_at: '2025-11-13T00:00:00Z',
    });
    const before = await newestEvent(ask);
    await runJob(ask, 'privacy', 'breach.alert');
    await runJob(ask, 'privacy', 'breach.alert');
    const alerts = (await eventsAfter(ask, before)).map((event) => [
      event.aggregate_id,
      event.event_type,
      read(event, 'payload', 'hours'),
    ]);
    expect(new Map(alerts.map(([id, ...alert]) => [id, alert]))).toEqual(
      new Map([
        [young, ['breach.alerted', 24]],
        [old, ['breach.alerted', 66]],
      ]),
    );
    expect(alerts).toHaveLength(2);
  });
});
