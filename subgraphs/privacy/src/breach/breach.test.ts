import { askSubgraph } from '@teei/test/ask.ts';
import { admin, officer } from '@teei/test/viewers.ts';
import { describe, expect, it } from 'vitest';
import * as rows from '../../test/fixtures.ts';

const ask = askSubgraph(rows.startPrivacy);

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
