import type { Viewer } from '@teei/platform/viewer/viewer.ts';
import { askSubgraph, read } from '@teei/test/ask.ts';
import { entityTypes, everyField } from '@teei/test/every-field.ts';
import { admin, anonymous, partner } from '@teei/test/viewers.ts';
import { describe, expect, it } from 'vitest';
import {
  campaign,
  company,
  coordinator,
  group,
  instance,
  manager,
  pair,
  participant,
  person,
  SERIES,
  session,
  staff,
  startPrograms,
  template,
  UNKNOWN,
  volunteer,
} from '../test/fixtures.ts';
import { programsSubgraph } from './subgraph.ts';

const ask = askSubgraph(startPrograms);

/** Each type with the id of a row, or the table of one. */
const TYPES = [
  ['ProgramTemplate', template.buddy],
  ['BeneficiaryGroup', group.refugees],
  ['ProgramInstance', instance.buddy],
  ['ProgramEnrollment', 'programs.program_enrollments'],
  ['BuddyMatch', pair(1)],
  ['BuddyEvent', 'programs.buddy_events'],
  ['BuddyCheckin', 'programs.buddy_checkins'],
  ['BuddyFeedback', 'programs.buddy_feedback'],
  ['BuddySystemEvent', 'programs.buddy_system_events'],
  ['KintellSession', session.held],
  ['LearningProgress', 'programs.learning_progress'],
  ['Company', company.own],
  ['Campaign', campaign.own],
  ['User', person.staff],
] as const;

describe('every field of every type', () => {
  it.each(TYPES)('of %s can be read by staff', async (type, source) => {
    const id = source.includes('.') ? await firstId(source) : source;
    const fields = everyField(programsSubgraph.schema, type, {
      role: 'PARTICIPANT',
      figure: '"tookPart"',
    });
    expect(
      await ask.entities(staff, [{ __typename: type, id }], `... on ${type} { ${fields} }`),
    ).toMatchObject([{ __typename: type, id }]);
  });

  it('is met by these tests', () => {
    expect(entityTypes(programsSubgraph.schema)).toEqual(TYPES.map(([type]) => type).toSorted());
  });
});

async function firstId(table: string): Promise<unknown> {
  const [row] = await ask.sql(`select id from ${table} limit 1`);
  return row?.['id'];
}

describe('a company user', () => {
  it.each([
    ['programInstances', SERIES + 2],
    ['buddyMatches', 6],
    ['kintellSessions', 4],
  ])('sees %s of the own company and no others', async (field, count) => {
    expect(await ask.data(manager, `{ ${field} { totalCount } }`)).toEqual({
      [field]: { totalCount: count },
    });
  });

  it.each([
    ['programInstance', instance.foreign],
    ['programInstance', instance.teei],
    ['buddyMatch', pair(7)],
    ['kintellSession', session.foreign],
    ['programTemplate', template.retired],
  ])(
    'is answered about another’s %s exactly as about one that does not exist',
    async (field, id) => {
      const query = `query ($id: ID!) { ${field}(id: $id) { id } }`;
      const [foreign, unknown] = [
        await ask.execute(manager, query, { id }),
        await ask.execute(manager, query, { id: UNKNOWN }),
      ];
      expect(foreign.errors?.[0]?.extensions).toEqual({ code: 'NOT_FOUND' });
      expect(JSON.stringify(foreign).replaceAll(id, UNKNOWN)).toBe(JSON.stringify(unknown));
    },
  );

  it.each([
    ['programEnrollment', 'program_enrollments'],
    ['buddyEvent', 'buddy_events'],
  ])('finds a %s of the own company by its id, and no other', async (field, table) => {
    const rows = await ask.sql(
      `select id, company_id = $1 as "isOwn" from programs.${table} where company_id is not null`,
      [company.own],
    );
    expect(new Set(rows.map(({ isOwn }) => isOwn))).toEqual(new Set([true, false]));
    for (const { id, isOwn } of rows) {
      const query = `{ ${field}(id: "${String(id)}") { id } }`;
      expect(await ask.codes(manager, query)).toEqual(isOwn === true ? [] : ['NOT_FOUND']);
    }
  });

  it('finds check-ins and feedback by their ids as a coordinator alone', async () => {
    for (const [field, table] of [
      ['buddyCheckin', 'buddy_checkins'],
      ['buddyFeedback', 'buddy_feedback'],
    ] as const) {
      const [row] = await ask.sql(
        `select id from programs.${table} where company_id = $1 limit 1`,
        [company.own],
      );
      const query = `{ ${field}(id: "${String(row?.['id'])}") { id } }`;
      expect(await ask.codes(manager, query)).toEqual(['FORBIDDEN']);
      expect(await ask.codes(coordinator, query)).toEqual([]);
    }
  });

  it.each([
    ['ProgramInstance', { id: instance.foreign }],
    ['ProgramInstance', { programKey: 'other-buddies' }],
    ['BuddyMatch', { id: pair(7) }],
    ['KintellSession', { externalSessionId: 'K-5' }],
    ['ProgramInstance', { id: 'not an id' }],
  ])('gets null for a %s of another company as an entity', async (type, key) => {
    expect(await ask.entity(manager, { __typename: type, ...key })).toEqual({
      found: null,
      codes: [],
    });
  });

  it('sees how many wait and on which side people take part, not who or their courses', async () => {
    const waiting = `enrollments(filter: { status: [WAITLISTED] }) {
      totalCount nodes { role user { id role } } }`;
    const query = `{ programInstance(id: "${instance.buddy}") { ${waiting} } }`;
    expect(await ask.data(manager, query)).toEqual(twoWaiting(() => null));
    expect(await ask.data(coordinator, query)).toEqual(
      twoWaiting((n) => ({ id: person.participant(n), role: 'PARTICIPANT' })),
    );
    expect(await ask.codes(manager, '{ learningProgress { totalCount } }')).toEqual(['FORBIDDEN']);
  });

  it('sees the enrolments of its volunteers, and as a coordinator of its participants', async () => {
    const people = [person.volunteer(1), person.participant(1)];
    const enrolled = async (viewer: Viewer): Promise<unknown[]> => {
      const found = await ask.entities(
        viewer,
        people.map((id) => ({ __typename: 'User', id })),
        '... on User { enrollments { totalCount } }',
      );
      return people.map((_id, index) => read(found, index, 'enrollments', 'totalCount'));
    };
    expect(await enrolled(manager)).toEqual([1, 0]);
    expect(await enrolled(coordinator)).toEqual([1, 1]);
  });

  it('reads single check-ins as a coordinator alone, on every way to them', async () => {
    const [checkin] = await ask.sql('select id from programs.buddy_checkins limit 1');
    const reference = { __typename: 'BuddyCheckin', id: checkin?.['id'] };
    const ways = [
      `{ buddyMatch(id: "${pair(1)}") { checkins { nodes { checkinDate } } } }`,
      `{ buddyMatch(id: "${pair(1)}") { lastCheckin { checkinDate } } }`,
      '{ buddyMatches(filter: { noCheckinSinceDays: 14 }) { totalCount } }',
      '{ buddyMatches(filter: { staleSince: "2025-11-01T00:00:00Z" }) { totalCount } }',
      '{ buddyMatches(filter: { mood: [GOOD] }) { totalCount } }',
    ];
    for (const query of ways) {
      expect([query, await ask.codes(manager, query)]).toEqual([query, ['FORBIDDEN']]);
      expect([query, await ask.codes(coordinator, query)]).toEqual([query, []]);
    }
    for (const field of ['checkinDate', 'mood', 'match { id }']) {
      const query = `query ($of: [_Any!]!) {
        _entities(representations: $of) { ... on BuddyCheckin { ${field} } } }`;
      expect(await ask.codes(manager, query, { of: [reference] })).toEqual(['FORBIDDEN']);
      expect(await ask.codes(coordinator, query, { of: [reference] })).toEqual([]);
    }
  });
});

/** Response about waitlisted participants, with the identity of the nth. */
function twoWaiting(who: (n: number) => object | null): object {
  const nodes = [5, 6].map((n) => ({ role: 'PARTICIPANT', user: who(n) }));
  return { programInstance: { enrollments: { totalCount: 2, nodes } } };
}

describe('a person', () => {
  it('sees the own instances, pairs and sessions, on either side', async () => {
    const query = `{ programInstances { nodes { name } } buddyMatches { totalCount }
      kintellSessions { totalCount } learningProgress { totalCount } }`;
    expect(await ask.data(participant, query)).toEqual({
      programInstances: { nodes: [{ name: 'Own buddies' }] },
      buddyMatches: { totalCount: 1 },
      kintellSessions: { totalCount: 4 },
      learningProgress: { totalCount: 1 },
    });
    expect(await ask.data(volunteer, query)).toMatchObject({
      buddyMatches: { totalCount: 1 },
      kintellSessions: { totalCount: 4 },
      learningProgress: { totalCount: 0 },
    });
  });

  it('finds the own pairs and sessions below the own name', async () => {
    for (const [viewer, id] of [
      [participant, person.participant(1)],
      [volunteer, person.volunteer(1)],
    ] as const) {
      const own = await ask.entities(
        viewer,
        [{ __typename: 'User', id }],
        '... on User { matches { totalCount nodes { id } } sessions { totalCount nodes { id } } }',
      );
      expect(read(own, 0, 'matches')).toEqual({ totalCount: 1, nodes: [{ id: pair(1) }] });
      expect(read(own, 0, 'sessions', 'totalCount')).toBe(4);
      expect(read(own, 0, 'sessions', 'nodes')).toHaveLength(4);
    }
  });

  it('may not read lists of another person', async () => {
    const other = { __typename: 'User', id: person.volunteer(1) };
    expect(await ask.entity(participant, other, 'matches { totalCount }')).toMatchObject({
      found: { matches: null },
      codes: ['FORBIDDEN'],
    });
  });
});

describe('strangers and partners', () => {
  it('see active public templates and public groups', async () => {
    const query = '{ programTemplates { nodes { name } } beneficiaryGroups { nodes { name } } }';
    expect(await ask.data(anonymous, query)).toEqual({
      programTemplates: { nodes: [{ name: 'Buddies' }] },
      beneficiaryGroups: { nodes: [{ name: 'Refugees in Oslo' }] },
    });
  });

  it.each([
    '{ programInstances { totalCount } }',
    '{ buddyMatches { totalCount } }',
    '{ kintellSessions { totalCount } }',
    '{ learningProgress { totalCount } }',
    '{ buddySystemEvents { totalCount } }',
    '{ programTemplates { nodes { instances { totalCount } } } }',
    '{ programTemplates { nodes { defaultConfig } } }',
    '{ programTemplates { nodes { createdBy { id } } } }',
  ])('are refused %s', async (query) => {
    expect(await ask.codes(anonymous, query)).toContain('UNAUTHENTICATED');
    expect(await ask.codes(partner(company.own), query)).toContain('FORBIDDEN');
  });
});

describe('filters', () => {
  it.each([
    ['programTemplates', 'type: [LANGUAGE, MENTORSHIP]', 2],
    ['programTemplates', 'outcomeMetric: BELONGING', 1],
    ['programTemplates', 'suitableForGroup: YOUTH', 1],
    ['programTemplates', 'tag: "friends"', 1],
    ['programTemplates', 'search: "lang"', 1],
    ['programTemplates', 'isActive: false', 1],
    ['beneficiaryGroups', 'eligibleProgramType: BUDDY', 1],
    ['beneficiaryGroups', 'groupType: [YOUTH]', 1],
    ['beneficiaryGroups', 'countryCode: "NO"', 1],
    ['programInstances', 'status: [ACTIVE]', 3],
    ['programInstances', `companyId: "${company.other}"`, 1],
    ['programInstances', `campaignId: "${campaign.own}"`, 2],
    ['programInstances', `templateId: "${template.retired}"`, 1],
    ['programInstances', `beneficiaryGroupId: "${group.refugees}"`, 3],
    ['programInstances', 'programType: [BUDDY]', 2],
    ['programInstances', 'activeOn: { month: "2025-05" }', 1],
    ['programInstances', 'outcomeScore: { type: BELONGING, gte: 0.5 }', 1],
    ['programInstances', 'outcomeScore: { type: CONFIDENCE, gte: 0 }', 0],
    ['programInstances', 'search: "own bud"', 1],
    ['kintellSessions', 'type: [MENTORSHIP]', 0],
    ['kintellSessions', 'completed: true', 1],
    ['kintellSessions', 'cefr: [B1, B2]', 1],
    ['kintellSessions', 'topic: "work"', 5],
    ['kintellSessions', `volunteerId: "${person.volunteer(7)}"`, 1],
    ['kintellSessions', 'scheduledAfter: "2025-11-15T09:00:00Z"', 3],
    ['kintellSessions', 'scheduledBefore: "2025-11-02T10:00:00Z"', 1],
    ['learningProgress', 'status: [COMPLETED]', 1],
    ['learningProgress', 'provider: [ITSLEARNING]', 0],
    ['learningProgress', 'completedAt: { quarter: "2025-Q4" }', 1],
    ['buddySystemEvents', 'eventType: [SKILL_SHARE_COMPLETED]', 1],
    ['buddySystemEvents', 'processed: false', 1],
    [
      'buddySystemEvents',
      'occurred: { gte: "2025-08-01T00:00:00Z", lt: "2025-09-01T00:00:00Z" }',
      1,
    ],
  ])('of %s: %s finds %i', async (field, filter, count) => {
    const found = await ask.data(
      admin,
      `{ ${field}(first: 100, filter: { ${filter} }) { totalCount nodes { id } } }`,
    );
    expect(read(found, field, 'totalCount')).toBe(count);
    expect(read(found, field, 'nodes')).toHaveLength(count);
  });
});

describe('pages of instances', () => {
  it.each(['START_DESC', 'START_ASC', 'LAST_ACTIVITY_DESC', 'NAME_ASC', 'CREATED_DESC'])(
    'by %s are complete from either end, without a repeat',
    async (order) => {
      const list = {
        field: 'programInstances',
        below: { __typename: 'Company', id: company.own },
        args: `, orderBy: ${order}`,
      };
      const whole = await ask.pages(manager, { ...list, size: 100 });
      expect(new Set(whole).size).toBe(SERIES + 2);
      expect(await ask.pages(manager, { ...list, size: 4 })).toEqual(whole);
      expect(await ask.pages(manager, { ...list, size: 4, backward: true })).toEqual(whole);
    },
  );
});

/**
 * Every kind of list and summary below instances: 17 statements, 16 when no list has more than its page. One of them
 * records who has read moods.
 */
function nested(first: number): string {
  return `... on Company { programInstances(first: ${first}) { totalCount nodes { name
  template { name } beneficiaryGroup { name }
  enrollments(filter: { status: [WAITLISTED] }) { totalCount }
  matches(first: 5) { nodes { id checkins(last: 2) { nodes { checkinDate } } lastCheckin { checkinDate } moodTrend
    events(last: 3) { nodes { eventDate } } feedback { fromRole } } }
  buddyEvents(first: 2) { nodes { eventDate } }
  sessions(first: 5) { nodes { scheduledAt status } }
  moodDistribution { suppressed } feedbackSummary { suppressed } learningSummary { suppressed } } } }`;
}

describe('the number of statements', () => {
  it('depends on the shape of the query and not on the rows, whole lists need no count', async () => {
    const companies = [company.own, company.other].map((id) => ({ __typename: 'Company', id }));
    const one = await ask.about(admin, companies.slice(0, 1), nested(1));
    const many = await ask.about(admin, companies, nested(50));
    expect(many.errors).toBeUndefined();
    expect(many.extensions.statements).toBe(16);
    expect(one.extensions.statements).toBeLessThanOrEqual(17);
  });

  it('is one for a list that is only counted', async () => {
    const { extensions } = await ask.execute(manager, '{ programInstances { totalCount } }');
    expect(extensions.statements).toBe(1);
  });
});
