import type { SubgraphResponse } from '@teei/platform/subgraph/protocol.ts';
import type { Viewer } from '@teei/platform/viewer/viewer.ts';
import { askSubgraph } from '@teei/test/ask.ts';
import { admin } from '@teei/test/viewers.ts';
import { describe, expect, it } from 'vitest';
import * as rows from '../../test/fixtures.ts';

const ask = askSubgraph(rows.startPrograms);

/** The answer about the own buddy instance. */
function askInstance(viewer: Viewer, selection: string): Promise<SubgraphResponse> {
  return ask.execute(viewer, `{ programInstance(id: "${rows.instance.buddy}") { ${selection} } }`);
}

/** The answer about the first pair. */
function askPair(viewer: Viewer, selection: string): Promise<SubgraphResponse> {
  return ask.execute(viewer, `{ buddyMatch(id: "${rows.pair(1)}") { ${selection} } }`);
}

function pairs(...numbers: number[]) {
  return { nodes: numbers.map((n) => ({ id: rows.pair(n) })) };
}

describe('a list of matches', () => {
  it.each([
    // Pair 4 checked in on 2 November, pair 2 on the 3rd; pair 5 was matched on the 10th.
    ['noCheckinSinceDays: 14', [3, 6]],
    ['noCheckinSinceDays: 13', [3, 4, 6]],
    // Pair 1 checked in on the 10th as well.
    ['noCheckinSinceDays: 6', [2, 3, 4, 6]],
    ['noCheckinSinceDays: 5', [1, 2, 3, 4, 6, 5]],
    ['noCheckinSinceDays: 14, status: [ACTIVE]', [3]],
    // Pair 3 met on 30 October, pair 6 was last heard of on the 1st.
    ['staleSince: "2025-10-15T00:00:00Z"', [6]],
    ['staleSince: "2025-11-01T00:00:00Z"', [3, 6]],
    ['mood: [DIFFICULT, STRUGGLING]', [2]],
    ['status: [INACTIVE]', [6]],
    [`participantId: "${rows.person.participant(2)}"`, [2]],
    ['matchedAt: { month: "2025-11" }', [5]],
  ])('is filtered by %s', async (filter, numbers) => {
    const list = `matches(filter: { ${filter} }, orderBy: MATCHED_ASC) { nodes { id } }`;
    expect(await askInstance(rows.coordinator, list)).toMatchObject({
      data: { programInstance: { matches: pairs(...numbers) } },
    });
  });

  it.each([0, -1, 3651])('rejects a filter of %i days', async (days) => {
    const { errors } = await askInstance(
      rows.coordinator,
      `matches(filter: { noCheckinSinceDays: ${days} }) { totalCount }`,
    );
    expect(errors?.[0]).toMatchObject({
      message: `filter.noCheckinSinceDays: expected a whole number of days from 1 to 3650, received ${days}.`,
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });
});

describe('a pair', () => {
  it('shows its newest check-ins, events and feedback, the oldest of them first', async () => {
    const { data, errors } = await askPair(
      rows.coordinator,
      `checkins(last: 2) { nodes { checkinDate mood } } lastCheckin { mood }
       events(last: 2) { nodes { eventType eventDate } } feedback { fromRole rating }`,
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      buddyMatch: {
        checkins: {
          nodes: [
            { checkinDate: '2025-11-03', mood: 'GOOD' },
            { checkinDate: '2025-11-10', mood: 'GREAT' },
          ],
        },
        lastCheckin: { mood: 'GREAT' },
        events: {
          nodes: [
            { eventType: 'HANGOUT', eventDate: '2025-10-20' },
            { eventType: 'ONLINE_CALL', eventDate: '2025-11-05' },
          ],
        },
        feedback: [
          { fromRole: 'BUDDY', rating: 0.55 },
          { fromRole: 'PARTICIPANT', rating: 0.55 },
        ],
      },
    });
  });

  it('shows the trend of its mood', async () => {
    const { data } = await askInstance(
      rows.coordinator,
      'matches(orderBy: MATCHED_ASC) { nodes { id moodTrend } }',
    );
    expect(data).toEqual({
      programInstance: {
        matches: {
          nodes: [
            { id: rows.pair(1), moodTrend: 'IMPROVING' },
            { id: rows.pair(2), moodTrend: 'WORSENING' },
            { id: rows.pair(3), moodTrend: 'STEADY' },
            { id: rows.pair(4), moodTrend: null },
            { id: rows.pair(6), moodTrend: null },
            { id: rows.pair(5), moodTrend: null },
          ],
        },
      },
    });
  });

  it.each([
    'lastCheckin { mood }',
    'checkins { nodes { mood } }',
    'moodTrend',
    'feedback { rating }',
  ])('shows %s to coordinators, not to all company users', async (selection) => {
    expect((await askPair(rows.coordinator, selection)).errors).toBeUndefined();
    const { data, errors } = await askPair(rows.manager, `id ${selection}`);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    expect(data).toMatchObject({ buddyMatch: { id: rows.pair(1) } });
  });

  it('cannot be filtered by mood by viewers who may not read it', async () => {
    const query = '{ buddyMatches(filter: { mood: [DIFFICULT] }) { totalCount } }';
    const below = 'checkins(filter: { mood: [GOOD] }) { totalCount }';
    expect((await askPair(rows.manager, below)).errors?.[0]?.extensions).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect((await askPair(rows.coordinator, below)).data).toEqual({
      buddyMatch: { checkins: { totalCount: 1 } },
    });
    expect((await ask.execute(rows.manager, query)).errors?.[0]?.extensions).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect((await ask.execute(rows.coordinator, query)).data).toEqual({
      buddyMatches: { totalCount: 1 },
    });
  });

  it.each([
    'lastCheckin { notes }',
    'events { nodes { description } }',
    'events { nodes { location } }',
    'feedback { feedbackText }',
  ])('keeps %s from companies, and shows it to the pair and to staff', async (selection) => {
    expect((await askPair(rows.coordinator, selection)).errors?.[0]?.extensions).toMatchObject({
      code: 'FORBIDDEN',
    });
    for (const viewer of [rows.participant, rows.volunteer, admin]) {
      const { data, errors } = await askPair(viewer, selection);
      expect(errors).toBeUndefined();
      expect(JSON.stringify(data)).toMatch(/A note|What we did|Where we were|Words of/);
    }
  });

  it('shows each half only the feedback that it gave', async () => {
    const given = 'feedback { fromRole feedbackText }';
    expect((await askPair(rows.participant, given)).data).toEqual({
      buddyMatch: {
        feedback: [{ fromRole: 'PARTICIPANT', feedbackText: 'Words of the participant' }],
      },
    });
    expect((await askPair(rows.volunteer, given)).data).toEqual({
      buddyMatch: { feedback: [{ fromRole: 'BUDDY', feedbackText: 'Words of the buddy' }] },
    });
  });
});
