import type { SubgraphResponse } from '@teei/platform/subgraph/subgraph.ts';
import type { Viewer } from '@teei/platform/viewer/viewer.ts';
import { startTestSubgraph, type TestSubgraph } from '@teei/test/subgraph.ts';
import { admin, companyUser, person as asPerson } from '@teei/test/viewers.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { programsSubgraph } from './subgraph.ts';
import { company, insertRows, instance, pair, person, SERIES, session } from './test-rows.ts';

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startTestSubgraph(programsSubgraph, { seeded: false });
  await insertRows((text, values) => subgraph.sql(text, values));
});
afterAll(() => subgraph.close());

const manager = companyUser(company.own, person.coordinator);
const coordinator = companyUser(company.own, person.coordinator, ['programs:write']);
const participant = asPerson(person.participant(1), 'participant');
const volunteer = asPerson(person.volunteer(1), 'volunteer');

function ask(viewer: Viewer, query: string, variables = {}): Promise<SubgraphResponse> {
  return subgraph.execute(query, { viewer, variables });
}

/** The answer about the own buddy instance. */
function askInstance(viewer: Viewer, selection: string): Promise<SubgraphResponse> {
  return ask(viewer, `{ programInstance(id: "${instance.buddy}") { ${selection} } }`);
}

/** The answer about the first pair. */
function askPair(viewer: Viewer, selection: string): Promise<SubgraphResponse> {
  return ask(viewer, `{ buddyMatch(id: "${pair(1)}") { ${selection} } }`);
}

function askUser(viewer: Viewer, id: string, selection: string): Promise<SubgraphResponse> {
  return ask(
    viewer,
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on User { ${selection} } } }`,
    { of: [{ __typename: 'User', id }] },
  );
}

function pairs(...numbers: number[]) {
  return { nodes: numbers.map((n) => ({ id: pair(n) })) };
}

describe('what a person coordinates', () => {
  const count = 'coordinatedInstances { totalCount }';

  it('is the company’s instances for a company user, and all for staff', async () => {
    expect(await askUser(coordinator, person.coordinator, count)).toMatchObject({
      data: { _entities: [{ coordinatedInstances: { totalCount: SERIES + 2 } }] },
    });
    const staff: Viewer = {
      kind: 'user',
      userId: person.staff,
      role: 'admin',
      companyId: null,
      scopes: [],
    };
    expect(await askUser(staff, person.staff, count)).toMatchObject({
      data: { _entities: [{ coordinatedInstances: { totalCount: SERIES + 4 } }] },
    });
  });

  it('is nothing for those who take part', async () => {
    expect(await askUser(participant, person.participant(1), count)).toMatchObject({
      data: { _entities: [{ coordinatedInstances: { totalCount: 0 } }] },
    });
  });

  it('is told to nobody else', async () => {
    for (const viewer of [admin, participant, companyUser(company.other)]) {
      expect(await askUser(viewer, person.coordinator, count)).toMatchObject({
        data: { _entities: [{ coordinatedInstances: null }] },
        errors: [{ extensions: { code: 'FORBIDDEN' } }],
      });
    }
  });
});

describe('pairs to look after', () => {
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
    [`participantId: "${person.participant(2)}"`, [2]],
    ['matchedAt: { month: "2025-11" }', [5]],
  ])('are found by %s', async (filter, numbers) => {
    const list = `matches(filter: { ${filter} }, orderBy: MATCHED_ASC) { nodes { id } }`;
    expect(await askInstance(coordinator, list)).toMatchObject({
      data: { programInstance: { matches: pairs(...numbers) } },
    });
  });

  it.each([0, -1, 3651])('are not looked for over %i days', async (days) => {
    const { errors } = await askInstance(
      coordinator,
      `matches(filter: { noCheckinSinceDays: ${days} }) { totalCount }`,
    );
    expect(errors?.[0]).toMatchObject({
      message: `filter.noCheckinSinceDays: expected a number from 1 to 3650, received ${days}.`,
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });
});

describe('a pair', () => {
  it('shows its newest check-ins, events and feedback, the oldest of them first', async () => {
    const { data, errors } = await askPair(
      coordinator,
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

  it('tells where its mood is going', async () => {
    const { data } = await askInstance(
      coordinator,
      'matches(orderBy: MATCHED_ASC) { nodes { id moodTrend } }',
    );
    expect(data).toEqual({
      programInstance: {
        matches: {
          nodes: [
            { id: pair(1), moodTrend: 'IMPROVING' },
            { id: pair(2), moodTrend: 'WORSENING' },
            { id: pair(3), moodTrend: 'STEADY' },
            { id: pair(4), moodTrend: null },
            { id: pair(6), moodTrend: null },
            { id: pair(5), moodTrend: null },
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
  ])('gives %s to those who coordinate, not to every company user', async (selection) => {
    expect((await askPair(coordinator, selection)).errors).toBeUndefined();
    const { data, errors } = await askPair(manager, `id ${selection}`);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    expect(data).toMatchObject({ buddyMatch: { id: pair(1) } });
  });

  it('cannot be found by its mood by those who may not see it', async () => {
    const query = '{ buddyMatches(filter: { mood: [DIFFICULT] }) { totalCount } }';
    const below = 'checkins(filter: { mood: [GOOD] }) { totalCount }';
    expect((await askPair(manager, below)).errors?.[0]?.extensions).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect((await askPair(coordinator, below)).data).toEqual({
      buddyMatch: { checkins: { totalCount: 1 } },
    });
    expect((await ask(manager, query)).errors?.[0]?.extensions).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect((await ask(coordinator, query)).data).toEqual({ buddyMatches: { totalCount: 1 } });
  });

  it.each([
    'lastCheckin { notes }',
    'events { nodes { description } }',
    'events { nodes { location } }',
    'feedback { feedbackText }',
  ])('keeps %s from companies, and shows it to the pair and to staff', async (selection) => {
    expect((await askPair(coordinator, selection)).errors?.[0]?.extensions).toMatchObject({
      code: 'FORBIDDEN',
    });
    for (const viewer of [participant, volunteer, admin]) {
      const { data, errors } = await askPair(viewer, selection);
      expect(errors).toBeUndefined();
      expect(JSON.stringify(data)).toMatch(/A note|What we did|Where we were|Words of/);
    }
  });

  it('shows each half only the feedback that it gave', async () => {
    const given = 'feedback { fromRole feedbackText }';
    expect((await askPair(participant, given)).data).toEqual({
      buddyMatch: {
        feedback: [{ fromRole: 'PARTICIPANT', feedbackText: 'Words of the participant' }],
      },
    });
    expect((await askPair(volunteer, given)).data).toEqual({
      buddyMatch: { feedback: [{ fromRole: 'BUDDY', feedbackText: 'Words of the buddy' }] },
    });
  });
});

describe('what is told of a group', () => {
  const moods = 'moodDistribution { suppressed pairs moods { mood pairs } }';

  it('is the newest mood of each pair', async () => {
    expect((await askInstance(manager, moods)).data).toEqual({
      programInstance: {
        moodDistribution: {
          suppressed: false,
          pairs: 5,
          moods: [
            { mood: 'GREAT', pairs: 1 },
            { mood: 'GOOD', pairs: 2 },
            { mood: 'OKAY', pairs: 1 },
            { mood: 'DIFFICULT', pairs: 1 },
          ],
        },
      },
    });
  });

  it('is what pairs think and how people learn', async () => {
    expect(
      (await askInstance(manager, 'feedbackSummary { suppressed pairs ratings meanRating }')).data,
    ).toEqual({
      programInstance: {
        feedbackSummary: { suppressed: false, pairs: 5, ratings: 10, meanRating: 0.65 },
      },
    });
    const learning =
      'learningSummary { suppressed learners courses completed meanProgressPercent }';
    expect(
      (await ask(manager, `{ programInstance(id: "${instance.language}") { ${learning} } }`)).data,
    ).toEqual({
      programInstance: {
        learningSummary: {
          suppressed: false,
          learners: 5,
          courses: 5,
          completed: 1,
          meanProgressPercent: 60,
        },
      },
    });
  });

  it('is nothing when it is smaller than five, not even to staff', async () => {
    const { data } = await ask(
      admin,
      `{ programInstance(id: "${instance.foreign}") { ${moods}
         feedbackSummary { suppressed pairs ratings meanRating }
         learningSummary { suppressed learners courses completed meanProgressPercent } } }`,
    );
    expect(data).toEqual({
      programInstance: {
        moodDistribution: { suppressed: true, pairs: null, moods: null },
        feedbackSummary: { suppressed: true, pairs: null, ratings: null, meanRating: null },
        learningSummary: {
          suppressed: true,
          learners: null,
          courses: null,
          completed: null,
          meanProgressPercent: null,
        },
      },
    });
  });

  it('is not told to those who take part', async () => {
    expect((await askInstance(participant, moods)).errors?.[0]?.extensions).toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});

describe('a session', () => {
  it.each([
    ['SCHEDULED', session.planned],
    ['COMPLETED', session.held],
    ['CANCELLED', session.cancelled],
    ['NO_SHOW', session.missed],
  ])('that is %s says so, and is found by it', async (status, id) => {
    expect((await ask(manager, `{ kintellSession(id: "${id}") { status } }`)).data).toEqual({
      kintellSession: { status },
    });
    expect(
      (await askInstance(manager, `sessions(filter: { status: [${status}] }) { nodes { id } }`))
        .data,
    ).toEqual({ programInstance: { sessions: { nodes: [{ id }] } } });
  });

  it('keeps its feedback from companies', async () => {
    const query = `{ kintellSession(id: "${session.held}") { rating feedbackText } }`;
    const { data, errors } = await ask(coordinator, query);
    expect(data).toEqual({ kintellSession: { rating: 0.9, feedbackText: null } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    expect((await ask(participant, query)).data).toEqual({
      kintellSession: { rating: 0.9, feedbackText: 'What we said' },
    });
  });
});
